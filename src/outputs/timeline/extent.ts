import type { Extent } from '../../domain/time-range.ts';
import { dayNumber, isoDay } from '../../domain/day-number.ts';
import type { TimelineItem } from './timeline-item.ts';

/**
 * How far beyond the last start the chart reaches, as a share of its time: the words of the last marks need room, and
 * a forecast for a far year is no reason to shrink the rest.
 */
const BEYOND = 0.12;

/** The whole years in which some items lie, with room beyond; the year 2000 where there are none. */
export function extentOf(items: readonly Pick<TimelineItem, 'span'>[]): Extent {
  if (items.length === 0) return { from: dayNumber('2000-01-01'), to: dayNumber('2001-01-01') };
  let from = Infinity;
  let last = -Infinity;
  for (const item of items) {
    from = Math.min(from, item.span.start);
    last = Math.max(last, item.span.end);
  }
  const to = last + BEYOND * Math.max(365, last - from);
  const year = (day: number) => isoDay(day).slice(0, 4);
  return { from: dayNumber(`${year(from)}-01-01`), to: dayNumber(`${year(to - 1)}-12-31`) + 1 };
}
