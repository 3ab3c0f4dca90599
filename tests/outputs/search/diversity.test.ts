import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diversify } from '../../../src/outputs/search/diversity.ts';
import { best } from '../../../src/outputs/search/ranking.ts';

type Scored = readonly [kind: string, score: number];

function arrange(found: readonly Scored[], most: number, repetition = 1): number[] {
  const scoreOf = (number: number) => found[number]?.[1] ?? 0;
  const order = (a: number, b: number) => scoreOf(b) - scoreOf(a) || a - b;
  return diversify([...found.keys()], (number) => found[number]?.[0], scoreOf, order, repetition, most);
}
const someFound = fc.array(fc.tuple(fc.constantFrom('article', 'claim', 'event'), fc.integer({ min: 1, max: 20 })), {
  maxLength: 40,
});

describe('results of several kinds', () => {
  it('give an article its place among many events with higher scores', () => {
    const events = Array.from({ length: 20 }, (): Scored => ['event', 30]);
    // The third event counts 30 / 3, as much as the article: what scores more by itself goes first.
    expect(arrange([...events, ['article', 10]], 5)).toEqual([0, 1, 2, 20, 3]);
    expect(arrange([['article', 10], ...events], 5)).toEqual([1, 2, 3, 0, 4]);
    expect(arrange([...events, ['article', 10]], 5, 0)).toEqual([0, 1, 2, 3, 4]);
  });

  it('begin with the best of all, and with the same ones however many are asked for', () => {
    fc.assert(
      fc.property(someFound, fc.nat(40), (found, most) => {
        const all = arrange(found, found.length);
        expect([...all].sort((a, b) => a - b)).toEqual([...found.keys()]);
        expect(arrange(found, most)).toEqual(all.slice(0, most));
        const highest = Math.max(...found.map(([, score]) => score));
        if (found.length > 0) expect(found[all[0] as number]?.[1]).toBe(highest);
      }),
    );
  });

  it('keep the order of their scores within each kind', () => {
    fc.assert(
      fc.property(someFound, (found) => {
        const all = arrange(found, found.length);
        const order = (a: number, b: number) => (found[b]?.[1] ?? 0) - (found[a]?.[1] ?? 0) || a - b;
        for (const kind of ['article', 'claim', 'event']) {
          const own = all.filter((number) => found[number]?.[0] === kind);
          expect(own).toEqual(best(own, order, own.length));
        }
      }),
    );
  });

  it('stand by score alone where repetition costs nothing', () => {
    fc.assert(
      fc.property(someFound, (found) => {
        const order = (a: number, b: number) => (found[b]?.[1] ?? 0) - (found[a]?.[1] ?? 0) || a - b;
        expect(arrange(found, found.length, 0)).toEqual(best([...found.keys()], order, found.length));
      }),
    );
  });
});
