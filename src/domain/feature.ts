import { findOrigins } from './provenance.ts';
import type { Publication } from './publication.ts';
import { findTerms } from './term.ts';

/** What two entries can have in common, the most telling first. */
const WEIGHT = { claim: 4, event: 3, speaker: 2, origin: 2, entity: 1, topic: 0.5, word: 0.8 };
export type SharedKind = keyof typeof WEIGHT;

/** Features that more than this share of all entries have are left out: they relate everything to everything. */
const COMMON_SHARE = 0.2;

/** The first length of a column of vectors. */
const COLUMN = 2 ** 16;

/**
 * Everything that entries name, and their words, as feature counts by entry, one entry after the other: those of ten
 * thousand articles at once would fill the memory.
 */
export function* collectFeatures(publication: Publication): Generator<readonly [string, ReadonlyMap<string, number>]> {
  const { corpus } = publication;
  let features = new Map<string, number>();
  const add = (kind: Exclude<SharedKind, 'word'>, ids: readonly string[]) => {
    for (const id of ids) features.set(`${kind}:${id}`, 1);
  };
  const addText = (...texts: readonly string[]) => {
    for (const [term, count] of findTerms(texts.join(' '), corpus.site.language))
      features.set(`word:${term}`, 1 + Math.log(count));
  };
  const originsOf = (ids: readonly string[]) => findOrigins(ids, publication.source);

  for (const article of corpus.articles) {
    features = new Map();
    add('claim', article.references.claims);
    add('event', article.references.events);
    add('origin', originsOf(article.references.sources));
    add('entity', publication.entitiesOf.get(article.id) ?? []);
    add(
      'speaker',
      article.references.claims.flatMap((id) => speakerOf(publication, id)),
    );
    add('topic', article.topics);
    addText(article.title, article.dek, ...article.passages);
    yield [`articles/${article.id}`, features];
  }
  for (const claim of corpus.claims) {
    features = new Map();
    const evidence = claim.assessments.flatMap((assessment) => assessment.evidence.events);
    add('claim', [claim.id]);
    add('event', [...publication.backlinks('claims', claim.id).events.map(({ id }) => id), ...evidence]);
    add('origin', originsOf(claim.sources));
    add('speaker', speakerOf(publication, claim.id));
    add('topic', claim.topics);
    addText(claim.statement, ...claim.assessments.map(({ reasoning }) => reasoning));
    yield [`claims/${claim.id}`, features];
  }
  for (const event of corpus.events) {
    features = new Map();
    add('event', [event.id]);
    add('claim', event.claims);
    add('origin', originsOf(event.sources));
    add('entity', event.entities);
    add(
      'speaker',
      event.claims.flatMap((id) => speakerOf(publication, id)),
    );
    add('topic', [event.category]);
    addText(event.title, event.summary);
    yield [`events/${event.id}`, features];
  }
  for (const entity of corpus.entities) {
    features = new Map();
    const links = publication.backlinks('entities', entity.id);
    add('entity', [entity.id]);
    add('speaker', links.claims.some(({ speaker }) => speaker === entity.id) ? [entity.id] : []);
    add(
      'event',
      links.events.map(({ id }) => id),
    );
    add(
      'claim',
      links.claims.map(({ id }) => id),
    );
    addText(entity.name, entity.description, ...entity.aliases);
    yield [`entities/${entity.id}`, features];
  }
  for (const source of corpus.sources) {
    features = new Map();
    const links = publication.backlinks('sources', source.id);
    add(
      'claim',
      links.claims.map(({ id }) => id),
    );
    add(
      'event',
      links.events.map(({ id }) => id),
    );
    add(
      'entity',
      links.events.flatMap(({ entities }) => entities),
    );
    add(
      'speaker',
      links.claims.flatMap(({ id }) => speakerOf(publication, id)),
    );
    add('origin', originsOf([source.id]));
    add('topic', [...links.events.map(({ category }) => category), ...links.claims.flatMap(({ topics }) => topics)]);
    addText(source.title, ...links.events.map(({ title }) => title), ...links.claims.map(({ statement }) => statement));
    yield [`sources/${source.id}`, features];
  }
}

function speakerOf(publication: Publication, claimId: string): string[] {
  const speaker = publication.claim.get(claimId)?.speaker;
  return typeof speaker === 'string' ? [speaker] : [];
}

/** Entries as vectors of length 1 in the space of what they share, in columns that hold many of them. */
export interface VectorSpace {
  /** Keys of the entries, `articles/the-chip-order`, by number. */
  readonly keys: readonly string[];
  readonly numberOf: ReadonlyMap<string, number>;
  /** Features, `claim:gas-deal-400bn` or `word:diesel`, by number. */
  readonly features: readonly string[];
  readonly featureNumber: ReadonlyMap<string, number>;
  /** How many entries have each feature. */
  readonly holders: Uint32Array;
  /** Where each entry begins in the two lists below, and at last where they end. */
  readonly starts: Uint32Array;
  /** What each entry has, in rising order. */
  readonly has: Uint32Array;
  readonly weights: Float32Array;
}

/** Each entry's features by how rare they are and how much their kind says (TF-IDF), as a vector of length 1. */
export function toVectors(all: Iterable<readonly [string, ReadonlyMap<string, number>]>): VectorSpace {
  const keys: string[] = [];
  const features: string[] = [];
  const featureNumber = new Map<string, number>();
  const held: number[] = [];
  // Columns that grow: a small array for each entry would leave the memory in pieces that nothing else fits into.
  let has = new Uint32Array(COLUMN);
  let weights = new Float32Array(COLUMN);
  const ends: number[] = [];
  let end = 0;
  for (const [key, own] of all) {
    keys.push(key);
    while (end + own.size > has.length) {
      const length = Math.ceil(has.length * 1.5);
      [has, weights] = [new Uint32Array(resized(has, length)), new Float32Array(resized(weights, length))];
    }
    let place = end;
    for (const feature of own.keys()) {
      let number = featureNumber.get(feature);
      if (number === undefined) {
        number = features.length;
        features.push(feature);
        featureNumber.set(feature, number);
        held.push(0);
      }
      held[number] = (held[number] as number) + 1;
      has[place++] = number;
    }
    has.subarray(end, place).sort();
    for (; end < place; end += 1) weights[end] = own.get(features[has[end] as number] as string) as number;
    ends.push(end);
  }
  const holders = Uint32Array.from(held);
  const most = Math.max(2, keys.length * COMMON_SHARE);
  // What nobody else has relates to nothing, and what all have to everything.
  const scale = Float64Array.from(holders, (count, number) =>
    count < 2 || count > most || count === keys.length
      ? 0
      : Math.log(keys.length / count) * WEIGHT[kindOf(features[number] as string)],
  );
  const starts = new Uint32Array(keys.length + 1);
  let from = 0;
  let kept = 0;
  ends.forEach((until, entry) => {
    let square = 0;
    for (; from < until; from += 1) {
      const weight = (weights[from] as number) * (scale[has[from] as number] as number);
      if (weight === 0) continue;
      // What is left out makes room: never past what is still to be read.
      has[kept] = has[from] as number;
      weights[kept++] = weight;
      square += weight * weight;
    }
    const length = Math.sqrt(square);
    for (let place = starts[entry] as number; place < kept; place += 1)
      weights[place] = (weights[place] as number) / length;
    starts[entry + 1] = kept;
  });
  const numberOf = new Map(keys.map((key, number) => [key, number]));
  return {
    keys,
    numberOf,
    features,
    featureNumber,
    holders,
    starts,
    has: new Uint32Array(resized(has, kept)),
    weights: new Float32Array(resized(weights, kept)),
  };
}

/** The content of a column at another length; its memory is free at once, and not when somebody looks for it. */
function resized({ buffer, BYTES_PER_ELEMENT }: Uint32Array<ArrayBuffer> | Float32Array<ArrayBuffer>, length: number) {
  return buffer.transfer(length * BYTES_PER_ELEMENT);
}

/** The kind of a feature: `claim` of `claim:gas-deal-400bn`. */
export function kindOf(feature: string): SharedKind {
  return feature.slice(0, feature.indexOf(':')) as SharedKind;
}

/** What two entries have in common: each feature with the weight of both. */
export function* sharedFeatures(space: VectorSpace, a: number, b: number): Generator<readonly [number, number]> {
  const { starts, has, weights } = space;
  let [left, right] = [starts[a] as number, starts[b] as number];
  const [leftEnd, rightEnd] = [starts[a + 1] as number, starts[b + 1] as number];
  while (left < leftEnd && right < rightEnd) {
    const [one, other] = [has[left] as number, has[right] as number];
    if (one === other) yield [one, (weights[left++] as number) * (weights[right++] as number)];
    else if (one < other) left += 1;
    else right += 1;
  }
}

/** How alike an entry is to others, from 0 to 1: the cosine of their vectors. */
export type Comparison = (other: number) => number;

/** Compares entries: one after the other with many, whose vectors are then read alone. */
export function createComparisons({ starts, has, weights, features }: VectorSpace): (entry: number) => Comparison {
  const weightOf = new Float64Array(features.length);
  let last: number | undefined;
  const write = (entry: number, isThere: boolean) => {
    for (let place = starts[entry] as number; place < (starts[entry + 1] as number); place += 1)
      weightOf[has[place] as number] = isThere ? (weights[place] as number) : 0;
  };
  return (entry) => {
    return (other) => {
      if (last !== entry) {
        if (last !== undefined) write(last, false);
        write(entry, true);
        last = entry;
      }
      let sum = 0;
      for (let place = starts[other] as number; place < (starts[other + 1] as number); place += 1)
        sum += (weightOf[has[place] as number] as number) * (weights[place] as number);
      return sum;
    };
  };
}
