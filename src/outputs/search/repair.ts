import { bits } from './ranking.ts';
import type { VocabularyWord } from './vocabulary.ts';

/** Most single mistakes change at most this many letters of a word's set of letters. */
const MASK_DIFFERENCE = 2;

/** Letters of a word as a set of 32 bits: words that are near each other have nearly the same. */
export function letterMask(word: string): number {
  let mask = 0;
  for (let i = 0; i < word.length; i += 1) mask |= 1 << (word.charCodeAt(i) % 32);
  return mask;
}

/** How many mistakes a word of this length may hold: short words are other words after one. */
export function allowedMistakes(length: number): number {
  return length < 4 ? 0 : length < 8 ? 1 : 2;
}

/** True where two words may be within so many mistakes of each other: a cheap test before the distance. */
export function mayBeNear(word: string, mask: number, candidate: string, candidateMask: number, most: number): boolean {
  if (Math.abs(word.length - candidate.length) > most) return false;
  return bits(mask ^ candidateMask) <= MASK_DIFFERENCE * most;
}

/**
 * Optimal string alignment: letters left out, added, replaced, or exchanged with a neighbour (Damerau, "A technique for
 * computer detection and correction of spelling errors", 1964).
 */
export function damerauDistance(a: string, b: string): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min(
        (last[j] as number) + 1,
        (row[j - 1] as number) + 1,
        (last[j - 1] as number) + (same ? 0 : 1),
      );
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, (before[j - 2] as number) + 1);
      row.push(cost);
    }
    before = last;
    last = row;
  }
  return last[b.length] as number;
}

/** A word that may have been meant. */
export interface Near {
  readonly word: string;
  readonly distance: number;
}

const MOST_REPAIRS = 3;

/** The words nearest to a misspelt one: those with the fewest mistakes, the same first letter first, then the most common. */
export function findNear(word: string, vocabulary: readonly VocabularyWord[]): Near[] {
  const most = allowedMistakes(word.length);
  const mask = letterMask(word);
  return vocabulary
    .filter((entry) => entry.word !== word && mayBeNear(word, mask, entry.word, letterMask(entry.word), most))
    .map((entry) => ({ ...entry, distance: damerauDistance(word, entry.word) }))
    .filter(({ distance }) => distance <= most)
    .sort(
      (a, b) =>
        a.distance - b.distance ||
        Number(b.word[0] === word[0]) - Number(a.word[0] === word[0]) ||
        b.frequency - a.frequency ||
        (a.word < b.word ? -1 : 1),
    )
    .filter(({ distance }, _, all) => distance === all[0]?.distance)
    .slice(0, MOST_REPAIRS)
    .map(({ word: found, distance }) => ({ word: found, distance }));
}
