import type { TimelineFacet, TimelineFacets, OpenTimeline } from './timeline-file.ts';
import type { TimelineState } from './timeline-state.ts';

/** Facets of which one value is chosen, and their keys in the address. */
export const CHOSEN_FACETS = { entity: 'entities', speaker: 'speakers', outcome: 'outcomes' } as const satisfies Record<
  string,
  TimelineFacet
>;
export type ChosenFacet = keyof typeof CHOSEN_FACETS;

/** What a filter leaves, and how many each other choice would. */
export interface FilterResult {
  /** Places of the items that pass, in order. */
  readonly shown: readonly number[];
  /** How many of each lane pass all filters but that of the lanes. */
  readonly lanes: readonly number[];
  /** How many of each value of a facet pass all filters but that of the facet. */
  readonly facets: Readonly<Record<ChosenFacet, readonly number[]>>;
  /** Values that were asked for and that nothing has. */
  readonly unknown: readonly string[];
}

/** True where a state narrows the timeline by anything but time. */
export function isNarrowed({ c, q, entity, speaker, outcome }: TimelineState): boolean {
  return c.length > 0 || q.trim() !== '' || entity !== '' || speaker !== '' || outcome !== '';
}

/**
 * The items that a state asks for, by lanes, facets and words; its range of time does not narrow them.
 * @param found Numbers of the documents that hold the words; undefined where no words are asked for.
 */
export function filterTimeline(
  { items, lanes }: Pick<OpenTimeline, 'items' | 'lanes'>,
  facets: TimelineFacets | undefined,
  state: TimelineState,
  found: ReadonlySet<number> | undefined,
): FilterResult {
  const laneNumbers = new Map(lanes.map(({ id }, number) => [id, number]));
  const wanted = new Set(state.c.flatMap((id) => laneNumbers.get(id) ?? []));
  const keys = Object.keys(CHOSEN_FACETS) as ChosenFacet[];
  const chosen = keys.map((key) =>
    state[key] === '' ? undefined : (facets?.values[CHOSEN_FACETS[key]].findIndex(({ id }) => id === state[key]) ?? -1),
  );
  const unknown = [
    ...state.c.filter((id) => !laneNumbers.has(id)),
    ...keys.flatMap((key, number) => (chosen[number] === -1 ? [state[key]] : [])),
  ];
  const shown: number[] = [];
  const laneCounts = lanes.map(() => 0);
  const counts = Object.fromEntries(
    keys.map((key) => [key, (facets?.values[CHOSEN_FACETS[key]] ?? []).map(() => 0)]),
  ) as Record<ChosenFacet, number[]>;
  items.forEach(({ lane }, place) => {
    if (found && !found.has(facets?.documents[place] ?? -1)) return;
    const held = keys.map((key) => facets?.held[CHOSEN_FACETS[key]][place] ?? []);
    // Which of the filters it fails: lanes are the last one. It counts for a filter when it passes all the others.
    const failed = [
      ...keys.map((_, number) => chosen[number] !== undefined && !held[number]?.includes(chosen[number])),
      wanted.size > 0 && !wanted.has(lane),
    ];
    const failures = failed.filter(Boolean).length;
    if (failures > 1) return;
    const passesBut = (number: number) => failures === 0 || failed[number] === true;
    if (failures === 0) shown.push(place);
    if (passesBut(keys.length)) laneCounts[lane] = (laneCounts[lane] ?? 0) + 1;
    keys.forEach((key, number) => {
      if (!passesBut(number)) return;
      for (const value of held[number] ?? []) counts[key][value] = (counts[key][value] ?? 0) + 1;
    });
  });
  return { shown, lanes: laneCounts, facets: counts, unknown };
}
