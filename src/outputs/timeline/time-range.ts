import { dayNumber, isoDay } from '../../domain/day-number.ts';
import { parseDate } from '../../domain/date.ts';
import type { Extent } from './extent.ts';

/**
 * The time that a range like `2018-01..2020-06` means, both ends included; each end a day, month or year, or nothing
 * for an end of `whole`.
 * @returns undefined where the text is no range or runs backwards.
 */
export function parseRange(text: string, whole: Extent): Extent | undefined {
  const [first, last, ...rest] = text.trim().split('..');
  if (first === undefined || last === undefined || rest.length > 0 || text.includes('/')) return undefined;
  const start = first === '' ? undefined : parseDate(first)?.start;
  const end = last === '' ? undefined : parseDate(last)?.end;
  if ((first !== '' && start === undefined) || (last !== '' && end === undefined)) return undefined;
  const from = start === undefined ? whole.from : dayNumber(start);
  const to = end === undefined ? whole.to : dayNumber(end) + 1;
  return from < to ? { from, to } : undefined;
}

/** A time as a range to the day, each end as short as it can be: `2018..2020-06`. */
export function formatRange({ from, to }: Extent): string {
  const [first, last] = rangeEnds({ from, to });
  return `${first}..${last}`;
}

/** First and last day of a time, each as a year or month where it is the first or last day of one. */
export function rangeEnds({ from, to }: Extent): readonly [string, string] {
  const first = isoDay(Math.round(from));
  const last = isoDay(Math.max(Math.round(from), Math.round(to) - 1));
  const next = isoDay(Math.round(to)).slice(5);
  return [
    first.endsWith('-01-01') ? first.slice(0, 4) : first.endsWith('-01') ? first.slice(0, 7) : first,
    next === '01-01' || last === '9999-12-31' ? last.slice(0, 4) : next.endsWith('-01') ? last.slice(0, 7) : last,
  ];
}
