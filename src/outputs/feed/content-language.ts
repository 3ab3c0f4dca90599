import { directionOf } from '../../words/locale.ts';
import { languageAttributes } from '../language-attributes.ts';
import type { FeedEntry } from './feed.ts';

/**
 * The HTML of an entry, which says its own language and direction where they are not what a reader of feeds takes them
 * for: the language of the feed, from left to right.
 * @param feedLanguage BCP 47, e.g. "en-GB"
 */
export function contentInLanguage({ content, language }: FeedEntry, feedLanguage: string): string {
  if (language === feedLanguage && directionOf(language) === 'ltr') return content;
  return `<div${languageAttributes(language)}>${content}</div>`;
}
