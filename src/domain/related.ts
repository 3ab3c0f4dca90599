import type { Article } from './corpus.ts';
import type { Event } from './event.ts';
import { collectFeatures, cosine, countHolders, kindOf, type SharedKind, toVectors, type Vector } from './feature.ts';
import type { Publication } from './publication.ts';
import type { Source } from './source.ts';

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

const MOST_ARTICLES = 4;
const MOST_REPORTS = 5;
/** What is less alike than this is not worth a reader's time. */
const LEAST_SCORE = 0.05;
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
