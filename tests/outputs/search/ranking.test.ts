import { describe, expect, it } from 'vitest';
import { best, bits, type Expansion, type Hit, RANKING, score, weigh } from '../../../src/outputs/search/ranking.ts';
import type { IndexedTerm } from '../../../src/outputs/search/shard.ts';

/** A term with the impact that it has in some documents: 16 for each level of the title, and a level of the text. */
function aTerm(term: string, impacts: Readonly<Record<number, number>>): IndexedTerm {
  const documents = Object.keys(impacts).map(Number);
  return {
    term,
    stem: term,
    count: documents.length,
    postings: () => ({ documents, impacts: Object.values(impacts) }),
  } as unknown as IndexedTerm;
}
const expansionOf = (...terms: readonly (readonly [IndexedTerm, number])[]): Expansion =>
  new Map(terms.map(([term, weight]) => [term.term, { term, weight }]));
/** Robertson & Spärck Jones, as BM25 has it. */
const idf = (count: number, among: number) => Math.log(1 + (among - count + 0.5) / (count + 0.5));

describe('the score of a document', () => {
  it('counts the title more than the text, and what few have more than what many have', () => {
    const hits = score(
      [expansionOf([aTerm('chips', { 1: 3, 2: 0x20 }), 1]), expansionOf([aTerm('space', { 1: 5 }), 1])],
      10,
      4,
    );
    expect(hits.get(1)?.score).toBeCloseTo(3 * idf(2, 10) + 5 * idf(1, 10), 9);
    expect(hits.get(2)?.score).toBeCloseTo(2 * 4 * idf(2, 10), 9);
    expect(hits.has(0)).toBe(false);
  });

  it('takes of the forms of one word the best, not all', () => {
    const forms = expansionOf([aTerm('chip', { 1: 2, 2: 2 }), 1], [aTerm('chips', { 1: 9, 2: 1 }), 0.5]);
    const hits = score([forms], 10, 4);
    expect(hits.get(1)?.score).toBeCloseTo(4.5 * idf(2, 10), 9);
    expect(hits.get(2)?.score).toBeCloseTo(2 * idf(2, 10), 9);
  });

  it('says which words of the query it has, and which of them in the title', () => {
    const hits = score(
      [
        expansionOf([aTerm('a', { 1: 1, 2: 0x10 }), 1]),
        expansionOf([aTerm('b', { 1: 0x1f }), 1]),
        expansionOf([aTerm('c', { 1: 15 }), 1]),
      ],
      10,
      4,
    );
    expect(hits.get(1)).toMatchObject({ words: 0b111, titleWords: 0b010 });
    expect(hits.get(2)).toMatchObject({ words: 0b001, titleWords: 0b001 });
  });
});

describe('the words that a document lacks', () => {
  const aHit = (words: number, titleWords = 0): Hit => ({ score: 10, words, titleWords });
  const ranking = { ...RANKING, coordination: 2, wholeTitle: 0.5 };

  it.each([
    [1, 1],
    [2, 1],
    [3, 2],
    [4, 2],
    [5, 3],
  ])('are so few that of %i it has %i', (count, least) => {
    const sets = Array.from({ length: 2 ** count }, (_, words) => words);
    const hits = new Map(sets.map((words) => [words, aHit(words)]));
    expect(weigh(hits, count, ranking)).toEqual(sets.filter((words) => bits(words) >= least));
  });

  it('are none where all are asked for', () => {
    const hits = new Map([0b111, 0b110, 0b011].map((words) => [words, aHit(words)]));
    expect(weigh(hits, 3, ranking, { isWhole: true })).toEqual([0b111]);
  });

  it('lower its score, and all of several in its title raise it', () => {
    const hits = new Map([
      [1, aHit(0b11)],
      [2, aHit(0b01, 0b01)],
      [3, aHit(0b11, 0b11)],
      [4, aHit(0b11, 0b10)],
    ]);
    expect(weigh(hits, 2, ranking)).toEqual([1, 2, 3, 4]);
    expect([...hits.values()].map((hit) => hit.score)).toEqual([10, 2.5, 15, 10]);
    const one = new Map([[1, aHit(0b1, 0b1)]]);
    weigh(one, 1, ranking);
    expect(one.get(1)?.score).toBe(10);
  });
});

it('the bits of a set are counted, of all 32 that it may have', () => {
  expect([0, 1, 0b1011, 2 ** 11, -1].map(bits)).toEqual([0, 1, 3, 1, 32]);
});

describe('the best of some numbers', () => {
  const rising = (a: number, b: number) => a - b;
  it('are the first in order, however many are asked for', () => {
    const numbers = [5, 3, 9, 1, 7];
    expect([0, 1, 2, 5, 6].map((most) => best(numbers, rising, most))).toEqual([
      [],
      [1],
      [1, 3],
      [1, 3, 5, 7, 9],
      [1, 3, 5, 7, 9],
    ]);
  });

  it('stay in the order given where they are equal', () => {
    const even = (a: number, b: number) => (a % 2) - (b % 2);
    expect(best([3, 2, 1, 4, 6], even, 4)).toEqual([2, 4, 6, 3]);
  });
});
