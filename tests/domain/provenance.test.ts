import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type BasedOn,
  countIndependent,
  findCycle,
  findDocumentsBehind,
  findOrigins,
  findRepeats,
  findSingleOrigin,
  groupByOrigin,
} from '../../src/domain/provenance.ts';

function provenance(links: Record<string, string[]>): Map<string, BasedOn> {
  return new Map(Object.entries(links).map(([id, basedOn]) => [id, { id, basedOn }]));
}

/** What repeats each of some documents, by its id. */
function repeatsIn(documents: ReadonlyMap<string, BasedOn>): (id: string) => BasedOn[] {
  const repeats = new Map<string, BasedOn[]>();
  for (const document of documents.values()) {
    for (const basis of document.basedOn.filter((id) => documents.has(id)))
      repeats.set(basis, [...(repeats.get(basis) ?? []), document]);
  }
  return (id) => repeats.get(id) ?? [];
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

describe('countIndependent', () => {
  const chain = provenance({
    izvestia: [],
    times: [],
    agency: [],
    rbth: ['izvestia'],
    mirror: ['izvestia', 'times'],
    digest: ['times', 'agency'],
  });

  it.each([
    [[], 0],
    [['mirror'], 1],
    [['rbth', 'izvestia'], 1],
    [['rbth', 'mirror'], 2],
    // The first may speak for either origin, and gives up the one that the other has alone.
    [['mirror', 'rbth'], 2],
    [['digest', 'mirror', 'rbth'], 3],
    [['rbth', 'izvestia', 'mirror'], 2],
    [['mirror', 'digest'], 2],
    [['rbth', 'mirror', 'digest'], 3],
    [['mirror', 'mirror'], 1],
  ])('lets each of %j speak for one origin at most: %i', (ids, count) => {
    expect(countIndependent(ids, chain)).toBe(count);
  });

  it('never counts more than there are documents or origins, in whatever order they are given', () => {
    const names = ['a', 'b', 'c', 'd', 'e'];
    const graph = fc.tuple(...names.map((_, place) => fc.subarray(names.slice(0, place))));
    fc.assert(
      fc.property(graph, fc.subarray(names), (parents, ids) => {
        const chain = provenance(Object.fromEntries(names.map((name, place) => [name, parents[place] ?? []])));
        const count = countIndependent(ids, chain);
        expect(count).toBeLessThanOrEqual(Math.min(ids.length, findOrigins(ids, chain).length));
        expect(count > 0).toBe(ids.length > 0);
        expect(countIndependent(ids.toReversed(), chain)).toBe(count);
      }),
    );
  });
});

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

/** Any links at all, circles among them. */
const tangle = fc
  .array(fc.tuple(fc.constantFrom(...IDS), fc.constantFrom(...IDS)), { maxLength: 25 })
  .map((edges) => linked(edges));

/** The same documents, told in another order. */
function retold(links: Record<string, string[]>): Map<string, BasedOn> {
  return new Map(
    [...provenance(links)].reverse().map(([id, { basedOn }]) => [id, { id, basedOn: [...basedOn].reverse() }]),
  );
}

const IZVESTIA = provenance({
  izvestia: [],
  rbth: ['izvestia'],
  ria: ['izvestia'],
  diplomat: ['ria', 'izvestia'],
  mirror: ['diplomat', 'times'],
  times: [],
  alone: [],
});

describe('findDocumentsBehind and findRepeats', () => {
  it('find the chain behind a report and the reports that repeat one, at any remove', () => {
    expect(findDocumentsBehind(['mirror'], IZVESTIA)).toEqual(['diplomat', 'izvestia', 'ria', 'times']);
    expect(findRepeats(['izvestia'], repeatsIn(IZVESTIA))).toEqual(['diplomat', 'mirror', 'rbth', 'ria']);
    expect(findDocumentsBehind(['alone', 'izvestia'], IZVESTIA)).toEqual([]);
    expect(findRepeats(['alone', 'mirror'], repeatsIn(IZVESTIA))).toEqual([]);
  });

  it('follow a chain of ten thousand relays to both ends', () => {
    expect(findDocumentsBehind(['s9999'], chainOf(10_000))).toHaveLength(9_999);
    expect(findRepeats(['s0'], repeatsIn(chainOf(10_000)))).toHaveLength(9_999);
  });

  it('never name the documents that were asked about, even in a circle', () => {
    const documents = provenance({ a: ['b'], b: ['a', 'c'], c: [] });
    expect(findDocumentsBehind(['a'], documents)).toEqual(['b', 'c']);
  });

  it('ignore documents that are not known', () => {
    expect(findDocumentsBehind(['relay'], provenance({ relay: ['gone'] }))).toEqual([]);
    expect(findRepeats(['gone'], repeatsIn(provenance({ relay: ['gone'] })))).toEqual([]);
  });

  it('are each the other seen from the other end, and end in any tangle', () => {
    fc.assert(
      fc.property(tangle, fc.constantFrom(...IDS), fc.constantFrom(...IDS), (links, a, b) => {
        const documents = provenance(links);
        expect(findDocumentsBehind([a], documents).includes(b)).toBe(
          findRepeats([b], repeatsIn(documents)).includes(a),
        );
      }),
    );
  });

  it('do not depend on the order of their input', () => {
    fc.assert(
      fc.property(tangle, fc.shuffledSubarray(IDS), (links, ids) => {
        const [told, other] = [provenance(links), retold(links)];
        const back = [...ids].reverse();
        expect(findDocumentsBehind(ids, told)).toEqual(findDocumentsBehind(back, other));
        expect(findRepeats(ids, repeatsIn(told))).toEqual(findRepeats(back, repeatsIn(other)));
      }),
    );
  });

  it('hold every origin among the documents and what lies behind them', () => {
    fc.assert(
      fc.property(tangle, fc.shuffledSubarray(IDS), (links, ids) => {
        const behind = [...ids, ...findDocumentsBehind(ids, provenance(links))];
        for (const origin of findOrigins(ids, provenance(links))) expect(behind).toContain(origin);
      }),
    );
  });

  it('find no new origin when a relay of known documents joins them', () => {
    fc.assert(
      fc.property(chronicle, fc.shuffledSubarray(IDS, { minLength: 1 }), (links, ids) => {
        const documents = provenance({ ...links, relay: ids });
        expect(findOrigins([...ids, 'relay'], documents)).toEqual(findOrigins(ids, documents));
      }),
    );
  });
});

describe('groupByOrigin', () => {
  it('says how many documents go back to each origin, the most first', () => {
    expect(groupByOrigin(['rbth', 'mirror', 'times', 'diplomat', 'alone'], IZVESTIA)).toEqual([
      { origin: 'izvestia', documents: ['diplomat', 'mirror', 'rbth'] },
      { origin: 'times', documents: ['mirror', 'times'] },
      { origin: 'alone', documents: ['alone'] },
    ]);
  });

  it('puts origins of as many documents in the order of their ids', () => {
    const documents = provenance({ a: ['z'], b: ['y'], c: ['x'], x: [], y: [], z: [] });
    for (const ids of [
      ['a', 'b', 'c'],
      ['c', 'b', 'a'],
    ])
      expect(groupByOrigin(ids, documents).map(({ origin }) => origin)).toEqual(['x', 'y', 'z']);
  });

  it('has a group for each origin, whatever the order of the input', () => {
    fc.assert(
      fc.property(tangle, fc.shuffledSubarray(IDS), (links, ids) => {
        const groups = groupByOrigin(ids, provenance(links));
        expect(groups.map(({ origin }) => origin).sort()).toEqual(findOrigins(ids, provenance(links)));
        expect(groupByOrigin([...ids].reverse(), retold(links))).toEqual(groups);
      }),
    );
  });
});

describe('findSingleOrigin', () => {
  it('names the origin that several documents share and nothing else feeds', () => {
    expect(findSingleOrigin(['rbth', 'diplomat'], IZVESTIA)).toBe('izvestia');
    expect(findSingleOrigin(['izvestia', 'rbth'], IZVESTIA)).toBe('izvestia');
  });

  it('names none for one document, for several origins or beside a circle', () => {
    expect(findSingleOrigin(['rbth', 'rbth'], IZVESTIA)).toBeUndefined();
    expect(findSingleOrigin(['rbth', 'mirror'], IZVESTIA)).toBeUndefined();
    expect(findSingleOrigin(['c', 'o'], provenance({ a: ['b'], b: ['a'], c: ['a'], o: [] }))).toBeUndefined();
    expect(findSingleOrigin([], IZVESTIA)).toBeUndefined();
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

  it('follows what a document is based on in the order of ids, however it is written', () => {
    for (const basedOn of [
      ['b', 'c', 'd'],
      ['d', 'c', 'b'],
      ['c', 'd', 'b'],
    ])
      expect(findCycle(provenance({ a: basedOn, b: ['a'], c: ['a'], d: ['a'] }))).toEqual(['a', 'b']);
  });

  it('is not misled by two ways to the same document', () => {
    expect(findCycle(provenance({ a: ['b', 'c'], b: ['c'], c: [] }))).toBeUndefined();
  });
});
