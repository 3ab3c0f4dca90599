import { findOrigins } from './provenance.ts';
import type { Publication } from './publication.ts';
import { findTerms } from './term.ts';

/** What two entries can have in common, the most telling first. */
const WEIGHT = { claim: 4, event: 3, speaker: 2, origin: 2, entity: 1, topic: 0.5, word: 0.8 };
export type SharedKind = keyof typeof WEIGHT;

/** Features of an entry, `claim:gas-deal-400bn` or `word:diesel`, with their weights; of length 1 as a vector. */
export type Vector = ReadonlyMap<string, number>;

/** Features that more than this share of all entries have are left out: they relate everything to everything. */
const COMMON_SHARE = 0.2;

/** Everything that entries name, and their words, as feature counts by entry. */
export function collectFeatures(publication: Publication): Map<string, Map<string, number>> {
  const { corpus } = publication;
  const all = new Map<string, Map<string, number>>();
  const add = (key: string, kind: Exclude<SharedKind, 'word'>, ids: readonly string[]) => {
    const features = all.get(key) ?? new Map<string, number>();
    all.set(key, features);
    for (const id of ids) features.set(`${kind}:${id}`, 1);
  };
  const addText = (key: string, ...texts: readonly string[]) => {
    const features = all.get(key) ?? new Map<string, number>();
    all.set(key, features);
    for (const [term, count] of findTerms(texts.join(' '), corpus.site.language))
      features.set(`word:${term}`, 1 + Math.log(count));
  };
  const originsOf = (ids: readonly string[]) => findOrigins(ids, publication.source);

  for (const article of corpus.articles) {
    const key = `articles/${article.id}`;
    add(key, 'claim', article.references.claims);
    add(key, 'event', article.references.events);
    add(key, 'origin', originsOf(article.references.sources));
    add(key, 'entity', publication.entitiesOf.get(article.id) ?? []);
    add(
      key,
      'speaker',
      article.references.claims.flatMap((id) => speakerOf(publication, id)),
    );
    add(key, 'topic', article.topics);
    addText(key, article.title, article.dek, ...article.passages);
  }
  for (const claim of corpus.claims) {
    const key = `claims/${claim.id}`;
    const evidence = claim.assessments.flatMap((assessment) => assessment.evidence.events);
    add(key, 'claim', [claim.id]);
    add(key, 'event', [...publication.backlinks('claims', claim.id).events.map(({ id }) => id), ...evidence]);
    add(key, 'origin', originsOf(claim.sources));
    add(key, 'speaker', speakerOf(publication, claim.id));
    add(key, 'topic', claim.topics);
    addText(key, claim.statement, ...claim.assessments.map(({ reasoning }) => reasoning));
  }
  for (const event of corpus.events) {
    const key = `events/${event.id}`;
    add(key, 'event', [event.id]);
    add(key, 'claim', event.claims);
    add(key, 'origin', originsOf(event.sources));
    add(key, 'entity', event.entities);
    add(
      key,
      'speaker',
      event.claims.flatMap((id) => speakerOf(publication, id)),
    );
    add(key, 'topic', [event.category]);
    addText(key, event.title, event.summary);
  }
  for (const entity of corpus.entities) {
    const key = `entities/${entity.id}`;
    const links = publication.backlinks('entities', entity.id);
    add(key, 'entity', [entity.id]);
    add(key, 'speaker', links.claims.some(({ speaker }) => speaker === entity.id) ? [entity.id] : []);
    add(
      key,
      'event',
      links.events.map(({ id }) => id),
    );
    add(
      key,
      'claim',
      links.claims.map(({ id }) => id),
    );
    addText(key, entity.name, entity.description, ...entity.aliases);
  }
  for (const source of corpus.sources) {
    const key = `sources/${source.id}`;
    const links = publication.backlinks('sources', source.id);
    add(
      key,
      'claim',
      links.claims.map(({ id }) => id),
    );
    add(
      key,
      'event',
      links.events.map(({ id }) => id),
    );
    add(
      key,
      'entity',
      links.events.flatMap(({ entities }) => entities),
    );
    add(
      key,
      'speaker',
      links.claims.flatMap(({ id }) => speakerOf(publication, id)),
    );
    add(key, 'origin', originsOf([source.id]));
    add(key, 'topic', [
      ...links.events.map(({ category }) => category),
      ...links.claims.flatMap(({ topics }) => topics),
    ]);
    addText(
      key,
      source.title,
      ...links.events.map(({ title }) => title),
      ...links.claims.map(({ statement }) => statement),
    );
  }
  return all;
}

function speakerOf(publication: Publication, claimId: string): string[] {
  const speaker = publication.claim.get(claimId)?.speaker;
  return typeof speaker === 'string' ? [speaker] : [];
}

/** How many entries have each feature. */
export function countHolders(all: ReadonlyMap<string, ReadonlyMap<string, number>>): Map<string, number> {
  const holders = new Map<string, number>();
  for (const features of all.values()) {
    for (const feature of features.keys()) holders.set(feature, (holders.get(feature) ?? 0) + 1);
  }
  return holders;
}

/**
 * Each entry's features by how rare they are and how much their kind says (TF-IDF), as a vector of length 1.
 * @param holders How many entries have each feature.
 */
export function toVectors(
  all: ReadonlyMap<string, ReadonlyMap<string, number>>,
  holders: ReadonlyMap<string, number>,
): Map<string, Vector> {
  const most = Math.max(2, all.size * COMMON_SHARE);
  return new Map(
    [...all].map(([key, features]) => {
      const vector = new Map<string, number>();
      let square = 0;
      for (const [feature, count] of features) {
        const held = holders.get(feature) as number;
        // What nobody else has relates to nothing, and what all have to everything.
        if (held < 2 || held > most || held === all.size) continue;
        const weight = count * Math.log(all.size / held) * WEIGHT[kindOf(feature)];
        vector.set(feature, weight);
        square += weight * weight;
      }
      const length = Math.sqrt(square);
      for (const [feature, weight] of vector) vector.set(feature, weight / length);
      return [key, vector];
    }),
  );
}

/** The kind of a feature: `claim` of `claim:gas-deal-400bn`. */
export function kindOf(feature: string): SharedKind {
  return feature.slice(0, feature.indexOf(':')) as SharedKind;
}

/** How alike two vectors of length 1 are, from 0 to 1. */
export function cosine(a: Vector | undefined, b: Vector | undefined): number {
  if (!a || !b) return 0;
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  let sum = 0;
  for (const [feature, weight] of small) sum += weight * (large.get(feature) ?? 0);
  return sum;
}
