import type { Article } from './corpus.ts';
import type { Event } from './event.ts';
import {
  collectFeatures,
  type Comparison,
  createComparisons,
  kindOf,
  type SharedKind,
  sharedFeatures,
  toVectors,
  type VectorSpace,
} from './feature.ts';
import type { Publication } from './publication.ts';
import type { Source } from './source.ts';
import { hasStopWords } from './term.ts';

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
/** In a small publication every word is in a large share of all entries; where stop words are not known, none tells. */
const LEAST_TELLING = 5;
/** Telling words that weigh less together may be chance. */
const LEAST_WEIGHT = 0.02;

/** Coverage that shares what more entries than this have is found by what is rarer, if at all. */
const MOST_HOLDERS = 500;
/** Of each kind, so many that share most of what is rare are compared in full. */
const COMPARED = 60;

/** What keys of articles and of published reports begin with. */
const COVERAGE = ['articles/', 'sources/'] as const;

type Scored = readonly [entry: number, score: number];

/**
 * Related coverage by cosine similarity of TF-IDF vectors (Salton & Buckley, "Term-weighting approaches in automatic
 * text retrieval", 1988), in which the claims, events, speakers, origins, entities and topics that an entry names count
 * beside its words, each by its kind and by how rare it is. The list is then chosen by maximal marginal relevance
 * (Carbonell & Goldstein, 1998), so that five relays of one report do not fill it. An inverted index finds the
 * candidates by what few have, so that the cost of a page does not grow with the archive.
 */
export function createRelatedIndex(publication: Publication): RelatedIndex {
  const { corpus } = publication;
  const space = toVectors(collectFeatures(publication));
  const { keys, numberOf, starts, has, weights } = space;
  const mostHolders = Math.max(hasStopWords(corpus.site.language) ? LEAST_TELLING : 0, keys.length * TELLING_SHARE);
  const isTelling = (feature: number) => (space.holders[feature] as number) <= mostHolders;
  // For each entry its place in COVERAGE, counted from 1; 0 for what is neither.
  const coverage = Uint8Array.from(keys, (key) => COVERAGE.findIndex((prefix) => key.startsWith(prefix)) + 1);
  const postings = createPostings(space, coverage);
  const compare = createComparisons(space);
  const lanes = new Map<string, Event[]>();
  const placeInLane = new Map<string, number>();
  for (const event of corpus.events) {
    const lane = lanes.get(event.category) ?? [];
    lanes.set(event.category, lane);
    placeInLane.set(event.id, lane.length);
    lane.push(event);
  }

  /** Articles, and reports, with what the subject has: of each the closest, in order, but for those left out. */
  const scores = new Float64Array(keys.length);
  const candidatesOf = (subject: number, leftOut: ReadonlySet<number>): Scored[][] => {
    const touched: number[] = [];
    let isWhole = true;
    for (let place = starts[subject] as number; place < (starts[subject + 1] as number); place += 1) {
      const [from, to] = postings.rangeOf(has[place] as number);
      if (to - from > MOST_HOLDERS) {
        isWhole = false;
        continue;
      }
      const weight = weights[place] as number;
      for (let at = from; at < to; at += 1) {
        const entry = postings.entries[at] as number;
        const score = scores[entry] as number;
        if (score === 0) touched.push(entry);
        scores[entry] = score + weight * (weights[postings.places[at] as number] as number);
      }
    }
    const found = COVERAGE.map((_, kind) =>
      closest(touched.filter((entry) => coverage[entry] === kind + 1 && !leftOut.has(entry))),
    );
    for (const entry of touched) scores[entry] = 0;
    if (isWhole) return found;
    const alike = compare(subject);
    return found.map((some) => some.map(([entry]): Scored => [entry, alike(entry)]).sort(byScore));
  };
  /** The first of some entries: thousands share a word with the subject, and few are looked at any further. */
  const closest = (entries: readonly number[]): Scored[] => {
    const first: Scored[] = [];
    for (const entry of entries) {
      const one: Scored = [entry, scores[entry] as number];
      const last = first[COMPARED - 1];
      if (last && byScore(last, one) < 0) continue;
      const place = first.findLastIndex((other) => byScore(other, one) < 0) + 1;
      first.splice(place, 0, one);
      first.length = Math.min(first.length, COMPARED);
    }
    return first;
  };
  const byScore = (a: Scored, b: Scored) => b[1] - a[1] || ((keys[a[0]] as string) < (keys[b[0]] as string) ? -1 : 1);

  const shared = (a: string, b: string): RelationReason[] => {
    const [first, second] = [numberOf.get(a), numberOf.get(b)];
    return first === undefined || second === undefined ? [] : reasonsBetween(space, first, second, isTelling);
  };

  return {
    shared,
    find(kind, id) {
      const key = `${kind}/${id}`;
      const subject = numberOf.get(key);
      if (subject === undefined) return { articles: [], reports: [] };
      const listed = listedKeys(kind, id, publication).flatMap((listedKey) => numberOf.get(listedKey) ?? []);
      const event = kind === 'events' ? publication.event.get(id) : undefined;
      const beside = event ? besides(lanes.get(event.category) ?? [], placeInLane.get(id) ?? 0) : [];
      const [articles = [], reports = []] = candidatesOf(subject, new Set([subject, ...listed]));
      const choose = <Entry>(
        candidates: readonly Scored[],
        limit: number,
        entries: ReadonlyMap<string, Entry>,
      ): Related<Entry>[] =>
        chooseDiverse(
          candidates.filter(([, value]) => value >= LEAST_SCORE),
          limit,
          compare,
        )
          .map(([other, value]) => {
            const otherKey = keys[other] as string;
            const near = beside.filter(({ event: side }) => hasFeature(space, other, `event:${side}`));
            return {
              entry: entries.get(otherKey.slice(otherKey.indexOf('/') + 1)) as Entry,
              score: value,
              reasons: [...near.map(({ kind: side, event: at }) => ({ kind: side, id: at })), ...shared(key, otherKey)],
            };
          })
          // A reader who is not told why has no reason to go there.
          .filter(({ reasons }) => reasons.length > 0);
      return {
        articles: choose(articles, MOST_ARTICLES, publication.article),
        reports: choose(reports, MOST_REPORTS, publication.source),
      };
    },
  };
}

/** The articles and reports that have each feature, one feature after the other. */
interface Postings {
  /** Where those of a feature begin in the two lists, and where they end. */
  rangeOf(feature: number): readonly [from: number, to: number];
  readonly entries: Uint32Array;
  /** Where each entry's weight of the feature stands in the space. */
  readonly places: Uint32Array;
}

function createPostings({ keys, features, starts, has }: VectorSpace, coverage: Uint8Array): Postings {
  const covering = keys.flatMap((_key, entry) => (coverage[entry] === 0 ? [] : [entry]));
  const eachPlace = (call: (entry: number, place: number, feature: number) => void) => {
    for (const entry of covering)
      for (let place = starts[entry] as number; place < (starts[entry + 1] as number); place += 1)
        call(entry, place, has[place] as number);
  };
  const begin = new Uint32Array(features.length + 1);
  eachPlace((_entry, _place, feature) => {
    begin[feature + 1] = (begin[feature + 1] as number) + 1;
  });
  for (let feature = 0; feature < features.length; feature += 1)
    begin[feature + 1] = (begin[feature + 1] as number) + (begin[feature] as number);
  const entries = new Uint32Array(begin[features.length] as number);
  const places = new Uint32Array(entries.length);
  const next = begin.slice();
  eachPlace((entry, place, feature) => {
    const at = next[feature] as number;
    next[feature] = at + 1;
    entries[at] = entry;
    places[at] = place;
  });
  return { entries, places, rangeOf: (feature) => [begin[feature] as number, begin[feature + 1] as number] };
}

function hasFeature({ starts, has, featureNumber }: VectorSpace, entry: number, feature: string): boolean {
  const number = featureNumber.get(feature);
  return number !== undefined && has.subarray(starts[entry], starts[entry + 1]).includes(number);
}

function reasonsBetween(
  space: VectorSpace,
  a: number,
  b: number,
  isTelling: (feature: number) => boolean,
): RelationReason[] {
  const shared = [...sharedFeatures(space, a, b)]
    .map(([number, weight]) => {
      const feature = space.features[number] as string;
      return { number, kind: kindOf(feature), id: feature.slice(feature.indexOf(':') + 1), weight };
    })
    .sort((x, y) => y.weight - x.weight || (x.id < y.id ? -1 : 1));
  const telling = shared.filter(({ kind, number }) => kind === 'word' && isTelling(number));
  const things = shared.filter(({ kind }) => kind !== 'word');
  const reasons = things.map(({ kind, id, weight }) => ({ reason: { kind, id } as RelationReason, weight }));
  const weight = telling.reduce((sum, word) => sum + word.weight, 0);
  if (weight >= LEAST_WEIGHT) {
    const words = telling.slice(0, WORDS_SHOWN).map(({ id }) => id);
    reasons.push({ reason: { kind: 'word', words }, weight: weight / telling.length });
  }
  return reasons.sort((x, y) => y.weight - x.weight).map(({ reason }) => reason);
}

/** Articles and reports that the page of an entry lists in any case. */
function listedKeys(kind: SubjectKind, id: string, publication: Publication): string[] {
  const sources = (ids: readonly string[]) => ids.map((source) => `sources/${source}`);
  if (kind === 'articles') return sources(publication.article.get(id)?.references.sources ?? []);
  const articles = publication.backlinks(kind, id).articles.map((article) => `articles/${article.id}`);
  if (kind === 'events') return [...articles, ...sources(publication.event.get(id)?.sources ?? [])];
  if (kind === 'entities') return articles;
  const claim = publication.claim.get(id);
  const evidence = claim?.assessments.flatMap((assessment) => assessment.evidence.sources) ?? [];
  return [...articles, ...sources([...(claim?.sources ?? []), ...evidence])];
}

/** The events on either side of a place in a lane. */
function besides(
  lane: readonly Event[],
  place: number,
): { readonly kind: 'next' | 'previous'; readonly event: string }[] {
  const [previous, next] = [lane[place - 1], lane[place + 1]];
  return [
    ...(next ? [{ kind: 'next' as const, event: next.id }] : []),
    ...(previous ? [{ kind: 'previous' as const, event: previous.id }] : []),
  ];
}

/** Maximal marginal relevance: each place goes to what is most like the subject and least like the places before it. */
function chooseDiverse(candidates: readonly Scored[], limit: number, compare: (entry: number) => Comparison): Scored[] {
  const pool = candidates.slice(0, limit * POOL).map((candidate) => ({ candidate, alike: 0 }));
  const chosen: Scored[] = [];
  while (chosen.length < limit && pool.length > 0) {
    let best = 0;
    let bestValue = -Infinity;
    for (const [index, { candidate, alike }] of pool.entries()) {
      const [, score] = candidate;
      const value = RELEVANCE * score - (1 - RELEVANCE) * alike * score;
      if (value > bestValue) [best, bestValue] = [index, value];
    }
    for (const { candidate } of pool.splice(best, 1)) {
      chosen.push(candidate);
      const alike = compare(candidate[0]);
      for (const one of pool) one.alike = Math.max(one.alike, alike(one.candidate[0]));
    }
  }
  return chosen;
}
