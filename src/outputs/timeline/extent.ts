import type { Extent } from '../../domain/time-range.ts';
import { dayNumber, isoDay } from '../../domain/day-number.ts';
import type { TimelineItem } from './timeline-item.ts';

/**
 * How far beyond the last start the chart reaches, as a share of its time: the words of the last marks need room, and
 * a forecast for a far year is no reason to shrink the rest.
 */
const BEYOND = 0.12;

/** What a small timeline has before its first mark, and at least of the year in which it begins, for its number: shares of its time. */
const BEFORE = 0.02;
const FIRST_YEAR = 0.06;
/** The shortest time that a small timeline has, in days: entries of one day are no reason to number the days. */
const SHORTEST = 183;

/** The whole years in which some items lie, with room beyond; the year 2000 where there are none. */
export function extentOf(items: readonly Pick<TimelineItem, 'span'>[]): Extent {
  const { from, to } = timeOf(items);
  return { from: newYear(from), to: dayNumber(`${yearOf(to - 1)}-12-31`) + 1 };
}

/**
 * The time in which some items lie and little more, as a small timeline is seen from its beginning and nothing moves it but
 * a finger.
 */
export function closeExtentOf(items: readonly Pick<TimelineItem, 'span'>[]): Extent {
  const { from: first, to } = timeOf(items);
  const nextYear = newYear(newYear(first) + 366);
  const from = Math.floor(Math.min(first - BEFORE * (to - first), nextYear - FIRST_YEAR * (to - first)));
  return { from, to: Math.max(Math.ceil(to), from + SHORTEST) };
}

/** From the first start to beyond the last end. */
function timeOf(items: readonly Pick<TimelineItem, 'span'>[]): Extent {
  if (items.length === 0) return { from: dayNumber('2000-01-01'), to: dayNumber('2001-01-01') };
  let from = Infinity;
  let last = -Infinity;
  for (const { span } of items) {
    from = Math.min(from, span.start);
    last = Math.max(last, span.end);
  }
  return { from, to: last + BEYOND * Math.max(365, last - from) };
}

function yearOf(day: number): string {
  return isoDay(day).slice(0, 4);
}

function newYear(day: number): number {
  return dayNumber(`${yearOf(day)}-01-01`);
}
