import type { Article } from './corpus.ts';
import type { Publication } from './publication.ts';

/** Why two articles belong together: ids that both name. */
export interface RelatedArticle {
  readonly article: Article;
  readonly sharedClaims: number;
  readonly sharedEvents: number;
  readonly sharedSources: number;
}

/** A shared claim says most, then an event, then a source. */
const WEIGHT = { claim: 4, event: 2, source: 1 };

/**
 * Articles that share claims, events or sources with this one, the closest first; never itself, and
 * none that shares nothing. Found through backlinks, so the cost grows with what is shared.
 */
export function findRelatedArticles(article: Article, publication: Publication): RelatedArticle[] {
  const shared = new Map<Article, { sharedClaims: number; sharedEvents: number; sharedSources: number }>();
  const count = (kind: 'claims' | 'events' | 'sources', field: 'sharedClaims' | 'sharedEvents' | 'sharedSources') => {
    for (const id of article.references[kind]) {
      for (const other of publication.backlinks(kind, id).articles) {
        if (other.id === article.id) continue;
        const counts = shared.get(other) ?? { sharedClaims: 0, sharedEvents: 0, sharedSources: 0 };
        counts[field] += 1;
        shared.set(other, counts);
      }
    }
  };
  count('claims', 'sharedClaims');
  count('events', 'sharedEvents');
  count('sources', 'sharedSources');
  return [...shared]
    .map(([other, counts]) => ({ article: other, ...counts }))
    .sort((a, b) => score(b) - score(a) || (a.article.id < b.article.id ? -1 : 1));
}

function score({ sharedClaims, sharedEvents, sharedSources }: RelatedArticle): number {
  return WEIGHT.claim * sharedClaims + WEIGHT.event * sharedEvents + WEIGHT.source * sharedSources;
}
