import { firstDay, yearOf } from '../../domain/date.ts';
import { byYearAndMonth, cutList, isWhole, type ListPart, partPages } from '../../domain/list-part.ts';
import type { Timeline, TimelineEntry } from './publication-timeline.ts';

/** Path of the timeline. */
export const TIMELINE_URL = '/timeline/';

/** An entry takes some 70 bytes of a compressed page, and the chart above the list as much as a hundred of them. */
const MOST = 250;
/** Of a timeline that is cut, on its own page: more than some 1,500 elements below the chart keep a slow phone from answering. */
const MOST_OF_YEARS = 150;

/** An entry with its place in the whole timeline. */
export interface ListedEntry {
  readonly place: number;
  readonly entry: TimelineEntry;
}

/** The timeline as a list, cut by the year in which an entry begins, and by month where a year is too long for a page. */
export function timelineList({ items }: Pick<Timeline, 'items'>, most = MOST): ListPart<ListedEntry> {
  const listed = items
    .map((entry, place) => ({ place, entry, day: firstDay(entry.date) }))
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
    .map(({ place, entry }) => ({ place, entry }));
  return cutList(listed, { by: byYearAndMonth(({ entry }) => entry.date), most });
}

/** The id that an entry has in the list, by which a link leads to it. */
export function listedId({ kind, id }: Pick<TimelineEntry, 'kind' | 'id'>): string {
  return `${kind}-${id}`;
}

/** Where each entry stands in the list, by its id there: the page, from the root of the site, with the fragment. */
export function listedAddresses(list: ListPart<ListedEntry>): ReadonlyMap<string, string> {
  const pages = partPages(list).filter(isWhole);
  return new Map(
    pages.flatMap(({ path, entries }) =>
      entries.map(({ entry }) => [listedId(entry), `${TIMELINE_URL}${path}#${listedId(entry)}`] as const),
    ),
  );
}

/** A year in which something begins, as the page of the timeline has it. */
export interface TimelineYear {
  readonly year: number;
  readonly count: number;
  /** The page of the year, where the timeline is too long for one; from the root of the site. */
  readonly url: string | undefined;
  /** What is listed of it on the timeline's own page: all or nothing. */
  readonly listed: readonly ListedEntry[];
}

/** The years of a timeline in order. Of one that is too long for a page, the newest years are listed, as many as fit. */
export function timelineYears(list: ListPart<ListedEntry>, most = MOST_OF_YEARS): TimelineYear[] {
  if (isWhole(list)) {
    const years = Map.groupBy(list.entries, ({ entry }) => yearOf(entry.date));
    return [...years].map(([year, listed]) => ({ year, count: listed.length, url: undefined, listed }));
  }
  let room = most;
  return list.parts
    .toReversed()
    .map(({ path, keys, entries }) => {
      // No year is listed behind one that does not fit.
      room -= entries.length;
      const listed = room >= 0 ? entries : [];
      return { year: Number(keys[0]?.text), count: entries.length, url: TIMELINE_URL + path, listed };
    })
    .reverse();
}
