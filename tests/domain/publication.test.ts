import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linkPublication, type LinkedKind, type Publication } from '../../src/domain/publication.ts';
import {
  aClaim,
  aCorpus,
  anArticle,
  anAssessment,
  anEntity,
  anEvent,
  aSeries,
  aSource,
  aTopic,
  someReferences,
} from './builders.ts';

/** What points at an entry, as `collection/id`, in the order in which its page shows it. */
function linksTo(publication: Publication, kind: LinkedKind, id: string): string[] {
  const links = publication.backlinks(kind, id);
  return (['articles', 'claims', 'events', 'series', 'sources'] as const).flatMap((collection) =>
    links[collection].map((entry) => `${collection}/${entry.id}`),
  );
}

describe('linkPublication', () => {
  it('refuses a corpus with references that lead nowhere, and names all of them', () => {
    const corpus = aCorpus({
      claims: [aClaim({ topics: ['gone'] })],
      events: [anEvent({ entities: ['lost'] })],
    });
    expect(() => linkPublication(corpus)).toThrow(
      'The content names entries that do not exist:\nclaims/one-billion-next-year: no topics/gone\nevents/izvestia-casic-report: no entities/lost',
    );
  });

  it('finds every entry by its id', () => {
    const publication = linkPublication(aCorpus({ series: [aSeries()] }));
    expect(publication.article.get('the-chip-order')?.title).toBe('The chip order');
    expect(publication.claim.get('one-billion-next-year')?.kind).toBe('forecast');
    expect(publication.series.get('china-russia-trade-year')?.unit).toBe('billion USD');
    expect(publication.entity.get('constructor')).toBeUndefined();
  });

  it('is dated by the newest day that the content names as its own', () => {
    const articles = [anArticle({ published: '2026-11-20', updated: '2026-11-22' })];
    const date = (day: string) =>
      linkPublication(aCorpus({ articles, claims: [aClaim({ assessments: [anAssessment({ date: day })] })] })).date;
    expect(date('2026-11-21')).toBe('2026-11-22');
    expect(date('2026-11-24')).toBe('2026-11-24');
  });
});

describe('backlinks', () => {
  it('lead from a source to the articles, claims, events, series and sources that use it', () => {
    const publication = linkPublication(
      aCorpus({
        articles: [anArticle({ references: someReferences({ sources: ['rbth-2014-08-06'] }) })],
        series: [aSeries()],
        sources: [aSource(), aSource({ id: 'relay', basedOn: ['rbth-2014-08-06'] })],
      }),
    );
    expect(linksTo(publication, 'sources', 'rbth-2014-08-06')).toEqual([
      'articles/the-chip-order',
      'claims/one-billion-next-year',
      'events/izvestia-casic-report',
      'series/china-russia-trade-year',
      'sources/relay',
    ]);
  });

  it('lead from a source to a claim that it only helps to judge, once', () => {
    const evidence = { events: [], sources: ['tass-2015'] };
    const claim = aClaim({ assessments: [anAssessment({ date: '2026-01-01', evidence }), anAssessment({ evidence })] });
    const publication = linkPublication(
      aCorpus({ claims: [claim], sources: [aSource(), aSource({ id: 'tass-2015' })] }),
    );
    expect(linksTo(publication, 'sources', 'tass-2015')).toEqual(['claims/one-billion-next-year']);
  });

  it('lead from a claim to the articles that discuss it and the events that bear on it', () => {
    const publication = linkPublication(
      aCorpus({
        articles: [anArticle({ references: someReferences({ claims: ['one-billion-next-year'] }) })],
        events: [anEvent({ claims: ['one-billion-next-year'] })],
      }),
    );
    expect(linksTo(publication, 'claims', 'one-billion-next-year')).toEqual([
      'articles/the-chip-order',
      'events/izvestia-casic-report',
    ]);
    expect(linksTo(publication, 'events', 'izvestia-casic-report')).toEqual(['claims/one-billion-next-year']);
  });

  it('lead from an entity to the articles whose prose names it', () => {
    const publication = linkPublication(
      aCorpus({ articles: [anArticle({ passages: ['A source close to Roscosmos.', 'Roscosmos again.'] })] }),
    );
    expect(publication.backlinks('entities', 'roscosmos').articles).toHaveLength(1);
    expect(publication.entitiesOf.get('the-chip-order')).toEqual(['roscosmos']);
  });

  it('keep the words of an unnamed source with the body that the report places it near', () => {
    const claim = aClaim({ speaker: { described: 'a source close to Roscosmos', near: 'roscosmos' } });
    expect(linkPublication(aCorpus({ claims: [claim] })).backlinks('entities', 'roscosmos').claims).toEqual([claim]);
  });

  it('lead from a topic to everything that it holds, and from an author and a story to their articles', () => {
    const publication = linkPublication(aCorpus({ articles: [anArticle({ story: 'chips' })], series: [aSeries()] }));
    expect(linksTo(publication, 'topics', 'space')).toEqual([
      'articles/the-chip-order',
      'claims/one-billion-next-year',
      'events/izvestia-casic-report',
      'series/china-russia-trade-year',
    ]);
    expect(linksTo(publication, 'authors', 'desk')).toEqual(['articles/the-chip-order']);
    expect(linksTo(publication, 'stories', 'chips')).toEqual(['articles/the-chip-order']);
  });

  it('are empty lists for an entry that nothing names', () => {
    expect(linksTo(linkPublication(aCorpus()), 'stories', 'chips')).toEqual([]);
    expect(linksTo(linkPublication(aCorpus()), 'entities', '__proto__')).toEqual([]);
  });
});

describe('the reading order', () => {
  const articles = ['2026-11-24', '2026-11-24', '2025-01-01'].map((published, index) =>
    anArticle({ id: index === 1 ? 'the-chip-order' : `article-${index}`, published }),
  );
  const events = [
    anEvent({ id: 'year', date: '2014' }),
    anEvent({ id: 'month', date: '2014-08' }),
    anEvent({ id: 'day-b', date: '2014-08-06' }),
    anEvent({ id: 'day-a', date: '2014-08-06' }),
    anEvent({ id: 'early', date: '../2013' }),
  ];
  const claims = ['2015-07', '2014-08-06', '2014'].map((said, index) => aClaim({ id: `claim-${index}`, said }));
  const entities = [anEntity({ id: 'zvezda', name: 'Zvezda' }), anEntity(), anEntity({ id: 'elan', name: 'Élan' })];
  const sources = [
    aSource({ id: 'undated', published: undefined }),
    aSource(),
    aSource({ id: 'early', published: '2014' }),
    aSource({ id: 'tass', publisher: 'TASS' }),
  ];
  const topics = [aTopic({ id: 'arms', order: 2 }), aTopic(), aTopic({ id: 'trade', order: 2 })];

  it('is the newest article first, then by id', () => {
    const { corpus } = linkPublication(aCorpus({ articles }));
    expect(corpus.articles.map(({ id }) => id)).toEqual(['article-0', 'the-chip-order', 'article-2']);
  });

  it('is the earliest possible day first for events, then by id', () => {
    const { corpus } = linkPublication(aCorpus({ events }));
    expect(corpus.events.map(({ id }) => id)).toEqual(['early', 'year', 'month', 'day-a', 'day-b']);
  });

  it('is the earliest claim first', () => {
    const { corpus } = linkPublication(aCorpus({ claims }));
    expect(corpus.claims.map(({ said }) => said)).toEqual(['2014', '2014-08-06', '2015-07']);
  });

  it('is the alphabet for names, whatever their accents', () => {
    const { corpus } = linkPublication(aCorpus({ entities }));
    expect(corpus.entities.map(({ name }) => name)).toEqual(['Élan', 'Roscosmos', 'Zvezda']);
  });

  it('is the publisher, then the date, for sources; those without a date come last', () => {
    const { corpus } = linkPublication(aCorpus({ sources }));
    expect(corpus.sources.map(({ id }) => id)).toEqual(['early', 'rbth-2014-08-06', 'undated', 'tass']);
  });

  it('is the editors’ for topics', () => {
    const { corpus } = linkPublication(aCorpus({ topics }));
    expect(corpus.topics.map(({ id }) => id)).toEqual(['space', 'arms', 'trade']);
  });

  it('does not depend on the order of the files', () => {
    const ordered = linkPublication(aCorpus({ articles, events, claims, entities, sources, topics }));
    const shuffled = <T>(values: T[]) => fc.shuffledSubarray(values, { minLength: values.length });
    fc.assert(
      fc.property(
        fc.record({
          articles: shuffled(articles),
          events: shuffled(events),
          claims: shuffled(claims),
          entities: shuffled(entities),
          sources: shuffled(sources),
          topics: shuffled(topics),
        }),
        (fields) => {
          const publication = linkPublication(aCorpus(fields));
          expect(publication.corpus).toEqual(ordered.corpus);
          expect(linksTo(publication, 'sources', 'rbth-2014-08-06')).toEqual(
            linksTo(ordered, 'sources', 'rbth-2014-08-06'),
          );
        },
      ),
      { numRuns: 30 },
    );
  });
});
