import type { Article } from './corpus.ts';
import { byDate } from './date.ts';

/** A correction or a change with the article that it belongs to. */
export interface LogEntry {
  readonly article: Article;
  readonly kind: 'correction' | 'change';
  readonly date: string;
  readonly text: string;
}

/** Every correction and change of the publication, newest first. */
export function correctionLog(articles: readonly Article[]): LogEntry[] {
  return articles
    .flatMap((article) => [
      ...article.corrections.map((entry): LogEntry => ({ ...entry, article, kind: 'correction' })),
      ...article.changes.map((entry): LogEntry => ({ ...entry, article, kind: 'change' })),
    ])
    .sort((a, b) => byDate(b.date, a.date) || (a.article.id < b.article.id ? -1 : 1));
}
