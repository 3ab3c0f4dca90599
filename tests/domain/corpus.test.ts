import { describe, expect, it } from 'vitest';
import { findUnknownIds } from '../../src/domain/corpus.ts';
import {
  aClaim,
  aCorpus,
  anArticle,
  anAssessment,
  anEvent,
  aSeries,
  aSource,
  aStory,
  someReferences,
} from './builders.ts';

const evidence = { events: ['gone'], sources: ['lost'] };
const finding = { text: 'It came to nothing.', claims: ['gone'], events: ['lost'], sources: ['past'] };
const site = aCorpus().site;

describe('findUnknownIds', () => {
  it('finds nothing in a whole corpus', () => {
    expect(findUnknownIds(aCorpus({ series: [aSeries()] }))).toEqual([]);
  });

  it('names a reference that leads nowhere, the entry that makes it, and the place in its fields', () => {
    expect(findUnknownIds(aCorpus({ events: [anEvent({ sources: ['rbth-2014-08-06', 'gone'] })] }))).toEqual([
      { from: 'events/izvestia-casic-report', target: 'sources', id: 'gone', path: ['sources', 1] },
    ]);
  });

  it.each([
    ['the lead of the front page', { site: { ...site, lead: 'gone' } }, ['site → articles/gone']],
    ['the story of the front page', { site: { ...site, story: 'gone' } }, ['site → stories/gone']],
    [
      'an article’s author',
      { articles: [anArticle({ authors: ['gone'] })] },
      ['articles/the-chip-order → authors/gone'],
    ],
    ['an article’s topic', { articles: [anArticle({ topics: ['gone'] })] }, ['articles/the-chip-order → topics/gone']],
    ['an article’s story', { articles: [anArticle({ story: 'gone' })] }, ['articles/the-chip-order → stories/gone']],
    [
      'everything that an article’s body names',
      {
        articles: [
          anArticle({
            references: someReferences({
              sources: ['a'],
              claims: ['b'],
              events: ['c'],
              entities: ['d'],
              series: ['e'],
            }),
          }),
        ],
      },
      ['sources/a', 'claims/b', 'events/c', 'entities/d', 'series/e'].map((id) => `articles/the-chip-order → ${id}`),
    ],
    ['a named speaker', { claims: [aClaim({ speaker: 'gone' })] }, ['claims/one-billion-next-year → entities/gone']],
    [
      'the body near an unnamed speaker',
      { claims: [aClaim({ speaker: { described: 'a source', near: 'gone' } })] },
      ['claims/one-billion-next-year → entities/gone'],
    ],
    [
      'the evidence of an earlier assessment',
      { claims: [aClaim({ assessments: [anAssessment({ date: '2026-01-01', evidence }), anAssessment()] })] },
      ['claims/one-billion-next-year → events/gone', 'claims/one-billion-next-year → sources/lost'],
    ],
    [
      'an event’s lane, parties and claims',
      { events: [anEvent({ category: 'gone', entities: ['lost'], claims: ['past'] })] },
      ['topics/gone', 'entities/lost', 'claims/past'].map((id) => `events/izvestia-casic-report → ${id}`),
    ],
    [
      'a series’ topics and sources',
      { series: [aSeries({ topics: ['gone'], sources: ['lost'] })] },
      ['series/china-russia-trade-year → topics/gone', 'series/china-russia-trade-year → sources/lost'],
    ],
    [
      'what a source repeats',
      { sources: [aSource({ basedOn: ['gone'] })] },
      ['sources/rbth-2014-08-06 → sources/gone'],
    ],
    [
      'what a finding rests on',
      { stories: [aStory({ findings: [finding] })] },
      ['claims/gone', 'events/lost', 'sources/past'].map((id) => `stories/chips → ${id}`),
    ],
  ])('looks at %s', (_what, fields, unknown) => {
    const found = findUnknownIds(aCorpus(fields));
    expect(found.map(({ from, target, id }) => `${from} → ${target}/${id}`)).toEqual(unknown);
  });

  it('takes no word of the language for an entry', () => {
    const ids = ['constructor', '__proto__', 'toString'];
    const corpus = aCorpus({ articles: [anArticle({ references: someReferences({ claims: ids }) })] });
    expect(findUnknownIds(corpus).map(({ id }) => id)).toEqual(ids);
  });

  it('does not take an entry of another kind for the one that is named', () => {
    const corpus = aCorpus({ articles: [anArticle({ references: someReferences({ claims: ['roscosmos'] }) })] });
    expect(findUnknownIds(corpus)).toHaveLength(1);
  });
});
