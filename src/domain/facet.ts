/**
 * Faceted filtering (Hearst, "Design Recommendations for Hierarchical Faceted Search Interfaces", 2006): each facet
 * narrows by at most one of its values, and says how many entries each value would leave. Runs in the browser too, so
 * it knows nothing of schemas.
 */

/** What an entry has under each facet: `{speaker: ['dmitry-rogozin'], topic: ['space', 'industry']}`. */
export type FacetValues<Facet extends string> = Readonly<Record<Facet, readonly string[]>>;
/** The value asked for under each facet that narrows. */
export type FacetQuery<Facet extends string> = Readonly<Partial<Record<Facet, string>>>;

/** True where an entry has every value that is asked for. */
export function matchesFacets<Facet extends string>(values: FacetValues<Facet>, query: FacetQuery<Facet>): boolean {
  for (const facet in query) {
    const asked = query[facet];
    if (asked !== undefined && !values[facet].includes(asked)) return false;
  }
  return true;
}

/** How many entries each value of a facet would leave, with the other facets as they are; one pass over the entries. */
export function countFacet<Facet extends string>(
  entries: readonly FacetValues<Facet>[],
  facet: Facet,
  query: FacetQuery<Facet>,
): ReadonlyMap<string, number> {
  const others = { ...query, [facet]: undefined };
  const counts = new Map<string, number>();
  for (const values of entries) {
    if (!matchesFacets(values, others)) continue;
    for (const value of values[facet]) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return counts;
}

/**
 * The query in an address (`?outcome=failed&year=2014`), with what it names that no entry has.
 * @param known The values of each facet that some entry has.
 */
export function readFacetQuery<Facet extends string>(
  search: string,
  known: Readonly<Record<Facet, ReadonlySet<string>>>,
): { readonly query: FacetQuery<Facet>; readonly unknown: readonly string[] } {
  const query: Partial<Record<Facet, string>> = {};
  const unknown: string[] = [];
  for (const [name, value] of new URLSearchParams(search)) {
    if (!Object.hasOwn(known, name) || value === '') continue;
    if (known[name as Facet].has(value)) query[name as Facet] = value;
    else unknown.push(value);
  }
  return { query, unknown };
}

/** The query as an address carries it, with its question mark; empty where nothing is asked. */
export function writeFacetQuery<Facet extends string>(query: FacetQuery<Facet>): string {
  const asked = Object.entries(query).filter((pair): pair is [string, string] => pair[1] !== undefined);
  return asked.length === 0 ? '' : `?${new URLSearchParams(asked).toString()}`;
}
