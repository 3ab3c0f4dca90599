import type { LogEntry } from '../domain/correction-log.ts';
import type { Locale } from '../words/locale.ts';
import { correctionWords } from './correction-words.ts';
import { escapeHtml } from './escape-html.ts';
import { sayHtml } from './html-message.ts';
import { languageAttributes } from './language-attributes.ts';

/** What it said and, on a line of its own, what it says now, as far as an entry of the log tells, as HTML. */
export function correctionWordingHtml(entry: LogEntry, locale: Locale): string {
  const words = locale.words.feedEntry;
  const { was, now, language } = correctionWords(entry, locale);
  const attributes = languageAttributes(language);
  return [
    ...(was === undefined ? [] : [sayHtml(words.was, { was: `<del${attributes}>${escapeHtml(was)}</del>` }, locale)]),
    ...(now === undefined ? [] : [sayHtml(words.now, { now: `<ins${attributes}>${escapeHtml(now)}</ins>` }, locale)]),
  ].join('<br>');
}
