import type { Entity } from './entity.ts';
import type { Publication } from './publication.ts';

/** An entity that appears with another, in how many events and articles. */
export interface CoOccurrence {
  readonly entity: Entity;
  readonly events: number;
  readonly articles: number;
}

/** Once may be chance. */
const LEAST = 2;

/**
 * Those with whom an entity appears more often than chance would have it, the most surprising first: by Dunning's
 * log-likelihood ratio over the events and articles that name each ("Accurate Methods for the Statistics of Surprise
 * and Coincidence", 1993), so that those who are in everything do not come first everywhere.
 */
export function findCoOccurrences(entityId: string, publication: Publication): CoOccurrence[] {
  const { entitiesOf } = publication;
  const total = publication.count('events') + publication.count('articles');
  const own = publication.backlinks('entities', entityId);
  const counts = new Map<string, { events: number; articles: number }>();
  const count = (id: string, kind: 'events' | 'articles') => {
    if (id === entityId) return;
    const entry = counts.get(id) ?? { events: 0, articles: 0 };
    entry[kind] += 1;
    counts.set(id, entry);
  };
  for (const event of own.events) for (const id of new Set(event.entities)) count(id, 'events');
  for (const article of own.articles) for (const id of new Set(entitiesOf.get(article.id))) count(id, 'articles');
  const ofOwn = own.events.length + own.articles.length;
  return [...counts]
    .filter(([, { events, articles }]) => events + articles >= LEAST && events > 0)
    .flatMap(([id, { events, articles }]) => {
      const entity = publication.entity.get(id);
      if (!entity) return [];
      const ofOther =
        publication.linkCount('entities', id, 'events') + publication.linkCount('entities', id, 'articles');
      const surprise = logLikelihood(events + articles, ofOwn, ofOther, total);
      return surprise > 0 ? [{ entity, events, articles, surprise }] : [];
    })
    .sort((a, b) => b.surprise - a.surprise || (a.entity.id < b.entity.id ? -1 : 1))
    .map(({ entity, events, articles }) => ({ entity, events, articles }));
}

/** G² of two things being together `both` times of `a` and `b` times in `total`; below zero where rarer than chance. */
function logLikelihood(both: number, a: number, b: number, total: number): number {
  const cells = [
    [both, a, b],
    [a - both, a, total - b],
    [b - both, total - a, b],
    [total - a - b + both, total - a, total - b],
  ] as const;
  const sum = cells.reduce(
    (value, [seen, row, column]) => value + (seen > 0 ? seen * Math.log((seen * total) / (row * column)) : 0),
    0,
  );
  // To nine places: ratios that are equal may differ in their last digits, by which nothing should be put first.
  const ratio = Number((2 * sum).toFixed(9));
  return both * total > a * b ? ratio : -ratio;
}
