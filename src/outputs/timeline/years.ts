import { yearOf } from '../../domain/date.ts';
import type { Timeline, TimelineEntry } from './publication-timeline.ts';

/** A timeline with more entries than this has a page for each year's list. */
const MOST_ON_A_PAGE = 1000;

/** The entries that begin in a year, with their places in the whole timeline. */
export interface TimelineYear {
  readonly year: number;
  readonly items: readonly { readonly place: number; readonly entry: TimelineEntry }[];
}

/** The years in which something begins, in order, and whether each has a page of its own. */
export function timelineYears({ items }: Timeline): {
  readonly years: readonly TimelineYear[];
  readonly isSplit: boolean;
} {
  const years = Map.groupBy(
    items.map((entry, place) => ({ place, entry })),
    ({ entry }) => yearOf(entry.date),
  );
  return {
    years: [...years].sort(([a], [b]) => a - b).map(([year, own]) => ({ year, items: own })),
    isSplit: items.length > MOST_ON_A_PAGE,
  };
}
