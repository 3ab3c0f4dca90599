import type { LogEntry } from '../domain/correction-log.ts';
import type { Locale } from '../words/locale.ts';
import { correctionWords } from './correction-words.ts';
import { escapeHtml } from './escape-html.ts';
import { sayHtml } from './html-message.ts';

/** What it said and, on a line of its own, what it says now, as far as an entry of the log tells, as HTML. */
export function correctionWordingHtml(entry: LogEntry, locale: Locale): string {
  const words = locale.words.feedEntry;
  const { was, now } = correctionWords(entry, locale);
  return [
    ...(was === undefined ? [] : [sayHtml(words.was, { was: `<del>${escapeHtml(was)}</del>` }, locale)]),
    ...(now === undefined ? [] : [sayHtml(words.now, { now: `<ins>${escapeHtml(now)}</ins>` }, locale)]),
  ].join('<br>');
}
