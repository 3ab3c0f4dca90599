import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type BasedOn,
  findChains,
  findCycle,
  findOrigins,
  findSingleOrigin,
  groupByOrigin,
} from '../../src/domain/provenance.ts';

function provenance(links: Record<string, string[]>): Map<string, BasedOn> {
  return new Map(Object.entries(links).map(([id, basedOn]) => [id, { id, basedOn }]));
}

const IDS = Array.from({ length: 10 }, (_, index) => `s${index}`);

function linked(edges: readonly (readonly [string, string])[]): Record<string, string[]> {
  const links: Record<string, string[]> = Object.fromEntries(IDS.map((id) => [id, []]));
  for (const [from, to] of edges) links[from]?.push(to);
  return links;
}

/** Documents that repeat only those before them, so that there is no circle. */
const chronicle = fc
  .array(fc.tuple(fc.nat(9), fc.nat(9)), { maxLength: 20 })
  .map((edges) => linked(edges.filter(([from, to]) => from > to).map(([from, to]) => [`s${from}`, `s${to}`])));

/** Documents of which each repeats the one before it. */
function chainOf(length: number): Map<string, BasedOn> {
  return new Map(
    Array.from({ length }, (_, index) => [
      `s${index}`,
      { id: `s${index}`, basedOn: index === 0 ? [] : [`s${index - 1}`] },
    ]),
  );
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
    expect(findOrigins(['b', 'a', 'a'], provenance({ a: [], b: [] }))).toEqual(['a', 'b']);
  });

  it('takes a document whose basis is not known for an origin', () => {
    expect(findOrigins(['relay'], provenance({ relay: ['gone'] }))).toEqual(['relay']);
  });

  it('finds the start of a chain of ten thousand relays', () => {
    expect(findOrigins(['s9999'], chainOf(10_000))).toEqual(['s0']);
  });

  it('finds none in a circle, and ends', () => {
    expect(findOrigins(['a'], provenance({ a: ['b'], b: ['a'] }))).toEqual([]);
  });

  it('finds only documents that are based on nothing', () => {
    fc.assert(
      fc.property(chronicle, (links) => {
        const documents = provenance(links);
        for (const origin of findOrigins(Object.keys(links), documents)) expect(links[origin]).toEqual([]);
      }),
    );
  });

  it('does not depend on the order of its input', () => {
    fc.assert(
      fc.property(chronicle, fc.shuffledSubarray(IDS), (links, ids) => {
        expect(findOrigins(ids, provenance(links))).toEqual(
          findOrigins([...ids].reverse(), new Map([...provenance(links)].reverse())),
        );
      }),
    );
  });
});

describe('findCycle', () => {
  it('finds nothing in a chain, however long', () => {
    expect(findCycle(chainOf(10_000))).toBeUndefined();
    expect(findCycle(new Map([...chainOf(10_000)].reverse()))).toBeUndefined();
  });

  it('finds a circle of ten thousand relays', () => {
    const circle = new Map([...chainOf(10_000), ['s0', { id: 's0', basedOn: ['s9999'] }]]);
    expect(findCycle(circle)).toHaveLength(10_000);
  });

  it('finds nothing where every document only repeats earlier ones', () => {
    fc.assert(
      fc.property(chronicle, (links) => {
        expect(findCycle(provenance(links))).toBeUndefined();
      }),
    );
  });

  it('gives a circle whose every document is based on the next, whatever the order of the input', () => {
    const documents = fc
      .array(fc.tuple(fc.constantFrom(...IDS), fc.constantFrom(...IDS)), { maxLength: 15 })
      .map((edges) => linked(edges));
    fc.assert(
      fc.property(documents, (links) => {
        const cycle = findCycle(provenance(links));
        const shuffled = Object.entries(links).map(([id, basedOn]): [string, string[]] => [id, [...basedOn].reverse()]);
        expect(findCycle(provenance(Object.fromEntries(shuffled.reverse())))).toEqual(cycle);
        for (const [index, id] of cycle?.entries() ?? [])
          expect(links[id]).toContain(cycle?.[(index + 1) % cycle.length]);
      }),
    );
  });

  it('ignores documents that are not known', () => {
    expect(findCycle(provenance({ a: ['gone'] }))).toBeUndefined();
  });

  it('names the circle from its smallest id on, in order', () => {
    expect(findCycle(provenance({ c: ['a'], a: ['b'], b: ['c'], d: ['a'] }))).toEqual(['a', 'b', 'c']);
    expect(findCycle(provenance({ a: ['a'] }))).toEqual(['a']);
  });

  it('is not misled by two ways to the same document', () => {
    expect(findCycle(provenance({ a: ['b', 'c'], b: ['c'], c: [] }))).toBeUndefined();
  });
});

describe('sources by origin', () => {
  const relays = provenance({ izvestia: [], rbth: ['izvestia'], diplomat: ['rbth', 'times'], times: [], tass: [] });

  it('says which go back to each, the origin of most of them first', () => {
    expect(groupByOrigin(['diplomat', 'rbth', 'izvestia', 'tass'], relays)).toEqual([
      { origin: 'izvestia', documents: ['diplomat', 'izvestia', 'rbth'] },
      { origin: 'tass', documents: ['tass'] },
      { origin: 'times', documents: ['diplomat'] },
    ]);
  });

  it('are reporting from a single origin only where there are several of them', () => {
    expect(findSingleOrigin(['rbth', 'izvestia'], relays)).toBe('izvestia');
    expect(findSingleOrigin(['rbth'], relays)).toBeUndefined();
    expect(findSingleOrigin(['rbth', 'diplomat'], relays)).toBeUndefined();
    expect(findSingleOrigin(['rbth', 'tass'], relays)).toBeUndefined();
  });

  it('are the same whatever the order of the input, and cover every source that has an origin', () => {
    fc.assert(
      fc.property(chronicle, fc.shuffledSubarray(IDS), (links, ids) => {
        const groups = groupByOrigin(ids, provenance(links));
        const turned = new Map([...provenance(links)].reverse());
        expect(groupByOrigin([...ids].reverse(), turned)).toEqual(groups);
        expect(new Set(groups.flatMap(({ documents }) => documents))).toEqual(new Set(ids));
        expect(groups.map(({ origin }) => origin).sort()).toEqual(findOrigins(ids, provenance(links)));
      }),
    );
  });

  it('has no further origin for another relay of the same report', () => {
    fc.assert(
      fc.property(chronicle, fc.constantFrom(...IDS), (links, id) => {
        const before = findOrigins([id], provenance(links));
        const after = findOrigins([id, 'relay'], provenance({ ...links, relay: [id] }));
        expect(after).toEqual(before);
      }),
    );
  });
});

describe('chains of repetition', () => {
  const links = provenance({
    izvestia: [],
    rbth: ['izvestia'],
    mirror: ['rbth'],
    times: [],
    relay: ['times'],
    alone: [],
    elsewhere: ['izvestia'],
  });

  it('have all that lies behind the sources, the longest chain first, and none that stands alone', () => {
    expect(findChains(['relay', 'mirror', 'alone'], links)).toEqual([
      {
        ids: ['izvestia', 'mirror', 'rbth'],
        repetitions: [
          { from: 'rbth', by: 'mirror' },
          { from: 'izvestia', by: 'rbth' },
        ],
      },
      { ids: ['relay', 'times'], repetitions: [{ from: 'times', by: 'relay' }] },
    ]);
  });

  it('have what came of the sources where that is asked for', () => {
    const relaysOf = (id: string) => [...links].filter(([, { basedOn }]) => basedOn.includes(id)).map(([name]) => name);
    expect(findChains(['rbth'], links).flatMap(({ ids }) => ids)).toEqual(['izvestia', 'rbth']);
    expect(findChains(['rbth'], links, relaysOf).flatMap(({ ids }) => ids)).toEqual(['izvestia', 'mirror', 'rbth']);
  });

  it('are the same whatever the order of the input, and end in a circle', () => {
    fc.assert(
      fc.property(chronicle, fc.shuffledSubarray(IDS), (edges, ids) => {
        const turned = new Map([...provenance(edges)].reverse());
        expect(findChains([...ids].reverse(), turned)).toEqual(findChains(ids, provenance(edges)));
      }),
    );
    expect(findChains(['a'], provenance({ a: ['b'], b: ['a'] }))).toHaveLength(1);
    expect(findChains(['s9999'], chainOf(10_000))[0]?.ids).toHaveLength(10_000);
  });
});
