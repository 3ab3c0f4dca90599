import { type DocumentKind, DOCUMENT_KINDS } from './document.ts';
import { sortableDay, type FacetTable, type FacetValue, TABLE_FACETS, yearOfSortable } from './facet-table.ts';
import type { Filters, QueryField } from './query.ts';
import { fold } from './token.ts';

/** Ways in which a search is narrowed; one value each. */
export const FACETS = ['kind', ...TABLE_FACETS] as const;
export type Facet = (typeof FACETS)[number];

/** How many results each value would leave, the most first, with the other filters as they are. */
export interface FacetCounts {
  readonly facets: Readonly<Record<Facet, readonly (FacetValue & { readonly count: number })[]>>;
  /** Results by year, in order of years. */
  readonly years: readonly { readonly year: number; readonly count: number }[];
}

type Test = (number: number) => boolean;

/** A test of each filter, told which document by its number, and one of all that are excluded; what passes all is a result. */
export interface FilterTests {
  readonly tests: Readonly<Partial<Record<Facet | 'years' | 'excluded', Test>>>;
  /** Filters with a value that nothing has. */
  readonly unknown: readonly QueryField[];
}

/**
 * Reads filters against the table: "rogozin" finds "dmitry-rogozin", "claims" the kind "claim". `after` is inclusive,
 * `before` exclusive, each a year, month or day.
 * @param excluded What a result must not have: a kind or a value of a facet.
 */
export function readFilters(
  filters: Filters,
  table: FacetTable,
  kindOf: (number: number) => DocumentKind,
  excluded: Filters = {},
): FilterTests {
  const tests: Partial<Record<Facet | 'years' | 'excluded', Test>> = {};
  const unknown = new Set<QueryField>();
  const testOf = (facet: Facet, asked: string): Test => {
    if (facet === 'kind') {
      const meant = readKind(asked);
      if (meant === undefined) unknown.add(facet);
      return (number) => kindOf(number) === meant;
    }
    const meant = findValues(table.values[facet], asked);
    if (meant.size === 0) unknown.add(facet);
    return (number) => (table.held[facet][number] ?? []).some((place) => meant.has(place));
  };
  const testsOf = (asked: Filters) =>
    FACETS.flatMap((facet) => {
      const value = asked[facet];
      return value === undefined ? [] : [{ facet, test: testOf(facet, value) }];
    });
  for (const { facet, test } of testsOf(filters)) tests[facet] = test;
  const refused = testsOf(excluded);
  if (refused.length > 0) tests.excluded = (number) => !refused.some(({ test }) => test(number));
  const after = readDay(filters.after);
  const before = readDay(filters.before);
  if (filters.after !== undefined && after === undefined) unknown.add('after');
  if (filters.before !== undefined && before === undefined) unknown.add('before');
  if (after !== undefined || before !== undefined) {
    tests.years = (number) => {
      const day = table.days[number] ?? 0;
      return day > 0 && day >= (after ?? 0) && day < (before ?? Infinity);
    };
  }
  return { tests, unknown: [...unknown] };
}

function readKind(asked: string): DocumentKind | undefined {
  return DOCUMENT_KINDS.find((name) => asked !== '' && (name.startsWith(asked) || asked.startsWith(name.slice(0, -1))));
}

function readDay(text: string | undefined): number | undefined {
  const isDay = text !== undefined && /^\d{4}(?:-\d{2}){0,2}$/.test(text) && !Number.isNaN(Date.parse(text));
  return isDay ? sortableDay(text) : undefined;
}

/** Places of the value with this id or label, or else of those whose id or label has a word that begins so. */
function findValues(values: readonly FacetValue[], asked: string): Set<number> {
  const wanted = fold(asked);
  const places = (test: (text: string) => boolean) =>
    new Set(values.flatMap(({ id, label }, place) => (test(id) || test(fold(label)) ? [place] : [])));
  const same = places((text) => text === wanted);
  if (same.size > 0 || wanted === '') return same;
  return places((text) =>
    text.split(/[\s-]+/).some((_word, at, all) => all.slice(at).join('-').startsWith(wanted.replace(/\s+/g, '-'))),
  );
}

/** Counts each value over the documents that match the words: those of a facet with all filters but its own. */
export function countFacets(
  numbers: Iterable<number>,
  { tests }: FilterTests,
  table: FacetTable,
  kindOf: (number: number) => DocumentKind,
): FacetCounts {
  const kinds = new Map<string, number>();
  const years = new Map<number, number>();
  const counts = {
    topic: new Map<number, number>(),
    entity: new Map<number, number>(),
    outcome: new Map<number, number>(),
    speaker: new Map<number, number>(),
  };
  const add = <Key>(map: Map<Key, number>, key: Key) => map.set(key, (map.get(key) ?? 0) + 1);
  const entries = Object.entries(tests);
  for (const number of numbers) {
    const failed = entries.filter(([, test]) => !test(number)).map(([name]) => name);
    if (failed.length > 1) continue;
    const isCounted = (name: string) => failed.length === 0 || failed[0] === name;
    if (isCounted('kind')) add(kinds, kindOf(number));
    const day = table.days[number] ?? 0;
    if (isCounted('years') && day > 0) add(years, yearOfSortable(day));
    for (const facet of TABLE_FACETS) {
      if (isCounted(facet)) for (const place of table.held[facet][number] ?? []) add(counts[facet], place);
    }
  }
  const listed = <Value extends FacetValue>(values: readonly Value[], count: (place: number) => number) =>
    values
      .map((value, place) => ({ id: value.id, label: value.label, count: count(place) }))
      .filter((value) => value.count > 0)
      .sort((a, b) => b.count - a.count || (a.label < b.label ? -1 : 1));
  return {
    facets: {
      kind: listed(
        DOCUMENT_KINDS.map((id) => ({ id, label: id })),
        (place) => kinds.get(DOCUMENT_KINDS[place] as string) ?? 0,
      ),
      topic: listed(table.values.topic, (place) => counts.topic.get(place) ?? 0),
      entity: listed(table.values.entity, (place) => counts.entity.get(place) ?? 0),
      outcome: listed(table.values.outcome, (place) => counts.outcome.get(place) ?? 0),
      speaker: listed(table.values.speaker, (place) => counts.speaker.get(place) ?? 0),
    },
    years: [...years].map(([year, count]) => ({ year, count })).sort((a, b) => a.year - b.year),
  };
}
