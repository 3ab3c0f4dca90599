import type { Outcome } from '../../domain/outcome.ts';
import type { Extent } from '../../domain/time-range.ts';
import { levelOfScale } from './label-levels.ts';
import type { Link } from './links-svg.ts';
import type { Timeline, TimelineEntry } from './publication-timeline.ts';
import { spanOf } from './span.ts';
import { ITEM_KINDS, type Lane, type TimelineItem } from './timeline-item.ts';

/** Thrown where a file of the timeline is not what it should be, as one of another edition of the site is not. */
export class TimelineFileError extends Error {
  override name = 'TimelineFileError';
}

/** Items whose titles stand in one file. */
export const CHUNK = 512;

/** Labels in the index itself: those that a first view of this width shows, and an octave more. */
const FIRST_WIDTH = 2560;
const LEVELS_AHEAD = 4;

/** What narrows a timeline, besides time and words. */
const TIMELINE_FACETS = ['entities', 'speakers', 'outcomes'] as const;
export type TimelineFacet = (typeof TIMELINE_FACETS)[number];

/** The index: columns over all items in their order, so that equal things lie side by side and compress well. */
interface IndexColumns {
  readonly lanes: readonly Lane[];
  readonly extent: Extent;
  readonly kinds: readonly number[];
  readonly ids: readonly string[];
  readonly dates: readonly string[];
  readonly dues: Readonly<Record<string, string>>;
  readonly outcomes: Readonly<Record<string, Outcome>>;
  readonly lane: readonly number[];
  readonly width: readonly number[];
  readonly rank: readonly number[];
  readonly level: readonly number[];
  readonly row: readonly number[];
  /** Labels of the items that are seen first, by place. */
  readonly labels: Readonly<Record<string, string>>;
  /** For a picture of a part: the places of its items in the whole timeline, and the lines between them. */
  readonly of?: readonly number[];
  readonly links?: readonly Link[];
}

/** The timeline as a browser gets it: without titles, of which a few hundred come when they are needed. */
export interface OpenTimeline {
  readonly lanes: readonly Lane[];
  readonly extent: Extent;
  readonly items: readonly TimelineItem[];
  readonly labels: Map<number, string>;
  /** The place of each item in the whole timeline, where this is a part of it. */
  readonly of: readonly number[] | undefined;
  readonly links: readonly Link[];
}

/** An item's place in the whole timeline, from its place in a part of it, or in the whole. */
export function wholePlace({ of }: Pick<OpenTimeline, 'of'>, place: number): number {
  return of?.[place] ?? place;
}

/** By what each item is found: for each facet its values, and for each item the places of its own. */
export interface TimelineFacets {
  readonly values: Readonly<Record<TimelineFacet, readonly { readonly id: string; readonly label: string }[]>>;
  readonly held: Readonly<Record<TimelineFacet, readonly (readonly number[])[]>>;
  /** The folder of the search index whose documents `documents` are. */
  readonly search: string;
  /** The number of each item in that index. */
  readonly documents: readonly number[];
}

/** @param part Places of the items in the whole timeline, and lines between them, where this is a part of it. */
export function encodeIndex(
  { lanes, extent, items }: Timeline,
  part: { readonly of: readonly number[]; readonly links: readonly Link[] } | undefined = undefined,
): string {
  const first = levelOfScale(FIRST_WIDTH / (extent.to - extent.from)) + LEVELS_AHEAD;
  const sparse = <Value>(pick: (item: TimelineEntry) => Value | undefined) =>
    Object.fromEntries(
      items.flatMap((item, place) => {
        const value = pick(item);
        return value === undefined ? [] : [[place, value]];
      }),
    );
  const columns: IndexColumns = {
    lanes,
    extent,
    kinds: items.map(({ kind }) => ITEM_KINDS.indexOf(kind)),
    ids: items.map(({ id }) => id),
    dates: items.map(({ date }) => date),
    dues: sparse(({ due }) => due),
    outcomes: sparse(({ outcome }) => outcome),
    lane: items.map(({ lane }) => lane),
    width: items.map(({ width }) => width),
    rank: items.map(({ rank }) => rank),
    level: items.map(({ placement }) => placement.level),
    row: items.map(({ placement }) => placement.row),
    labels: sparse(({ placement, label }) => (part || placement.level <= first ? label : undefined)),
    ...part,
  };
  return JSON.stringify(columns);
}

/** @throws TimelineFileError where the text is no index. */
export function decodeIndex(text: string): OpenTimeline {
  try {
    const columns = JSON.parse(text) as IndexColumns;
    const items = columns.ids.map((id, place): TimelineItem => {
      const due = columns.dues[place];
      return {
        kind: at(ITEM_KINDS, at(columns.kinds, place)),
        id,
        date: at(columns.dates, place),
        due,
        span: spanOf(at(columns.dates, place)),
        dueSpan: due === undefined ? undefined : spanOf(due),
        outcome: columns.outcomes[place],
        lane: at(columns.lane, place),
        width: at(columns.width, place),
        rank: at(columns.rank, place),
        placement: { level: at(columns.level, place), row: at(columns.row, place) },
      };
    });
    const labels = new Map(Object.entries(columns.labels).map(([place, label]) => [Number(place), label]));
    return {
      lanes: columns.lanes,
      extent: columns.extent,
      items,
      labels,
      of: columns.of,
      links: columns.links ?? [],
    };
  } catch (error) {
    throw new TimelineFileError('the index of the timeline is damaged', { cause: error });
  }
}

function at<Value>(list: readonly Value[], place: number): Value {
  const value = list[place];
  if (value === undefined) throw new TimelineFileError('the index of the timeline ends too early');
  return value;
}

/** Title and label of each item of a chunk; a label that is its title is written once. */
export function encodeTitles(items: readonly TimelineEntry[]): string {
  return JSON.stringify(items.map(({ title, label }) => (title === label ? [title] : [title, label])));
}

export interface Titles {
  readonly title: string;
  readonly label: string;
}

/** @throws TimelineFileError where the text is no list of titles. */
export function decodeTitles(text: string): Titles[] {
  try {
    return (JSON.parse(text) as string[][]).map(([title = '', label = title]) => ({ title, label }));
  } catch (error) {
    throw new TimelineFileError('a file of the timeline is damaged', { cause: error });
  }
}

/**
 * @param labelOf What a value of a facet is called.
 * @param search The search index whose numbers `documents` gives.
 */
export function encodeFacets(
  { items }: Timeline,
  labelOf: (facet: TimelineFacet, id: string) => string,
  search: string,
  documents: readonly number[],
): string {
  const values = {} as Record<TimelineFacet, { id: string; label: string }[]>;
  const held = {} as Record<TimelineFacet, number[][]>;
  for (const facet of TIMELINE_FACETS) {
    const ids = [...new Set(items.flatMap((item) => [...item[facet]]))].sort();
    const place = new Map(ids.map((id, number) => [id, number]));
    values[facet] = ids.map((id) => ({ id, label: labelOf(facet, id) }));
    held[facet] = items.map((item) => item[facet].map((id) => place.get(id) ?? 0));
  }
  return JSON.stringify({ values, held, search, documents } satisfies TimelineFacets);
}

/** @throws TimelineFileError where the text holds no facets. */
export function decodeFacets(text: string): TimelineFacets {
  try {
    const facets = JSON.parse(text) as TimelineFacets;
    if (!TIMELINE_FACETS.every((facet) => Array.isArray(facets.values[facet]))) throw new Error('a facet is missing');
    return facets;
  } catch (error) {
    throw new TimelineFileError('a file of the timeline is damaged', { cause: error });
  }
}
