import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { damerauDistance, findNear, letterMask, mayBeNear } from '../../../src/outputs/search/repair.ts';

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

  it('repairs nothing in a word of three letters', () => {
    expect(findNear('sec', [{ word: 'set', frequency: 1 }])).toEqual([]);
  });
});
