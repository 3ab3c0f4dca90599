import type { Publication } from '../../domain/publication.ts';

const MOST = 3;

/**
 * Address of the search behind a list of related coverage: for those of the entities that the publication speaks of most.
 * Undefined where there are none.
 */
export function relatedSearchUrl(entities: readonly string[], publication: Publication): string | undefined {
  const mentions = (id: string) => {
    const { articles, claims, events } = publication.backlinks('entities', id);
    return articles.length + claims.length + events.length;
  };
  const names = entities
    .toSorted((a, b) => mentions(b) - mentions(a))
    .slice(0, MOST)
    .map((id) => publication.entity.get(id)?.name ?? '');
  return names.length === 0 ? undefined : `/search/?${new URLSearchParams({ q: names.join(' ') }).toString()}`;
}
