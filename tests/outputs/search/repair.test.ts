import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  allowedMistakes,
  damerauDistance,
  findNear,
  letterMask,
  mayBeNear,
} from '../../../src/outputs/search/repair.ts';

const word = fc.string({ unit: fc.constantFrom(...'abcdeшю'), maxLength: 8 });

describe('damerauDistance', () => {
  it.each([
    ['', '', 0],
    ['chips', 'chips', 0],
    ['chps', 'chips', 1],
    ['chiips', 'chips', 1],
    ['chups', 'chips', 1],
    ['chisp', 'chips', 1],
    ['ca', 'abc', 3],
  ])('between "%s" and "%s" is %i', (a, b, distance) => {
    expect(damerauDistance(a, b)).toBe(distance);
  });

  it('is the same both ways, and 0 for equal words only', () => {
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(damerauDistance(a, b)).toBe(damerauDistance(b, a));
        expect(damerauDistance(a, b) === 0).toBe(a === b);
      }),
    );
  });
});

describe('the letters of a word', () => {
  it('are a set: neither their order nor their number counts', () => {
    expect(letterMask('cargo')).toBe(letterMask('ograccc'));
    expect(letterMask('')).toBe(0);
    expect(letterMask('ab')).toBe(letterMask('a') | letterMask('b'));
    expect(letterMask('a')).not.toBe(letterMask('b'));
  });

  it('refuse words that are too long or have too many other letters, before any distance is counted', () => {
    const near = (a: string, b: string, most: number) => mayBeNear(a, letterMask(a), b, letterMask(b), most);
    expect(near('abcd', 'abcdef', 1)).toBe(false);
    expect(near('abcdef', 'abcd', 1)).toBe(false);
    expect(near('abcd', 'abce', 1)).toBe(true);
    expect(near('abcd', 'abef', 1)).toBe(false);
    expect(near('abcd', 'abef', 2)).toBe(true);
  });
});

describe('mayBeNear', () => {
  it('never refuses a word that is near', () => {
    fc.assert(
      fc.property(word, word, fc.constantFrom(1, 2), (a, b, most) => {
        if (damerauDistance(a, b) > most) return;
        expect(mayBeNear(a, letterMask(a), b, letterMask(b), most)).toBe(true);
      }),
    );
  });
});

describe('findNear', () => {
  const vocabulary = ['sanction', 'sanctions', 'sanctioned', 'section', 'auctions'].map((entry, frequency) => ({
    word: entry,
    frequency,
  }));

  it('gives the nearest words only', () => {
    expect(findNear('sanctoins', vocabulary)).toEqual([{ word: 'sanctions', distance: 1 }]);
  });

  it.each([
    [3, 0],
    [4, 1],
    [7, 1],
    [8, 2],
  ])('bears with as many mistakes as its length allows: of %i letters %i', (length, most) => {
    expect(allowedMistakes(length)).toBe(most);
    const word = 'abcdefgh'.slice(0, length);
    for (const mistakes of [1, 2, 3].filter((count) => count < length)) {
      const found = findNear(word, [{ word: word.slice(mistakes), frequency: 1 }]);
      expect(found.map(({ distance }) => distance)).toEqual(mistakes <= most ? [mistakes] : []);
    }
  });

  it('puts words of the same first letter before others, then the most common, then by the alphabet', () => {
    const found = (...words: readonly (readonly [string, number])[]) =>
      findNear(
        'cargo',
        words.map(([entry, frequency]) => ({ word: entry, frequency })),
      ).map((near) => near.word);
    expect(found(['fargo', 9], ['cargos', 1])).toEqual(['cargos', 'fargo']);
    expect(found(['largo', 1], ['fargo', 2])).toEqual(['fargo', 'largo']);
    for (const words of [
      ['largo', 'fargo', 'margo', 'pargo'],
      ['pargo', 'margo', 'fargo', 'largo'],
    ])
      expect(found(...words.map((entry) => [entry, 1] as const))).toEqual(['fargo', 'largo', 'margo']);
  });

  it('never repairs a word into itself', () => {
    expect(
      findNear('cargo', [
        { word: 'cargo', frequency: 9 },
        { word: 'fargo', frequency: 1 },
      ]),
    ).toEqual([{ word: 'fargo', distance: 1 }]);
  });

  it('repairs nothing in a word of three letters', () => {
    expect(findNear('sec', [{ word: 'set', frequency: 1 }])).toEqual([]);
  });
});
