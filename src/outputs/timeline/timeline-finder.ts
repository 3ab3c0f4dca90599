import type { Extent } from '../../domain/time-range.ts';
import type { Timeline, TimelineEntry } from './publication-timeline.ts';

/** What is wanted of a timeline: what any of these names. */
export interface Wanted {
  readonly kinds?: readonly TimelineEntry['kind'][];
  readonly entities?: readonly string[];
  readonly topics?: readonly string[];
  /** Ids of entries themselves. */
  readonly events?: readonly string[];
  readonly claims?: readonly string[];
}

/** Finds the items of a timeline that a page shows, without looking through the whole of it. */
export interface TimelineFinder {
  readonly extent: Extent;
  /** How many items the whole timeline has. */
  readonly count: number;
  /** Items that are one of those wanted, or name an entity or topic that is; in the order of the timeline. */
  find(wanted: Wanted): TimelineEntry[];
}

/** A finder of a timeline's items: goes through all of them once, however often it is asked. */
export function createTimelineFinder({ items, extent }: Timeline): TimelineFinder {
  const places = new Map<string, number[]>();
  const add = (key: string, place: number) => {
    const list = places.get(key);
    if (list) list.push(place);
    else places.set(key, [place]);
  };
  items.forEach(({ kind, id, entities, topics }, place) => {
    add(`${kind}/${id}`, place);
    for (const entity of entities) add(`entities/${entity}`, place);
    for (const topic of topics) add(`topics/${topic}`, place);
  });
  return {
    extent,
    count: items.length,
    find({ kinds, entities = [], topics = [], events = [], claims = [] }) {
      const keys = [
        ...entities.map((id) => `entities/${id}`),
        ...topics.map((id) => `topics/${id}`),
        ...events.map((id) => `event/${id}`),
        ...claims.map((id) => `claim/${id}`),
      ];
      const found = new Set(keys.flatMap((key) => places.get(key) ?? []));
      return [...found]
        .sort((a, b) => a - b)
        .map((place) => items[place] as TimelineEntry)
        .filter(({ kind }) => kinds?.includes(kind) ?? true);
    },
  };
}

/**
 * Some items of a timeline as a text that is the same when, and only when, a small timeline of them looks the same: of
 * their place in the whole, only which is the weightier counts.
 */
export function partText(items: readonly TimelineEntry[]): string {
  const byRank = items.map((_, place) => place).sort((a, b) => (items[a]?.rank ?? 0) - (items[b]?.rank ?? 0));
  return JSON.stringify([
    byRank,
    items.map(({ kind, id, date, due, title, label, outcome, topics, entities, speakers, outcomes }) => [
      ...[kind, id, date, due, title, label, outcome],
      ...[topics, entities, speakers, outcomes],
    ]),
  ]);
}
