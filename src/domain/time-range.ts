import { parseDate } from './date.ts';
import { dayNumber, isoDay } from './day-number.ts';

/** A stretch of time in days since 1970-01-01, the end not included. */
export interface Extent {
  readonly from: number;
  readonly to: number;
}

/**
 * The time that a range like `2018-01..2020-06` means, both ends included; each end a day, month or year, or nothing
 * for an end of `whole`. A single day, month or year is a range by itself.
 * @returns undefined where the text is no range or runs backwards.
 */
export function parseRange(text: string, whole: Extent): Extent | undefined {
  const ends = text.trim();
  const [first = '', last = first, ...rest] = ends.split('..');
  if (ends === '' || rest.length > 0 || text.includes('/')) return undefined;
  const start = parseDate(first)?.start;
  const end = parseDate(last)?.end;
  if ((first !== '' && start === undefined) || (last !== '' && end === undefined)) return undefined;
  const from = start === undefined ? whole.from : dayNumber(start);
  const to = end === undefined ? whole.to : dayNumber(end) + 1;
  return from < to ? { from, to } : undefined;
}

/** A time as a range to the day, as short as it can be: `2018..2020`, `2018-01..2020-06`, `2018-01-01..2020-06-09`. */
export function formatRange(time: Extent): string {
  return rangeEnds(time).join('..');
}

/** First and last day of a time; months or years where both of them are bounds of some. */
export function rangeEnds({ from, to }: Extent): readonly [string, string] {
  const first = isoDay(Math.round(from));
  const last = isoDay(Math.max(Math.round(from), Math.round(to) - 1));
  const next = last === '9999-12-31' ? '-01-01' : isoDay(dayNumber(last) + 1).slice(4);
  const length =
    first.endsWith('-01-01') && next === '-01-01' ? 4 : first.endsWith('-01') && next.endsWith('-01') ? 7 : 10;
  return [first.slice(0, length), last.slice(0, length)];
}
