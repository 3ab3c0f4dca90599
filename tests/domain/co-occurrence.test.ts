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
