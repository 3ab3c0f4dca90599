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

/** Where a year of the archive begins: its place on the page that has its newest article. */
export interface ArchiveYear {
  readonly year: number;
  readonly count: number;
  /** From the root of the site, with a fragment. */
  readonly url: string;
}

/** The years of the archive, newest first, from articles in the order in which they are shown. */
export function archiveYears(articles: readonly Article[]): ArchiveYear[] {
  const places = Map.groupBy(articles.keys(), (place) => yearOf((articles[place] as Article).published));
  return [...places].map(([year, [first = 0, ...more]]) => ({
    year,
    count: 1 + more.length,
    url: `${archiveUrl(Math.floor(first / PAGE_SIZE) + 1)}#y${year}`,
  }));
}

/** Pages that are named on each side of the one that is shown. */
const NEAR = 2;

/** The pages that a page of the archive links: the first, the last and those near it; undefined where some are left out. */
export function nearPages(number: number, count: number): (number | undefined)[] {
  const pages = Array.from({ length: count }, (_, index) => index + 1).filter(
    (page) => page === 1 || page === count || Math.abs(page - number) <= NEAR,
  );
  return pages.flatMap((page, place) => {
    const left = page - (pages[place - 1] ?? 0) - 1;
    // In the room of a gap the only page in it can stand as well.
    return left === 0 ? [page] : [left === 1 ? page - 1 : undefined, page];
  });
}

/** The address of a page of the archive. */
export function archiveUrl(number: number): string {
  return number === 1 ? '/articles/' : `/articles/page/${number}/`;
}
