import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Author } from '../../src/domain/author.ts';
import type { Article } from '../../src/domain/corpus.ts';
import type { Disagreement } from '../../src/domain/disagreement.ts';
import type { Source } from '../../src/domain/source.ts';
import { linkPublication, type LinkedKind, type Publication, storiesOf } from '../../src/domain/publication.ts';
import {
  aClaim,
  aCorpus,
  anArticle,
  anAssessment,
  anEntity,
  anEvent,
  aSeries,
  aSource,
  aStory,
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

describe('storiesOf', () => {
  it('has the stories of some articles, each once, and none of an article that belongs to none', () => {
    const articles = [
      anArticle({ id: 'a', story: 'ships' }),
      anArticle({ id: 'b' }),
      anArticle({ id: 'c', story: 'chips' }),
      anArticle({ id: 'd', story: 'ships' }),
    ];
    const publication = linkPublication(
      aCorpus({ articles: [anArticle(), ...articles], stories: [aStory(), aStory({ id: 'ships' })] }),
    );
    expect(storiesOf(articles, publication).map(({ id }) => id)).toEqual(['ships', 'chips']);
    expect(storiesOf([], publication)).toEqual([]);
  });
});

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

  it('refuses an article with a question that an unknown event is said to close', () => {
    const questions = [
      { text: 'Was it ordered?', wouldChange: 'An order.' },
      { text: 'When?', wouldChange: 'A date.', closedBy: { event: 'gone', answer: 'Never.' } },
    ];
    expect(() => linkPublication(aCorpus({ articles: [anArticle({ questions })] }))).toThrow(
      'articles/the-chip-order: no events/gone',
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

  it.each([
    ['an article was corrected', { articles: [anArticle({ corrections: [{ date: '2027-01-07', text: 'A name.' }] })] }],
    ['an article was changed', { articles: [anArticle({ changes: [{ date: '2027-01-07', text: 'A source.' }] })] }],
    [
      'a translation was published',
      { translations: [anArticle({ id: 'chip-order-ru', published: '2027-01-07', translationOf: 'the-chip-order' })] },
    ],
    ['a claim was corrected', { claims: [aClaim({ corrections: [{ date: '2027-01-07', text: 'A name.' }] })] }],
    ['a source was checked', { sources: [aSource({ checked: { on: '2027-01-07', how: 'A copy was read.' } })] }],
  ])('is dated by the day on which %s', (_what, fields) => {
    expect(linkPublication(aCorpus(fields)).date).toBe('2027-01-07');
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

  it('lead from an entity to an article that names it in a heading or in marked words alone', () => {
    const publication = linkPublication(
      aCorpus({ articles: [anArticle({ closedPassages: ['What Roscosmos wanted'] })] }),
    );
    expect(publication.backlinks('entities', 'roscosmos').articles).toHaveLength(1);
  });

  it('lead from a source to the charts and the stories that rest on it', () => {
    const publication = linkPublication(
      aCorpus({
        series: [aSeries()],
        stories: [aStory({ findings: [{ text: 'So.', claims: [], events: [], sources: ['rbth-2014-08-06'] }] })],
      }),
    );
    const { series, stories } = publication.backlinks('sources', 'rbth-2014-08-06');
    expect([series.length, stories.length]).toEqual([1, 1]);
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

describe('backlinks of disagreements, evidence and events', () => {
  const disagreement: Disagreement = {
    id: 'how-much',
    question: 'How much was it?',
    claims: ['one-billion-next-year'],
    events: ['contract-waits'],
    accounts: [
      { text: 'TASS says one billion.', sources: ['tass-2015'] },
      { text: 'RBTH says two.', sources: ['rbth-2014-08-06'] },
    ],
  };
  const publication = linkPublication(
    aCorpus({
      articles: [anArticle({ references: someReferences({ events: ['contract-waits'] }) })],
      claims: [aClaim({ assessments: [anAssessment({ evidence: { events: ['contract-waits'], sources: [] } })] })],
      disagreements: [disagreement],
      events: [anEvent(), anEvent({ id: 'contract-waits' })],
      sources: [aSource(), aSource({ id: 'tass-2015' })],
    }),
  );

  it('lead to a disagreement from the claims, events and sources that it is about', () => {
    for (const [kind, id] of [
      ['claims', 'one-billion-next-year'],
      ['events', 'contract-waits'],
      ['sources', 'tass-2015'],
    ] as const)
      expect(publication.backlinks(kind, id).disagreements).toEqual([disagreement]);
    expect(publication.backlinks('events', 'izvestia-casic-report').disagreements).toEqual([]);
  });

  it('lead from an event to the claims that it helps to judge and the articles that name it', () => {
    expect(linksTo(publication, 'events', 'contract-waits')).toEqual([
      'articles/the-chip-order',
      'claims/one-billion-next-year',
    ]);
  });

  it('lead from an event to claims in the order in which they were said, whichever of the two names the other', () => {
    const claims = [
      aClaim({
        id: 'said-last',
        said: '2016',
        assessments: [anAssessment({ evidence: { events: ['waits'], sources: [] } })],
      }),
      aClaim({ id: 'said-first', said: '2014' }),
      aClaim({
        id: 'said-then',
        said: '2015',
        assessments: [anAssessment({ evidence: { events: ['waits'], sources: [] } })],
      }),
    ];
    const events = [anEvent(), anEvent({ id: 'waits', claims: ['said-last', 'said-first'] })];
    expect(linksTo(linkPublication(aCorpus({ claims, events })), 'events', 'waits')).toEqual([
      'claims/said-first',
      'claims/said-then',
      'claims/said-last',
    ]);
  });

  it('lead from each of several events to the claim that they bear on', () => {
    const events = [anEvent(), ...['first', 'second'].map((id) => anEvent({ id, claims: ['one-billion-next-year'] }))];
    const publication = linkPublication(aCorpus({ events }));
    for (const id of ['first', 'second'])
      expect(linksTo(publication, 'events', id)).toEqual(['claims/one-billion-next-year']);
  });

  it('lead from a body to what it said itself', () => {
    expect(linksTo(publication, 'entities', 'roscosmos')).toEqual(['claims/one-billion-next-year']);
  });
});

describe('the first of a collection', () => {
  it('are the newest, as many as are asked for', () => {
    const ids = ['first', 'second', 'third'];
    const { isAmongFirst } = linkPublication(
      aCorpus({
        articles: [anArticle(), anArticle({ id: 'old', published: '2020-01-01' })],
        claims: ids.map((id, index) => aClaim({ id, said: `201${index}` })),
        events: ids.map((id, index) => anEvent({ id, date: `201${index}` })),
      }),
    );
    for (const collection of ['claims', 'events'] as const)
      expect([0, 1, 2, 3].map((most) => ids.filter((id) => isAmongFirst(collection, id, most)))).toEqual([
        [],
        ['third'],
        ['second', 'third'],
        ids,
      ]);
    expect(isAmongFirst('articles', 'the-chip-order', 1)).toBe(true);
    expect(isAmongFirst('articles', 'old', 1)).toBe(false);
    expect(isAmongFirst('articles', 'gone', 100)).toBe(false);
  });

  it('are of entities those with the most articles', () => {
    const { isAmongFirst } = linkPublication(
      aCorpus({
        entities: [anEntity({ id: 'casic', name: 'CASIC' }), anEntity()],
        articles: [anArticle({ passages: ['Roscosmos said so.'] })],
      }),
    );
    expect(isAmongFirst('entities', 'roscosmos', 1)).toBe(true);
    expect(isAmongFirst('entities', 'casic', 1)).toBe(false);
    expect(isAmongFirst('entities', 'casic', 2)).toBe(true);
  });
});

describe('an article in several languages', () => {
  const translation = (id: string, language: string) => anArticle({ id, language, translationOf: 'the-chip-order' });
  const publication = linkPublication(
    aCorpus({
      articles: [anArticle(), anArticle({ id: 'ships' })],
      translations: [
        translation('chips-zh', 'zh'),
        translation('chips-b', 'ru'),
        translation('chips-a', 'ru'),
        translation('chips-de', 'de'),
      ],
    }),
  );
  const idsOf = (article: Article) => publication.versionsOf(article).map(({ id }) => id);

  it('has the original first, then its translations by language and id, seen from any of them', () => {
    const all = ['the-chip-order', 'chips-de', 'chips-a', 'chips-b', 'chips-zh'];
    expect(idsOf(publication.article.get('the-chip-order') as Article)).toEqual(all);
    for (const one of publication.corpus.translations) expect(idsOf(one)).toEqual(all);
  });

  it('is only itself where nobody translated it', () => {
    expect(idsOf(publication.article.get('ships') as Article)).toEqual(['ships']);
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
    aSource({ id: 'a-undated', published: undefined }),
    aSource(),
    aSource({ id: 'z-early', published: '2014' }),
    aSource({ id: 'tass', publisher: 'TASS' }),
  ];
  const topics = [aTopic({ id: 'arms', order: 2 }), aTopic(), aTopic({ id: 'trade', order: 2 })];

  it('is the newest article first, then by id', () => {
    const { corpus } = linkPublication(aCorpus({ articles }));
    expect(corpus.articles.map(({ id }) => id)).toEqual(['article-0', 'the-chip-order', 'article-2']);
    const newest = anArticle({ id: 'on-an-era', published: '2026-11-25', covers: '2013/2014-08' });
    const ids = linkPublication(aCorpus({ articles: [...articles, newest] })).corpus.articles.map(({ id }) => id);
    expect(ids[0]).toBe('on-an-era');
  });

  it('is, among articles of one day, what reaches furthest towards it first', () => {
    const periods = {
      'a-month': '2014-08',
      'a-war': '2022/2026-05',
      'an-era': '2013/2014-08',
      'the-chip-order': undefined,
    };
    const { corpus } = linkPublication(
      aCorpus({ articles: Object.entries(periods).map(([id, covers]) => anArticle({ id, covers })) }),
    );
    expect(corpus.articles.map(({ id }) => id)).toEqual(['the-chip-order', 'a-war', 'a-month', 'an-era']);
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

  it('is the alphabet for names, whatever marks they begin with and whatever their ids', () => {
    const names = ['“Zarya”', 'Buran', '«Buran»', 'Energia'];
    for (const given of [names, names.toReversed()]) {
      const named = given.map((name) => anEntity({ id: `e${9 - names.indexOf(name)}`, name }));
      const sorted = linkPublication(aCorpus({ entities: [anEntity(), ...named] })).corpus.entities;
      expect(sorted.map(({ name }) => name)).toEqual(['Buran', '«Buran»', 'Energia', 'Roscosmos', '“Zarya”']);
    }
  });

  it('is the publisher, then the date, for sources; those without a date come last', () => {
    const { corpus } = linkPublication(aCorpus({ sources }));
    expect(corpus.sources.map(({ id }) => id)).toEqual(['z-early', 'rbth-2014-08-06', 'a-undated', 'tass']);
  });

  it('puts sources without a date last, in whichever order the files stand', () => {
    const [undated, dated] = sources as [Source, Source];
    for (const files of [
      [undated, dated],
      [dated, undated],
    ])
      expect(linkPublication(aCorpus({ sources: files })).corpus.sources).toEqual([dated, undated]);
    const two = ['b', 'a'].map((id) => aSource({ id, published: undefined }));
    expect(linkPublication(aCorpus({ sources: [dated, ...two] })).corpus.sources.map(({ id }) => id)).toEqual([
      'rbth-2014-08-06',
      'a',
      'b',
    ]);
  });

  it('is the alphabet for authors, then by id, and by id for series, stories and disagreements', () => {
    const author = (id: string, name: string): Author => ({
      id,
      name,
      kind: 'desk',
      description: 'Signs.',
      formerly: [],
    });
    const disagreement = (id: string): Disagreement => ({
      id,
      question: 'Which?',
      claims: [],
      events: [],
      accounts: [],
    });
    const { corpus } = linkPublication(
      aCorpus({
        authors: [author('desk', 'The desk'), author('z', 'Élan'), author('b', 'Ada'), author('a', 'Ada')],
        series: ['b', 'c', 'a'].map((id) => aSeries({ id })),
        stories: ['b', 'chips', 'a'].map((id) => aStory({ id })),
        disagreements: ['b', 'c', 'a'].map(disagreement),
        entities: [anEntity(), ...['b', 'a', 'c'].map((id) => anEntity({ id, name: 'Ada' }))],
      }),
    );
    expect(corpus.authors.map(({ id }) => id)).toEqual(['a', 'b', 'z', 'desk']);
    expect(corpus.series.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
    expect(corpus.stories.map(({ id }) => id)).toEqual(['a', 'b', 'chips']);
    expect(corpus.disagreements.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
    expect(corpus.entities.map(({ id }) => id)).toEqual(['a', 'b', 'c', 'roscosmos']);
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
