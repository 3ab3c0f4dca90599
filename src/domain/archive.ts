import type { Article } from './corpus.ts';
import { yearOf } from './date.ts';

/** Articles on one page of the archive. */
export const PAGE_SIZE = 20;

/** One page of the archive, its articles grouped by year of publication, newest first. */
export interface ArchivePage {
  /** Counts from 1. */
  readonly number: number;
  readonly count: number;
  readonly total: number;
  readonly years: readonly { readonly year: number; readonly articles: readonly Article[] }[];
}

/** How many pages the archive has; an empty one still has its first. */
export function pageCount(articles: readonly Article[]): number {
  return Math.max(1, Math.ceil(articles.length / PAGE_SIZE));
}

/** The page of that number of the archive, from articles in the order in which they are shown. */
export function pageOf(articles: readonly Article[], number: number): ArchivePage {
  const shown = articles.slice((number - 1) * PAGE_SIZE, number * PAGE_SIZE);
  const years = Map.groupBy(shown, ({ published }) => yearOf(published));
  return {
    number,
    count: pageCount(articles),
    total: articles.length,
    years: [...years].map(([year, inYear]) => ({ year, articles: inYear })),
  };
}

/** The address of a page of the archive. */
export function archiveUrl(number: number): string {
  return number === 1 ? '/articles/' : `/articles/page/${number}/`;
}
