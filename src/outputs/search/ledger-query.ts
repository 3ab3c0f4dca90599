/** What the search can narrow of what the ledger can, by the same names. */
const SHARED = ['outcome', 'speaker', 'topic'] as const;

/**
 * The search in which a ledger that is too long for one page narrows its claims, from what its address asks for
 * (`?outcome=failed&year=2014`); undefined where that is nothing that a search knows.
 */
export function ledgerSearch(search: string): string | undefined {
  const asked = new URLSearchParams(search);
  const wanted = SHARED.flatMap((name) => {
    const value = asked.get(name);
    return value ? [[name, value]] : [];
  });
  const year = Number(/^\d{4}$/.exec(asked.get('year') ?? '')?.[0]);
  const years =
    year > 0
      ? [
          ['after', yearText(year)],
          ['before', yearText(year + 1)],
        ]
      : [];
  const query = [...wanted, ...years];
  return query.length === 0 ? undefined : `/search/?${new URLSearchParams([['kind', 'claim'], ...query]).toString()}`;
}

function yearText(year: number): string {
  return String(year).padStart(4, '0');
}
