import type { IndexedTerm } from './shard.ts';

/** What counts how much. Tuned on one half of the known items of `npm run bench -- search`, reported on the other. */
export interface Ranking {
  /** A level of the title against one of the text. */
  readonly title: number;
  /** Another form of a word. */
  readonly stem: number;
  /** A repaired word, for each mistake; 0 repairs nothing. */
  readonly repair: number;
  /** A beginning of another word counts from this to 1, by how much of it is typed … */
  readonly completion: number;
  /** … and so much where it is a word itself. */
  readonly wordItself: number;
  /** How much missing words cost: the share of words found, to this power. */
  readonly coordination: number;
  /** What a title with all the words of several counts more, as a share. */
  readonly wholeTitle: number;
  /** What each earlier result of the same kind takes from the next: see `diversify`. */
  readonly repetition: number;
}

export const RANKING: Ranking = {
  title: 4,
  stem: 0.3,
  repair: 0.6,
  completion: 0.7,
  wordItself: 0.7,
  coordination: 4,
  wholeTitle: 1,
  repetition: 1,
};

/** How a word of the query is met in the index, and how much that counts. */
export type Expansion = Map<string, { readonly term: IndexedTerm; readonly weight: number }>;

/** What a document has of a query: a score, and the words found, in all and in a title, as bits. */
export interface Hit {
  score: number;
  words: number;
  titleWords: number;
}

/** Adds up each word's best impact in each document that has any. */
export function score(expansions: readonly Expansion[], count: number, titleWeight: number): Map<number, Hit> {
  const hits = new Map<number, Hit>();
  const part = new Map<number, number>();
  const titled = new Set<number>();
  expansions.forEach((expansion, place) => {
    part.clear();
    titled.clear();
    for (const { term, weight } of expansion.values()) {
      const idf = Math.log(1 + (count - term.count + 0.5) / (term.count + 0.5));
      const { documents, impacts } = term.postings();
      for (let i = 0; i < documents.length; i += 1) {
        const number = documents[i] as number;
        const impact = impacts[i] as number;
        const value = weight * idf * (titleWeight * (impact >> 4) + (impact & 15));
        if (value > (part.get(number) ?? 0)) part.set(number, value);
        if (impact > 15) titled.add(number);
      }
    }
    for (const [number, value] of part) {
      const hit = hits.get(number) ?? { score: 0, words: 0, titleWords: 0 };
      hits.set(number, hit);
      hit.score += value;
      hit.words |= 1 << place;
      if (titled.has(number)) hit.titleWords |= 1 << place;
    }
  });
  return hits;
}

/**
 * Lowers the scores of documents that lack words, and raises those whose title has all of several.
 * @param count How many words the query has.
 * @param options.isWhole True where no word may be missing.
 * @returns The numbers of documents with enough of the words.
 */
export function weigh(
  hits: ReadonlyMap<number, Hit>,
  count: number,
  ranking: Ranking,
  { isWhole = false } = {},
): number[] {
  const full = 2 ** count - 1;
  // Of several words one may be missing, of more than three two; a result with fewer says nothing.
  const least = isWhole ? count : Math.max(1, count - (count > 3 ? 2 : 1));
  const enough: number[] = [];
  for (const [number, hit] of hits) {
    const held = bits(hit.words);
    if (held < least) continue;
    hit.score *= (held / count) ** ranking.coordination;
    if (count > 1 && hit.titleWords === full) hit.score *= 1 + ranking.wholeTitle;
    enough.push(number);
  }
  return enough;
}

/** How many bits of a set are 1: how many words of a query a document has, or letters one word has and another not. */
export function bits(mask: number): number {
  let count = 0;
  for (let rest = mask; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}

/** The first `most` in order, without sorting the rest. */
export function best(numbers: readonly number[], order: (a: number, b: number) => number, most: number): number[] {
  const first: number[] = [];
  if (most === 0) return first;
  for (const number of numbers) {
    if (first.length === most && order(first[most - 1] as number, number) <= 0) continue;
    let at = first.length;
    while (at > 0 && order(first[at - 1] as number, number) > 0) at -= 1;
    first.splice(at, 0, number);
    if (first.length > most) first.pop();
  }
  return first;
}
