import { describe, expect, it } from 'vitest';
import { didYouMean, findNearest } from '../../src/lint/nearest.ts';

describe('the nearest of some words', () => {
  it.each([
    ['rbth-2014-08-07', ['tass-2015-07', 'rbth-2014-08-06'], 'rbth-2014-08-06'],
    ['ab', ['cd'], 'cd'],
    ['ab', ['cde'], undefined],
    ['abcdefg', ['abcdxyz'], 'abcdxyz'],
    ['abcdefg', ['abcwxyz'], undefined],
    ['abcdefg', ['abcd', 'abc'], 'abcd'],
    ['abcdefghi', ['abcdef'], 'abcdef'],
    ['zzz', ['izvestia-casic-report'], undefined],
  ])('has a third of its letters wrong at most, and two in a short one: %s of %j', (word, candidates, nearest) => {
    expect(findNearest(word, candidates)).toBe(nearest);
  });

  it('is the first in the alphabet of those that are as near', () => {
    expect(findNearest('event', ['eventz', 'eventa', 'evental', 'eventb'])).toBe('eventa');
    expect(findNearest('event', ['evental', 'eventa', 'event', 'evens'])).toBe('event');
  });

  it('is one that holds it, from four letters on', () => {
    expect(findNearest('casic', ['izvestia-casic-report', 'gas-deal', 'a-casic-report'])).toBe('a-casic-report');
    expect(findNearest('deal', ['the-gas-deal-of-2014'])).toBe('the-gas-deal-of-2014');
    expect(findNearest('gas', ['the-gas-deal-of-2014'])).toBeUndefined();
  });

  it('is not looked for where a word is longer than any id', () => {
    expect(findNearest('x'.repeat(200), ['x'.repeat(199)])).toBe('x'.repeat(199));
    expect(findNearest('x'.repeat(201), ['x'.repeat(200)])).toBeUndefined();
  });

  it('is asked for in a sentence', () => {
    expect(didYouMean('evnt', ['event'])).toBe(' Did you mean "event"?');
    expect(didYouMean('evnt', ['claim'])).toBe('');
  });
});
