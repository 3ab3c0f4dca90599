import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type BasedOn, findCycle, findOrigins } from '../../src/domain/provenance.ts';

function provenance(links: Record<string, string[]>): Map<string, BasedOn> {
  return new Map(Object.entries(links).map(([id, basedOn]) => [id, { id, basedOn }]));
}

describe('findOrigins', () => {
  it('finds the one report behind many relays', () => {
    const chain = provenance({
      izvestia: [],
      rbth: ['izvestia'],
      ria: ['izvestia'],
      diplomat: ['ria'],
      mirror: ['diplomat', 'times'],
      times: [],
    });
    expect(findOrigins(['rbth', 'diplomat'], chain)).toEqual(['izvestia']);
    expect(findOrigins(['mirror'], chain)).toEqual(['izvestia', 'times']);
  });

  it('counts a document that repeats nothing as its own origin', () => {
    expect(findOrigins(['a', 'a', 'b'], provenance({ a: [], b: [] }))).toEqual(['a', 'b']);
  });

  it('does not depend on the order of its input', () => {
    const graph = fc.array(fc.tuple(fc.nat(9), fc.nat(9)), { maxLength: 20 });
    fc.assert(
      fc.property(graph, fc.shuffledSubarray(Array.from({ length: 10 }, (_, index) => `s${index}`)), (edges, ids) => {
        const links: Record<string, string[]> = Object.fromEntries(
          Array.from({ length: 10 }, (_, index) => [`s${index}`, []]),
        );
        for (const [from, to] of edges) if (from > to) links[`s${from}`]?.push(`s${to}`);
        expect(findOrigins(ids, provenance(links))).toEqual(
          findOrigins([...ids].reverse(), new Map([...provenance(links)].reverse())),
        );
      }),
    );
  });
});

describe('findCycle', () => {
  it('finds nothing in a chain, however long', () => {
    const links = Object.fromEntries(
      Array.from({ length: 10_000 }, (_, index) => [`s${index}`, index === 0 ? [] : [`s${index - 1}`]]),
    );
    expect(findCycle(provenance(links))).toBeUndefined();
  });

  it('names the circle from its smallest id on, in order', () => {
    expect(findCycle(provenance({ c: ['a'], a: ['b'], b: ['c'], d: ['a'] }))).toEqual(['a', 'b', 'c']);
    expect(findCycle(provenance({ a: ['a'] }))).toEqual(['a']);
  });

  it('is not misled by two ways to the same document', () => {
    expect(findCycle(provenance({ a: ['b', 'c'], b: ['c'], c: [] }))).toBeUndefined();
  });
});
