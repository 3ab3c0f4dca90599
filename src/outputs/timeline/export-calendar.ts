import { firstDay, getDate, lastDay, dayAfter } from '../../domain/date.ts';
import { say } from '../../words/message.ts';
import type { PartialLocale } from '../../words/words.ts';
import { formatDate, formatDue } from '../date-words.ts';
import { outcomeWord } from '../outcome-word.ts';
import type { ExportRow } from './export-row.ts';

const LINE_BYTES = 75;

type CalendarLocale = PartialLocale<'calendar' | 'date' | 'outcome'>;

/**
 * Entries as an iCalendar file (RFC 5545): all-day events that span the whole of what a date can mean, with the date as
 * it is known in words, so that a month is never shown as its first day.
 * @param name Name of the calendar.
 * @param stamp The day of this edition, ISO 8601.
 */
export function timelineCalendar(
  rows: readonly ExportRow[],
  name: string,
  stamp: string,
  locale: CalendarLocale,
): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:-//${text(name)}//Timeline//${new Intl.Locale(locale.tag).language.toUpperCase()}`,
    'CALSCALE:GREGORIAN',
    `X-WR-CALNAME:${text(name)}`,
    ...rows.flatMap((row) => event(row, stamp, locale)),
    'END:VCALENDAR',
  ];
  return `${lines.map(fold).join('\r\n')}\r\n`;
}

function event(
  { kind, id, date, due, title, outcome, lane, url }: ExportRow,
  stamp: string,
  locale: CalendarLocale,
): string[] {
  const words = locale.words.calendar;
  const description = [
    ...(getDate(date).precision === 'day' ? [] : [say(words.known, { date: formatDate(date, locale) }, locale)]),
    ...(due === undefined ? [] : [say(words.due, { date: formatDue(due, locale) }, locale)]),
    ...(outcome === undefined ? [] : [say(words.outcome, { outcome: outcomeWord(outcome, locale) }, locale)]),
    url,
  ];
  const summary = { claim: words.said, article: words.published, event: '{title}' }[kind];
  const last = lastDay(date);
  return [
    'BEGIN:VEVENT',
    `UID:${kind}-${id}@${new URL(url).host}`,
    `DTSTAMP:${day(stamp)}T000000Z`,
    `DTSTART;VALUE=DATE:${day(firstDay(date))}`,
    // The end is not included, and there is no year 10000.
    ...(last === '9999-12-31' ? [] : [`DTEND;VALUE=DATE:${day(dayAfter(last))}`]),
    `SUMMARY:${text(say(summary, { title }, locale))}`,
    `DESCRIPTION:${text(description.join(' '))}`,
    `CATEGORIES:${text(lane)}`,
    `URL:${url}`,
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ];
}

function day(iso: string): string {
  return iso.replaceAll('-', '');
}

/** RFC 5545, 3.3.11. */
function text(value: string): string {
  return value
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\r?\n/g, '\\n')
    .replace(/\p{Cc}/gu, ' ');
}

/** Lines of at most 75 bytes, continued with a space, and never broken within a character (RFC 5545, 3.1). */
function fold(line: string): string {
  let folded = '';
  let bytes = 0;
  for (const character of line) {
    const size = utf8Bytes(character.codePointAt(0) as number);
    if (bytes + size > LINE_BYTES) {
      folded += '\r\n ';
      bytes = 1;
    }
    folded += character;
    bytes += size;
  }
  return folded;
}

/** Bytes of a character in UTF-8 (RFC 3629, 3). */
function utf8Bytes(codePoint: number): number {
  if (codePoint < 0x80) return 1;
  if (codePoint < 0x800) return 2;
  return codePoint < 0x10000 ? 3 : 4;
}
