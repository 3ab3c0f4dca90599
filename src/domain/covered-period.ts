import type { Article } from './corpus.ts';
import { getDate } from './date.ts';

/**
 * The last day of the period that an article covers, ISO 8601; where it states none, or none that
 * has ended, the day it was published.
 */
export function lastCoveredDay(article: Article): string {
  const end = article.covers === undefined ? undefined : getDate(article.covers).end;
  return end === undefined || end > article.published ? article.published : end;
}
