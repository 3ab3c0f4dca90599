import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findCoOccurrences } from '../../src/domain/co-occurrence.ts';
import { linkPublication } from '../../src/domain/publication.ts';
import { aCorpus, anArticle, anEntity, anEvent, someReferences } from './builders.ts';

const IDS = ['a', 'b', 'c', 'd'];
const publicationOf = (events: readonly (readonly string[])[], named: readonly string[] = []) =>
  linkPublication(
    aCorpus({
      claims: [],
      entities: [anEntity(), ...IDS.map((id) => anEntity({ id, name: `Body ${id}` }))],
      events: events.map((entities, index) => anEvent({ id: `e-${index}`, entities: [...entities], claims: [] })),
      articles: [anArticle({ references: someReferences({ entities: [...named] }) })],
    }),
  );

describe('who appears with whom', () => {
  it('counts the events and articles that name both, and leaves out those met but once', () => {
    const publication = publicationOf([['a', 'b'], ['a', 'b'], ['a', 'c'], ['d'], ['d'], ['d']], ['a', 'b']);
    expect(
      findCoOccurrences('a', publication).map(({ entity, events, articles }) => [entity.id, events, articles]),
    ).toEqual([['b', 2, 1]]);
  });

  it('puts who is nowhere else before who is everywhere', () => {
    const everywhere = Array.from({ length: 12 }, () => ['d']);
    const publication = publicationOf([
      ['a', 'b', 'd'],
      ['a', 'b', 'd'],
      ['a', 'd'],
      ...everywhere,
      ['c'],
      ['c'],
      ['c'],
    ]);
    expect(findCoOccurrences('a', publication).map(({ entity }) => entity.id)[0]).toBe('b');
  });

  it('leaves out those who are met together less often than chance would have it', () => {
    const publication = publicationOf([
      ['a', 'd'],
      ['a', 'd'],
      ...Array.from({ length: 8 }, () => ['a']),
      ...Array.from({ length: 8 }, () => ['d']),
    ]);
    expect(findCoOccurrences('a', publication)).toEqual([]);
  });

  it('leaves out those who are met together as often as chance would have it', () => {
    const half = (...entities: string[]) => [entities, entities];
    // The article, which names nobody, is the last of eight.
    const publication = publicationOf([...half('a', 'b'), ...half('a'), ...half('b'), ['c']]);
    expect(findCoOccurrences('a', publication)).toEqual([]);
  });

  it('leaves out those who are met together in articles alone', () => {
    const naming = (id: string) => anArticle({ id, references: someReferences({ entities: ['a', 'b'] }) });
    const corpus = (events: readonly (readonly string[])[]) =>
      aCorpus({
        claims: [],
        entities: ['a', 'b'].map((id) => anEntity({ id, name: id })),
        events: events.map((entities, index) => anEvent({ id: `e-${index}`, entities: [...entities], claims: [] })),
        articles: [naming('the-chip-order'), naming('one'), naming('two')],
      });
    expect(findCoOccurrences('a', linkPublication(corpus([[], []])))).toEqual([]);
    expect(findCoOccurrences('a', linkPublication(corpus([['a', 'b'], []])))).toMatchObject([
      { entity: { id: 'b' }, events: 1, articles: 3 },
    ]);
  });

  it('takes for equals those whose ratios differ by rounding alone', () => {
    // With a in 3 of 7: met in 2 of another's 3, or in all 3 of another's 6.
    const together = (few: string, many: string) => {
      const events = [['a', few, many], ['a', few, many], ['a', many], [few, many], [many], [many]];
      return findCoOccurrences('a', publicationOf(events)).map(({ entity }) => entity.id);
    };
    expect(together('b', 'c')).toEqual(['b', 'c']);
    expect(together('c', 'b')).toEqual(['b', 'c']);
  });

  it('puts the more surprising first by the log-likelihood ratio, and equals in the order of their ids', () => {
    const xLogX = (...numbers: number[]) => numbers.reduce((sum, x) => sum + (x > 0 ? x * Math.log(x) : 0), 0);
    // G² by entropies, as Dunning's own reckoning by cells is what is tested.
    const ratio = (both: number, a: number, b: number, total: number) =>
      2 *
      (xLogX(both, a - both, b - both, total - a - b + both) -
        xLogX(a, total - a) -
        xLogX(b, total - b) +
        xLogX(total));
    fc.assert(
      fc.property(
        fc.array(fc.subarray(['d', 'c', 'b', 'a']), { minLength: 6, maxLength: 16, size: 'max' }),
        fc.subarray(IDS),
        (events, named) => {
          const total = events.length + 1;
          const among = (...ids: string[]) =>
            [...events, named].filter((entities) => ids.every((id) => entities.includes(id))).length;
          const expected = ['b', 'c', 'd']
            .map((id) => ({ id, both: among('a', id), own: among(id) }))
            .filter(({ id, both }) => both >= 2 && events.some((ids) => ids.includes('a') && ids.includes(id)))
            .filter(({ both, own }) => both * total > among('a') * own)
            .map(({ id, both, own }) => ({ id, ratio: ratio(both, among('a'), own, total) }))
            .sort((one, other) =>
              Math.abs(one.ratio - other.ratio) < 1e-9 ? (one.id < other.id ? -1 : 1) : other.ratio - one.ratio,
            );
          const found = findCoOccurrences('a', publicationOf(events, named));
          expect(found.map(({ entity }) => entity.id)).toEqual(expected.map(({ id }) => id));
        },
      ),
      { numRuns: 300 },
    );
  });

  it('counts the same from either side', () => {
    fc.assert(
      fc.property(fc.array(fc.subarray(IDS), { maxLength: 12 }), fc.subarray(IDS), (events, named) => {
        const publication = publicationOf(events, named);
        for (const id of IDS) {
          for (const { entity, events: inEvents, articles } of findCoOccurrences(id, publication)) {
            const back = findCoOccurrences(entity.id, publication).find((other) => other.entity.id === id);
            expect(back).toMatchObject({ events: inEvents, articles });
          }
        }
      }),
    );
  });
});
