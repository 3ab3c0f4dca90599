import { ByteReader, ByteWriter, sharedPrefix } from './bytes.ts';

/** A word that a misspelt one may have been meant to be, with how common it is (the logarithm of its documents, in halves). */
export interface VocabularyWord {
  readonly word: string;
  readonly frequency: number;
}

/** More words would repair little and cost every reader who mistypes. */
const MOST_WORDS = 14_000;
const SHORTEST_BUCKET = 3;
const LONGEST_BUCKET = 14;

/** The bucket that a word of this length belongs to: one for each length, the longest ones together. */
export function lengthBucket(length: number): number {
  return Math.min(LONGEST_BUCKET, Math.max(SHORTEST_BUCKET, length));
}

/** Buckets in which words of one letter more or less are found too: what a repair fetches. */
export function bucketsNear(length: number): number[] {
  return [...new Set([lengthBucket(length - 1), lengthBucket(length), lengthBucket(length + 1)])];
}

/**
 * The words to repair towards, by bucket, in rising order: words of letters alone, those of titles first, then the most
 * common.
 * @param terms Terms with the number of their documents, and whether a title holds them.
 */
export function collectVocabulary(
  terms: Iterable<{ readonly term: string; readonly count: number; readonly inTitle: boolean }>,
): Map<number, VocabularyWord[]> {
  const chosen = [...terms]
    .filter(({ term }) => term.length >= SHORTEST_BUCKET && /^\p{L}+$/u.test(term))
    .sort((a, b) => Number(b.inTitle) - Number(a.inTitle) || b.count - a.count || (a.term < b.term ? -1 : 1))
    .slice(0, MOST_WORDS)
    .sort((a, b) => (a.term < b.term ? -1 : 1));
  const buckets = new Map<number, VocabularyWord[]>();
  for (const { term, count } of chosen) {
    const bucket = lengthBucket(term.length);
    const words = buckets.get(bucket) ?? [];
    buckets.set(bucket, words);
    words.push({ word: term, frequency: Math.round(2 * Math.log2(count)) });
  }
  return buckets;
}

export function encodeBucket(words: readonly VocabularyWord[]): Uint8Array<ArrayBuffer> {
  const writer = new ByteWriter();
  writer.number(words.length);
  let before = '';
  for (const { word } of words) {
    const shared = sharedPrefix(word, before);
    writer.number(shared);
    writer.text(word.slice(shared));
    before = word;
  }
  for (const { frequency } of words) writer.byte(frequency);
  return writer.finish();
}

/** @throws SearchFileError where the bytes end too early. */
export function decodeBucket(bytes: Uint8Array): VocabularyWord[] {
  const reader = new ByteReader(bytes);
  const words: string[] = [];
  let before = '';
  for (let left = reader.number(); left > 0; left -= 1) {
    before = before.slice(0, reader.number()) + reader.text();
    words.push(before);
  }
  return words.map((word) => ({ word, frequency: reader.byte() }));
}
