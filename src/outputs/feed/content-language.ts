import { directionOf } from '../../words/locale.ts';
import { escapeHtml } from '../escape-html.ts';
import type { FeedEntry } from './feed.ts';

/**
 * The HTML of an entry, which says its own language and direction where they are not what a reader of feeds takes them
 * for: the language of the feed, from left to right.
 * @param feedLanguage BCP 47, e.g. "en-GB"
 */
export function contentInLanguage({ content, language }: FeedEntry, feedLanguage: string): string {
  const direction = directionOf(language);
  if (language === feedLanguage && direction === 'ltr') return content;
  return `<div lang="${escapeHtml(language)}" dir="${direction}">${content}</div>`;
}
