import type { Article } from './corpus.ts';
import type { Event } from './event.ts';
import { findOrigins } from './provenance.ts';
import type { Publication } from './publication.ts';
import type { Source } from './source.ts';
import { findTerms } from './term.ts';

/** What two entries can have in common, the most telling first. */
const WEIGHT = { claim: 4, event: 3, speaker: 2, origin: 2, entity: 1, topic: 0.5, word: 0.8 };
export type SharedKind = keyof typeof WEIGHT;

/** Why an entry is related: something that both have, or an event next to the subject's own in its lane. */
export type RelationReason =
  | { readonly kind: Exclude<SharedKind, 'word'>; readonly id: string }
  | { readonly kind: 'word'; readonly words: readonly string[] }
  | { readonly kind: 'next' | 'previous'; readonly id: string };

export type SubjectKind = 'articles' | 'claims' | 'entities' | 'events';

/** An article or a report with the reasons why it is related, the strongest first. */
export interface Related<Entry> {
  readonly entry: Entry;
  /** Cosine similarity, from 0 to 1. */
  readonly score: number;
  readonly reasons: readonly RelationReason[];
}

export interface RelatedCoverage {
  readonly articles: readonly Related<Article>[];
  readonly reports: readonly Related<Source>[];
}

/** Finds the coverage related to an entry: built once a build, asked for each page. */
export interface RelatedIndex {
  /** Related articles and reports, the closest first; never the entry itself, nor what its page lists anyway. */
  find(kind: SubjectKind, id: string): RelatedCoverage;
  /** What two entries have in common, the strongest first: the same seen from either. */
  shared(a: string, b: string): RelationReason[];
}

/** Features of an entry, `claim:gas-deal-400bn` or `word:diesel`, with their weights; of length 1 as a vector. */
type Vector = ReadonlyMap<string, number>;

const MOST_ARTICLES = 4;
const MOST_REPORTS = 5;
/** What is less alike than this is not worth a reader's time. */
const LEAST_SCORE = 0.05;
/** Features that more than this share of all entries have are left out: they relate everything to everything. */
const COMMON_SHARE = 0.2;
/** How much a choice counts what is like the subject against what is unlike the choices before it. */
const RELEVANCE = 0.6;
/** Candidates among which the choice is made, per place. */
const POOL = 6;
const WORDS_SHOWN = 3;
/** Words that more than this share of all entries have may count, but tell a reader nothing. */
const TELLING_SHARE = 0.02;
/** In a small publication every word is in a large share of all entries. */
const LEAST_TELLING = 5;
/** Telling words that weigh less together may be chance. */
const LEAST_WEIGHT = 0.02;

/**
 * Related coverage by cosine similarity of TF-IDF vectors (Salton & Buckley, "Term-weighting approaches in automatic
 * text retrieval", 1988), in which the claims, events, speakers, origins, entities and topics that an entry names count
 * beside its words, each by its kind and by how rare it is. The list is then chosen by maximal marginal relevance
 * (Carbonell & Goldstein, 1998), so that five relays of one report do not fill it. An inverted index finds the
 * candidates, so that cost grows with what is shared, not with all pairs.
 */
export function createRelatedIndex(publication: Publication): RelatedIndex {
  const { corpus } = publication;
  const features = collectFeatures(publication);
  const holders = countHolders(features);
  const vectors = toVectors(features, holders);
  const isTelling = (word: string) =>
    (holders.get(`word:${word}`) ?? 0) <= Math.max(LEAST_TELLING, features.size * TELLING_SHARE);
  const postings = new Map<string, string[]>();
  for (const [key, vector] of vectors) {
    if (!key.startsWith('articles/') && !key.startsWith('sources/')) continue;
    for (const feature of vector.keys()) {
      const list = postings.get(feature);
      if (list) list.push(key);
      else postings.set(feature, [key]);
    }
  }
  const lanes = new Map<string, Event[]>();
  for (const event of corpus.events) lanes.set(event.category, [...(lanes.get(event.category) ?? []), event]);

  const shared = (a: string, b: string): RelationReason[] => {
    const [first, second] = [vectors.get(a), vectors.get(b)];
    return first && second ? reasonsBetween(first, second, isTelling) : [];
  };

  const score = (subject: Vector): Map<string, number> => {
    const scores = new Map<string, number>();
    for (const [feature, weight] of subject) {
      for (const key of postings.get(feature) ?? [])
        scores.set(key, (scores.get(key) ?? 0) + weight * (vectors.get(key)?.get(feature) ?? 0));
    }
    return scores;
  };

  return {
    shared,
    find(kind, id) {
      const key = `${kind}/${id}`;
      const subject = vectors.get(key);
      if (!subject) return { articles: [], reports: [] };
      const listed = listedKeys(kind, id, publication);
      const beside = kind === 'events' ? besides(publication.event.get(id), lanes) : [];
      const candidates = [...score(subject)]
        .filter(([other, value]) => other !== key && value >= LEAST_SCORE && !listed.has(other))
        .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
      const choose = <Entry>(prefix: string, limit: number, entries: ReadonlyMap<string, Entry>): Related<Entry>[] =>
        chooseDiverse(
          candidates.filter(([other]) => other.startsWith(prefix)),
          limit,
          vectors,
        )
          .map(([other, value]) => {
            const near = beside.filter(({ event }) => vectors.get(other)?.has(`event:${event}`));
            return {
              entry: entries.get(other.slice(prefix.length)) as Entry,
              score: value,
              reasons: [...near.map(({ kind: side, event }) => ({ kind: side, id: event })), ...shared(key, other)],
            };
          })
          // A reader who is not told why has no reason to go there.
          .filter(({ reasons }) => reasons.length > 0);
      return {
        articles: choose('articles/', MOST_ARTICLES, publication.article),
        reports: choose('sources/', MOST_REPORTS, publication.source),
      };
    },
  };
}

/** Everything that entries name, and their words, as feature counts by entry. */
function collectFeatures(publication: Publication): Map<string, Map<string, number>> {
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
    for (const [term, count] of findTerms(texts.join(' '))) features.set(`word:${term}`, 1 + Math.log(count));
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
function countHolders(all: ReadonlyMap<string, ReadonlyMap<string, number>>): Map<string, number> {
  const holders = new Map<string, number>();
  for (const features of all.values()) {
    for (const feature of features.keys()) holders.set(feature, (holders.get(feature) ?? 0) + 1);
  }
  return holders;
}

function toVectors(
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
        if (held < 2 || held > most) continue;
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

function kindOf(feature: string): SharedKind {
  return feature.slice(0, feature.indexOf(':')) as SharedKind;
}

function reasonsBetween(a: Vector, b: Vector, isTelling: (word: string) => boolean): RelationReason[] {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  const shared = [...small]
    .flatMap(([feature, weight]) => {
      const other = large.get(feature);
      return other === undefined
        ? []
        : [{ kind: kindOf(feature), id: feature.slice(feature.indexOf(':') + 1), weight: weight * other }];
    })
    .sort((x, y) => y.weight - x.weight || (x.id < y.id ? -1 : 1));
  const words = shared.filter(({ kind }) => kind === 'word');
  const things = shared.filter(({ kind }) => kind !== 'word');
  const reasons = things.map(({ kind, id, weight }) => ({ reason: { kind, id } as RelationReason, weight }));
  if (words.length > 0) {
    const telling = words.filter(({ id }) => isTelling(id));
    const weight = telling.reduce((sum, word) => sum + word.weight, 0);
    if (weight >= LEAST_WEIGHT) {
      const strongest = telling.slice(0, WORDS_SHOWN).map(({ id }) => id);
      reasons.push({ reason: { kind: 'word', words: strongest }, weight: weight / telling.length });
    }
  }
  return reasons.sort((x, y) => y.weight - x.weight).map(({ reason }) => reason);
}

/** Articles and reports that the page of an entry lists in any case. */
function listedKeys(kind: SubjectKind, id: string, publication: Publication): Set<string> {
  const sources = (ids: readonly string[]) => ids.map((source) => `sources/${source}`);
  if (kind === 'articles') return new Set(sources(publication.article.get(id)?.references.sources ?? []));
  const articles = publication.backlinks(kind, id).articles.map((article) => `articles/${article.id}`);
  if (kind === 'events') return new Set([...articles, ...sources(publication.event.get(id)?.sources ?? [])]);
  if (kind === 'entities') return new Set(articles);
  const claim = publication.claim.get(id);
  const evidence = claim?.assessments.flatMap((assessment) => assessment.evidence.sources) ?? [];
  return new Set([...articles, ...sources([...(claim?.sources ?? []), ...evidence])]);
}

/** The events on either side of one in its lane. */
function besides(
  event: Event | undefined,
  lanes: ReadonlyMap<string, readonly Event[]>,
): { readonly kind: 'next' | 'previous'; readonly event: string }[] {
  const lane = (event && lanes.get(event.category)) ?? [];
  const index = lane.findIndex(({ id }) => id === event?.id);
  const [previous, next] = [lane[index - 1], lane[index + 1]];
  return [
    ...(next ? [{ kind: 'next' as const, event: next.id }] : []),
    ...(previous ? [{ kind: 'previous' as const, event: previous.id }] : []),
  ];
}

/** Maximal marginal relevance: each place goes to what is most like the subject and least like the places before it. */
function chooseDiverse(
  candidates: readonly (readonly [string, number])[],
  limit: number,
  vectors: ReadonlyMap<string, Vector>,
): (readonly [string, number])[] {
  const pool = candidates.slice(0, limit * POOL);
  const chosen: (readonly [string, number])[] = [];
  while (chosen.length < limit && pool.length > 0) {
    let best = 0;
    let bestValue = -Infinity;
    for (const [index, [key, score]] of pool.entries()) {
      const alike = Math.max(0, ...chosen.map(([other]) => cosine(vectors.get(key), vectors.get(other))));
      const value = RELEVANCE * score - (1 - RELEVANCE) * alike * score;
      if (value > bestValue) [best, bestValue] = [index, value];
    }
    chosen.push(...pool.splice(best, 1));
  }
  return chosen;
}

function cosine(a: Vector | undefined, b: Vector | undefined): number {
  if (!a || !b) return 0;
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  let sum = 0;
  for (const [feature, weight] of small) sum += weight * (large.get(feature) ?? 0);
  return sum;
}
