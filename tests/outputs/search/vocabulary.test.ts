import { describe, expect, it } from 'vitest';
import {
  lengthBucket,
  bucketsNear,
  collectVocabulary,
  decodeBucket,
  encodeBucket,
} from '../../../src/outputs/search/vocabulary.ts';

const term = (name: string, count = 1, inTitle = false) => ({ term: name, count, inTitle });

describe('the buckets of the vocabulary', () => {
  it('are one for each length, with the shortest and the longest together', () => {
    expect([1, 3, 4, 13, 14, 40].map(lengthBucket)).toEqual([3, 3, 4, 13, 14, 14]);
  });

  it('that may hold a word with one letter more or less are asked for, each once', () => {
    expect([1, 3, 7, 14, 15, 40].map(bucketsNear)).toEqual([[3], [3, 4], [6, 7, 8], [13, 14], [14], [14]]);
  });
});

describe('the vocabulary', () => {
  it('has words of letters alone, three at least, by length and in rising order', () => {
    const names = ['chips', 'ab', 's400', '400s', '400', 'zinc', 'launch', 'air', 'спутник', 'alpha', 'oil'];
    const vocabulary = collectVocabulary(names.map((name, place) => term(name, place + 1, place % 2 === 0)));
    expect([...vocabulary].map(([bucket, words]) => [bucket, words.map(({ word }) => word)]).sort()).toEqual([
      [3, ['air', 'oil']],
      [4, ['zinc']],
      [5, ['alpha', 'chips']],
      [6, ['launch']],
      [7, ['спутник']],
    ]);
  });

  it('tells how common a word is in halves of the logarithm of its documents', () => {
    const [words] = collectVocabulary([term('one', 1), term('six', 8), term('ten', 2), term('two', 3)]).values();
    expect(words).toEqual([
      { word: 'one', frequency: 0 },
      { word: 'six', frequency: 6 },
      { word: 'ten', frequency: 2 },
      { word: 'two', frequency: 3 },
    ]);
  });

  it('keeps to the 14,000 words that help most: those of titles, then the most common', () => {
    const letters = [...'abcdefghijklmnopqrstuvwxyz'];
    const words = letters.flatMap((a) => letters.flatMap((b) => letters.map((c) => `${a}${b}${c}`)));
    const keptOf = (terms: Parameters<typeof collectVocabulary>[0]) =>
      collectVocabulary(terms)
        .get(3)
        ?.map(({ word }) => word) ?? [];

    const many = words.slice(0, 14_100).sort((a, b) => (a.slice(1) < b.slice(1) ? -1 : 1));
    const kept = keptOf([...many.map((name) => term(name)), term('zzz', 1, true), term('zzy', 5)]);
    expect(kept).toEqual([...words.slice(0, 13_998), 'zzy', 'zzz']);

    const titled = words.slice(0, 14_000);
    expect(keptOf([term('aaaa', 99), term('zzz', 99), ...titled.map((name) => term(name, 1, true))])).toEqual(titled);
  });

  it('comes back from its file, words that begin alike too', () => {
    const words = ['sanction', 'sanctioned', 'sanctions', 'sanity'].map((word, frequency) => ({ word, frequency }));
    expect(decodeBucket(encodeBucket(words))).toEqual(words);
  });
});
