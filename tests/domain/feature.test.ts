import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { collectFeatures, createComparisons, kindOf, sharedFeatures, toVectors } from '../../src/domain/feature.ts';
import { linkPublication } from '../../src/domain/publication.ts';
import { aCorpus, anArticle, someReferences } from './builders.ts';

const word = fc.constantFrom('word:a', 'word:b', 'claim:c', 'event:d', 'entity:e');
const entries = fc
  .array(fc.dictionary(word, fc.integer({ min: 1, max: 9 })), { minLength: 2, maxLength: 12 })
  .map((list) => new Map(list.map((features, index) => [`articles/${index}`, new Map(Object.entries(features))])));

describe('the features of entries', () => {
  it('are what they name and their words', () => {
    const publication = linkPublication(
      aCorpus({ articles: [anArticle({ references: someReferences({ claims: ['one-billion-next-year'] }) })] }),
    );
    const features = new Map(collectFeatures(publication)).get('articles/the-chip-order');
    expect([...(features?.keys() ?? [])]).toEqual(
      expect.arrayContaining(['claim:one-billion-next-year', 'speaker:roscosmos', 'topic:space', 'word:chip']),
    );
    expect(kindOf('claim:one-billion-next-year')).toBe('claim');
  });

  it('become vectors of length 1, or of nothing where an entry shares nothing, alike from either side', () => {
    fc.assert(
      fc.property(entries, (all) => {
        const space = toVectors(all);
        const compare = createComparisons(space);
        const cosine = (one: number, other: number) => compare(one)(other);
        for (const one of space.keys.keys()) {
          const own = space.weights.subarray(space.starts[one], space.starts[one + 1]);
          if (own.length > 0) expect(Math.hypot(...own)).toBeCloseTo(1, 9);
          for (const other of space.keys.keys()) {
            expect(cosine(one, other)).toBeCloseTo(cosine(other, one), 9);
            expect(cosine(one, other)).toBeLessThanOrEqual(1 + 1e-9);
            const shared = [...sharedFeatures(space, one, other)].reduce((sum, [, weight]) => sum + weight, 0);
            expect(shared).toBeCloseTo(cosine(one, other), 9);
          }
        }
      }),
    );
  });
});
