import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { collectFeatures, createComparisons, kindOf, sharedFeatures, toVectors } from '../../src/domain/feature.ts';
import { linkPublication } from '../../src/domain/publication.ts';
import {
  aClaim,
  aCorpus,
  anArticle,
  anAssessment,
  anEntity,
  anEvent,
  aSource,
  aTopic,
  someReferences,
} from './builders.ts';

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

  it('are, for each kind of entry, what it names and what names it', () => {
    const publication = linkPublication(
      aCorpus({
        articles: [
          anArticle({
            title: 'Chips chips',
            dek: 'Delivery',
            passages: ['Chips'],
            references: someReferences({ sources: ['relay'], entities: ['casic'] }),
          }),
        ],
        claims: [
          aClaim({
            statement: 'Purchase',
            sources: ['relay'],
            assessments: [
              anAssessment({ reasoning: 'Nothing', evidence: { events: ['contract-waits'], sources: [] } }),
            ],
          }),
          aClaim({ id: 'unnamed', statement: 'Rumour', speaker: { described: 'a source', near: 'casic' } }),
        ],
        entities: [
          anEntity({ name: 'Roscosmos', description: 'Agency', aliases: ['Roskosmos'] }),
          anEntity({ id: 'casic', name: 'CASIC', description: 'Maker' }),
        ],
        events: [
          anEvent({
            title: 'Report',
            summary: 'Purchase',
            category: 'industry',
            entities: ['casic'],
            claims: ['one-billion-next-year'],
            sources: ['relay'],
          }),
          anEvent({ id: 'contract-waits', title: 'Waiting', summary: 'Contract' }),
        ],
        topics: [aTopic(), aTopic({ id: 'industry', title: 'Industry' })],
        sources: [
          aSource({ title: 'Microelectronics' }),
          aSource({ id: 'relay', title: 'Relay', basedOn: ['rbth-2014-08-06'] }),
        ],
      }),
    );
    const features = new Map(
      [...collectFeatures(publication)].map(([key, own]) => [key, [...own.keys()].sort().join(' ')]),
    );
    expect(Object.fromEntries(features)).toEqual({
      'articles/the-chip-order': 'entity:casic origin:rbth-2014-08-06 topic:space word:chips word:delivery',
      'claims/one-billion-next-year':
        'claim:one-billion-next-year event:contract-waits event:izvestia-casic-report origin:rbth-2014-08-06 speaker:roscosmos topic:space word:nothing word:purchase',
      'claims/unnamed': 'claim:unnamed origin:rbth-2014-08-06 topic:space word:purchase word:rumour',
      'entities/casic': 'claim:unnamed entity:casic event:izvestia-casic-report word:casic word:maker',
      'entities/roscosmos':
        'claim:one-billion-next-year entity:roscosmos speaker:roscosmos word:agency word:roscosmos word:roskosmos',
      'events/contract-waits': 'event:contract-waits origin:rbth-2014-08-06 topic:space word:contract word:waiting',
      'events/izvestia-casic-report':
        'claim:one-billion-next-year entity:casic event:izvestia-casic-report origin:rbth-2014-08-06 speaker:roscosmos topic:industry word:purchase word:report',
      'sources/rbth-2014-08-06':
        'claim:unnamed event:contract-waits origin:rbth-2014-08-06 topic:space word:microelectronics word:rumour word:waiting',
      'sources/relay':
        'claim:one-billion-next-year entity:casic event:izvestia-casic-report origin:rbth-2014-08-06 speaker:roscosmos topic:industry topic:space word:purchase word:relay word:report',
    });
  });

  it('count a word that stands often for more, but not for so much more', () => {
    const publication = linkPublication(aCorpus({ articles: [anArticle({ title: 'Chips chips', dek: 'Parts.' })] }));
    const features = new Map(collectFeatures(publication)).get('articles/the-chip-order');
    expect(features?.get('word:parts')).toBe(1);
    expect(features?.get('word:chips')).toBeCloseTo(1 + Math.log(2), 12);
    expect(features?.get('topic:space')).toBe(1);
  });

  it('weigh by their kind and by how few have them; what one has alone, or more than a fifth, weighs nothing', () => {
    const of = (name: string, count: number, from = 0) =>
      Array.from({ length: count }, (_, index) => [from + index, name] as const);
    const held = [
      ...of('claim:rare', 2),
      ...of('entity:fifth', 4),
      ...of('event:more', 5),
      ...of('word:alone', 1),
      ...of('word:twice', 2),
    ];
    const all = Array.from({ length: 20 }, (_, entry) => {
      const own = held.filter(([holder]) => holder === entry).map(([, name]) => name);
      return [`articles/${entry}`, new Map(own.map((name) => [name, name === 'word:twice' ? 3 : 1]))] as const;
    });
    const space = toVectors(all);
    const own = [...space.has.subarray(space.starts[0], space.starts[1])].map((number) => space.features[number]);
    expect(own.sort()).toEqual(['claim:rare', 'entity:fifth', 'word:twice']);
    const weightOf = (name: string) => {
      const place = space.has.subarray(0, space.starts[1]).indexOf(space.featureNumber.get(name) as number);
      return space.weights[place] as number;
    };
    expect(weightOf('claim:rare') / weightOf('entity:fifth')).toBeCloseTo((4 * Math.log(20 / 2)) / Math.log(20 / 4), 5);
    expect(weightOf('word:twice') / weightOf('claim:rare')).toBeCloseTo((3 * 0.8) / 4, 5);
    expect([...space.holders]).toEqual(space.features.map((name) => held.filter(([, one]) => one === name).length));
  });

  it('are nothing where all entries have them', () => {
    const space = toVectors(['one', 'two'].map((key) => [key, new Map([['claim:a', 1]])] as const));
    expect([...space.starts]).toEqual([0, 0, 0]);
    expect(space.weights).toHaveLength(0);
  });

  it('become vectors of length 1, or of nothing where an entry shares nothing, alike from either side', () => {
    fc.assert(
      fc.property(entries, (all) => {
        const space = toVectors(all);
        const compare = createComparisons(space);
        const cosine = (one: number, other: number) => compare(one)(other);
        for (const one of space.keys.keys()) {
          const own = space.weights.subarray(space.starts[one], space.starts[one + 1]);
          if (own.length > 0) expect(Math.hypot(...own)).toBeCloseTo(1, 5);
          for (const other of space.keys.keys()) {
            expect(cosine(one, other)).toBeCloseTo(cosine(other, one), 5);
            expect(cosine(one, other)).toBeLessThanOrEqual(1 + 1e-6);
            const shared = [...sharedFeatures(space, one, other)].reduce((sum, [, weight]) => sum + weight, 0);
            expect(shared).toBeCloseTo(cosine(one, other), 5);
          }
        }
      }),
    );
  });
});
