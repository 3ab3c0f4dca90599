import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Corpus } from '../../src/domain/corpus.ts';
import { collectFeatures, sharedFeatures, toVectors } from '../../src/domain/feature.ts';
import { linkPublication } from '../../src/domain/publication.ts';
import { createRelatedIndex } from '../../src/domain/related.ts';
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

/** Entries about nothing in particular, so that what two share is rare. */
const others = Array.from({ length: 30 }, (_, index) =>
  anEvent({ id: `other-${index}`, title: `Matter ${String.fromCharCode(97 + (index % 26))}`, category: 'space' }),
);
const indexOf = (fields: Partial<Corpus>) =>
  createRelatedIndex(
    linkPublication(
      aCorpus({
        ...fields,
        articles: [anArticle(), ...(fields.articles ?? [])],
        claims: [aClaim(), ...(fields.claims ?? [])],
        events: [...others, anEvent(), ...(fields.events ?? [])],
        sources: [aSource(), ...(fields.sources ?? [])],
      }),
    ),
  );

describe('related coverage', () => {
  it('of an article is what shares its claims, events and words, with the reasons, and never the article itself', () => {
    const index = indexOf({
      events: [anEvent({ id: 'engine-failure' })],
      articles: [
        anArticle({
          id: 'ships',
          title: 'Corvettes',
          references: someReferences({ claims: ['one-billion-next-year'], events: ['engine-failure'] }),
        }),
        anArticle({ id: 'engines', title: 'Diesels', references: someReferences({ events: ['engine-failure'] }) }),
        anArticle({ id: 'apart', title: 'Wheat', dek: 'Harvests.', topics: [] }),
      ],
    });
    const { articles } = index.find('articles', 'ships');
    expect(articles.map(({ entry }) => entry.id)[0]).toBe('engines');
    expect(articles[0]?.reasons[0]).toEqual({ kind: 'event', id: 'engine-failure' });
    expect(articles.some(({ entry }) => entry.id === 'ships' || entry.id === 'apart')).toBe(false);
  });

  it('tells reports from articles, and leaves out those that the page lists anyway', () => {
    const index = indexOf({
      events: [anEvent({ id: 'engine-failure', sources: ['flotprom', 'rbth-2014-08-06'] })],
      sources: [aSource({ id: 'flotprom', title: 'Grachonok' })],
      articles: [
        anArticle({
          id: 'ships',
          references: someReferences({ events: ['engine-failure'], sources: ['rbth-2014-08-06'] }),
        }),
      ],
    });
    const { reports } = index.find('articles', 'ships');
    expect(reports.map(({ entry }) => entry.id)).toEqual(['flotprom']);
    expect(reports[0]?.reasons).toContainEqual({ kind: 'event', id: 'engine-failure' });
    expect(index.find('events', 'engine-failure').reports).toEqual([]);
  });

  it('of an event names the event next to it in its lane', () => {
    const index = indexOf({
      events: [
        anEvent({ id: 'signed', date: '2030-01-01', entities: ['roscosmos'], category: 'gas', sources: ['one'] }),
        anEvent({ id: 'ratified', date: '2031-01-01', entities: ['roscosmos'], category: 'gas', sources: ['two'] }),
      ],
      sources: [aSource({ id: 'one' }), aSource({ id: 'two' })],
      topics: [
        aTopic({ id: 'space', title: 'Space', description: 'Space.', order: 1 }),
        aTopic({ id: 'gas', title: 'Gas', description: 'Gas.', order: 2 }),
      ],
    });
    const reasonsOf = (event: string, source: string) =>
      index.find('events', event).reports.find(({ entry }) => entry.id === source)?.reasons;
    expect(reasonsOf('signed', 'two')?.[0]).toEqual({ kind: 'next', id: 'ratified' });
    expect(reasonsOf('ratified', 'one')?.[0]).toEqual({ kind: 'previous', id: 'signed' });
  });

  it('knows a speaker and similar words', () => {
    const index = indexOf({
      entities: [anEntity(), anEntity({ id: 'rogozin', name: 'Dmitry Rogozin' })],
      claims: [
        aClaim({ id: 'chips', speaker: 'rogozin', statement: 'Microelectronics from Harbin.', sources: ['a'] }),
        aClaim({ id: 'engines', speaker: 'rogozin', statement: 'Turbines from Rybinsk.', sources: ['b'] }),
      ],
      sources: [aSource({ id: 'a', title: 'First' }), aSource({ id: 'b', title: 'Harbin' })],
    });
    const report = index.find('claims', 'chips').reports.find(({ entry }) => entry.id === 'b');
    expect(report?.reasons).toContainEqual({ kind: 'speaker', id: 'rogozin' });
    expect(report?.reasons).toContainEqual({ kind: 'word', words: ['harbin'] });
  });

  it('is not five relays of one report', () => {
    const relays = Array.from({ length: 6 }, (_, index) =>
      aSource({ id: `relay-${index}`, title: 'Corvette engine fails', basedOn: ['flotprom'] }),
    );
    const reports = ['flotprom', ...relays.map(({ id }) => id)];
    const index = indexOf({
      claims: [aClaim({ id: 'proven', statement: 'Corvette engine fails.', sources: ['rbth-2014-08-06'] })],
      events: [
        ...['fails', 'stops', 'burns', 'breaks'].map((id) => anEvent({ id, claims: ['proven'], sources: reports })),
        anEvent({ id: 'refused', claims: ['proven'], sources: ['navy'] }),
      ],
      sources: [
        aSource({ id: 'flotprom', title: 'Corvette engine fails' }),
        ...relays,
        aSource({ id: 'navy', title: 'Refusal' }),
      ],
    });
    const found = index.find('claims', 'proven').reports;
    const scoreOf = (id: string) => found.find(({ entry }) => entry.id === id)?.score ?? NaN;
    // Each relay is more like the claim than what stands beside them.
    expect(scoreOf('navy')).toBeLessThan(scoreOf('flotprom'));
  });

  it('has reasons that are the same from either side, whatever two entries share', () => {
    const ids = ['a', 'b', 'c', 'd'];
    const some = fc.subarray(ids);
    fc.assert(
      fc.property(fc.array(fc.tuple(some, some, some), { minLength: 2, maxLength: 6 }), (named) => {
        const index = indexOf({
          claims: ids.map((id) => aClaim({ id: `claim-${id}` })),
          events: ids.map((id) => anEvent({ id: `event-${id}` })),
          sources: ids.map((id) => aSource({ id: `source-${id}`, title: `Paper ${id}` })),
          articles: named.map(([claims, events, sources], position) =>
            anArticle({
              id: `a${position}`,
              references: someReferences({
                claims: claims.map((id) => `claim-${id}`),
                events: events.map((id) => `event-${id}`),
                sources: sources.map((id) => `source-${id}`),
              }),
            }),
          ),
        });
        const keys = [
          ...named.map((_, position) => `articles/a${position}`),
          ...ids.map((id) => `sources/source-${id}`),
        ];
        for (const one of keys)
          for (const other of keys) expect(index.shared(one, other)).toEqual(index.shared(other, one));
        for (const [position] of named.entries()) {
          const { articles } = index.find('articles', `a${position}`);
          for (const { entry, score } of articles) {
            expect(entry.id).not.toBe(`a${position}`);
            expect(score).toBeGreaterThan(0);
            expect(score).toBeLessThanOrEqual(1.000001);
          }
        }
      }),
      { numRuns: 30 },
    );
  });

  it('has the closest first, and no more than four articles and five reports', () => {
    const claims = ['a', 'b', 'c', 'd', 'e', 'f'].map((id) =>
      aClaim({ id, statement: 'Purchase', sources: [`report-${id}`] }),
    );
    const ids = claims.map(({ id }) => id);
    const index = indexOf({
      claims,
      events: ids.map((id) => anEvent({ id: `event-${id}`, claims: [id], sources: [`report-${id}`] })),
      sources: ids.map((id) => aSource({ id: `report-${id}`, title: `Report ${id}` })),
      articles: [
        anArticle({ id: 'subject', title: 'Subject', dek: 'Dek', references: someReferences({ claims: ids }) }),
        ...ids.map((id, place) =>
          anArticle({
            id: `of-${id}`,
            title: `Title ${id}`,
            dek: `Dek ${id}`,
            references: someReferences({ claims: ids.slice(0, ids.length - place) }),
          }),
        ),
      ],
    });
    const { articles, reports } = index.find('articles', 'subject');
    expect(articles).toHaveLength(4);
    expect(articles[0]?.entry.id).toBe('of-a');
    expect(articles[0]?.score).toBe(Math.max(...articles.map(({ score }) => score)));
    expect(reports).toHaveLength(5);
    expect(articles.every(({ reasons }) => reasons.length > 0)).toBe(true);
  });

  it('leaves out what the page of each kind of entry lists anyway', () => {
    const index = indexOf({
      claims: [
        aClaim({
          id: 'proven',
          statement: 'Corvette engines fail.',
          sources: ['said'],
          assessments: [anAssessment({ evidence: { events: ['refused'], sources: ['shown'] } })],
        }),
      ],
      entities: [anEntity(), anEntity({ id: 'navy', name: 'Navy', description: 'Corvette engines.' })],
      events: [
        anEvent({
          id: 'refused',
          title: 'Corvette engines',
          entities: ['navy'],
          claims: ['proven'],
          sources: ['told'],
        }),
      ],
      sources: ['said', 'shown', 'told'].map((id) => aSource({ id, title: 'Corvette engines fail' })),
      articles: [
        anArticle({
          id: 'ships',
          title: 'Corvette engines',
          references: someReferences({
            claims: ['proven'],
            events: ['refused'],
            entities: ['navy'],
            sources: ['said'],
          }),
        }),
      ],
    });
    const found = (kind: 'articles' | 'claims' | 'entities' | 'events', id: string) => {
      const { articles, reports } = index.find(kind, id);
      return [...articles, ...reports].map(({ entry }) => entry.id).sort();
    };
    expect(found('claims', 'proven')).toEqual(['told']);
    expect(found('events', 'refused')).toEqual(['said', 'shown']);
    expect(found('entities', 'navy')).toEqual(['told']);
    expect(found('articles', 'ships')).toEqual(['shown', 'told']);
  });

  it('says the strongest reason first, and of words no more than three, the rarest', () => {
    const index = indexOf({
      claims: [aClaim({ id: 'rare', statement: 'Rare.' })],
      articles: [
        anArticle({
          id: 'one',
          title: 'Corvette diesel turbine gearbox propeller',
          dek: 'Corvette.',
          references: someReferences({ claims: ['rare'], entities: ['roscosmos'] }),
        }),
        anArticle({
          id: 'two',
          title: 'Corvette diesel turbine gearbox propeller',
          dek: 'Corvette.',
          references: someReferences({ claims: ['rare'], entities: ['roscosmos'] }),
        }),
      ],
    });
    const reasons = index.shared('articles/one', 'articles/two');
    expect(reasons[0]).toEqual({ kind: 'claim', id: 'rare' });
    const words = reasons.find((reason) => reason.kind === 'word');
    expect(words?.kind === 'word' && words.words).toEqual(['corvette', 'diesel', 'gearbox']);
    expect(reasons.filter(({ kind }) => kind === 'word')).toHaveLength(1);
    expect(reasons.map(({ kind }) => kind)).toContain('entity');
    expect(index.shared('articles/one', 'articles/gone')).toEqual([]);
    expect(index.shared('articles/gone', 'articles/one')).toEqual([]);
  });

  it('gives no reason of words where none is shared', () => {
    const references = someReferences({ claims: ['rare'] });
    const index = indexOf({
      claims: [aClaim({ id: 'rare', statement: 'Rare.' })],
      articles: [
        anArticle({ id: 'one', title: 'Corvette', dek: 'Diesel.', topics: [], references }),
        anArticle({ id: 'two', title: 'Wheat', dek: 'Harvest.', topics: [], references }),
      ],
    });
    expect(index.shared('articles/one', 'articles/two').map(({ kind }) => kind)).not.toContain('word');
  });

  it('is not crowded out by what the page lists anyway, however many that are', () => {
    const index = indexOf({
      entities: [anEntity(), anEntity({ id: 'navy', name: 'Navy', description: 'Corvette gearbox.' })],
      articles: [
        ...Array.from({ length: 70 }, (_, number) =>
          anArticle({
            id: `listed-${number}`,
            title: 'Corvette gearbox',
            dek: `Yard${number}.`,
            references: someReferences({ entities: ['navy'] }),
          }),
        ),
        anArticle({ id: 'found', title: 'Corvette gearbox', dek: 'Harbour.', topics: [] }),
        // More than are looked through share the first word, so that not all that is alike is counted.
        ...Array.from({ length: 520 }, (_, number) =>
          anArticle({ id: `far-${number}`, title: 'Corvette', dek: `Berth${number}.`, topics: [] }),
        ),
        ...Array.from({ length: 3000 }, (_, number) =>
          anArticle({ id: `apart-${number}`, title: `Wheat${number}`, dek: 'Harvest.', topics: [] }),
        ),
      ],
    });
    expect(index.find('entities', 'navy').articles.map(({ entry }) => entry.id)).toContain('found');
  });

  it('of an entry that does not exist is empty', () => {
    expect(indexOf({}).find('claims', 'gone')).toEqual({ articles: [], reports: [] });
  });

  it('names the neighbour of an event only on what is about that neighbour', () => {
    const index = indexOf({
      events: [
        anEvent({ id: 'signed', date: '2030', entities: ['roscosmos'], category: 'gas', sources: ['one'] }),
        anEvent({ id: 'ratified', date: '2031', entities: ['roscosmos'], category: 'gas', sources: ['two'] }),
        anEvent({ id: 'forgotten', date: '2032', entities: ['roscosmos'], category: 'gas', sources: ['three'] }),
      ],
      sources: ['one', 'two', 'three'].map((id) => aSource({ id })),
      topics: [aTopic(), aTopic({ id: 'gas', title: 'Gas', order: 2 })],
    });
    const report = index.find('events', 'signed').reports.find(({ entry }) => entry.id === 'three');
    expect(report?.reasons).toContainEqual({ kind: 'entity', id: 'roscosmos' });
    expect(report?.reasons.map(({ kind }) => kind)).not.toContain('next');
  });

  it('does not take an entry for one of another kind with the same name', () => {
    const index = indexOf({
      entities: [anEntity(), anEntity({ id: 'navy', name: 'Navy', description: 'Corvettes.' })],
      claims: [aClaim({ id: 'navy', statement: 'Wheat.', sources: ['told'] })],
      events: [
        anEvent({ id: 'navy', date: '2030', title: 'Harvest', category: 'gas' }),
        anEvent({
          id: 'after',
          date: '2031',
          title: 'Corvettes',
          category: 'gas',
          entities: ['navy'],
          sources: ['told'],
        }),
      ],
      articles: [
        anArticle({ id: 'navy', title: 'Ships', references: someReferences({ entities: ['navy'] }) }),
        anArticle({
          id: 'later',
          title: 'Later',
          references: someReferences({ entities: ['navy'], events: ['after'] }),
        }),
      ],
      sources: [aSource({ id: 'told', title: 'Corvettes' })],
      topics: [aTopic(), aTopic({ id: 'gas', title: 'Gas', order: 2 })],
    });
    expect(index.find('entities', 'navy').reports.map(({ entry }) => entry.id)).toContain('told');
    const { articles } = index.find('articles', 'navy');
    expect(articles.map(({ entry }) => entry.id)).toContain('later');
    expect(articles.flatMap(({ reasons }) => reasons.map(({ kind }) => kind))).not.toContain('next');
  });

  it('stands in the order of names where it is alike', () => {
    const references = someReferences({ claims: ['rare'] });
    const index = indexOf({
      claims: [aClaim({ id: 'rare', statement: 'Rare.' })],
      articles: [
        anArticle({ id: 'subject', title: 'Corvette', references }),
        anArticle({ id: 'twin-a', title: 'Twin', published: '2020-01-01', references }),
        anArticle({ id: 'twin-b', title: 'Twin', published: '2021-01-01', references }),
      ],
    });
    const found = index.find('articles', 'subject').articles;
    expect(found.map(({ entry }) => entry.id).filter((id) => id.startsWith('twin'))).toEqual(['twin-a', 'twin-b']);
  });

  it('is a close relay before what has hardly anything to do with the subject', () => {
    const index = indexOf({
      claims: ['a', 'b', 'c', 'd', 'e'].map((id) => aClaim({ id, statement: 'Said.', sources: ['said'] })),
      sources: [aSource({ id: 'said', title: 'Said' })],
      articles: [
        anArticle({ id: 'subject', title: 'Corvette', topics: [], references: someReferences({ claims: ['a', 'b'] }) }),
        ...['first', 'relay'].map((id) =>
          anArticle({ id, title: 'Diesel', topics: [], references: someReferences({ claims: ['a', 'b', 'c'] }) }),
        ),
        anArticle({
          id: 'weak',
          title: 'Wheat harvest grain silo rail port corvette',
          dek: 'Bread prices.',
          topics: [],
        }),
      ],
    });
    const found = index.find('articles', 'subject').articles;
    expect(found.map(({ entry }) => entry.id)).toEqual(['first', 'relay', 'weak']);
  });

  it('counts a word as telling while no more than five entries have it', () => {
    const sharing = (many: number) =>
      indexOf({
        articles: Array.from({ length: many }, (_, index) =>
          anArticle({ id: `a${index}`, title: 'Gearbox', dek: 'Gearbox.', topics: [] }),
        ),
      }).shared('articles/a0', 'articles/a1');
    expect(sharing(5)).toContainEqual({ kind: 'word', words: ['gearbox'] });
    expect(sharing(6).map(({ kind }) => kind)).not.toContain('word');
  });

  it('tells of no word in a small publication whose language has stop words that are not known', () => {
    const sharing = (language: string) =>
      indexOf({
        site: { ...aCorpus().site, language },
        articles: ['a', 'b'].map((id) => anArticle({ id, title: 'Das ist neu', dek: 'Das ist so.', topics: [] })),
      })
        .shared('articles/a', 'articles/b')
        .map(({ kind }) => kind);
    expect(sharing('de')).not.toContain('word');
    expect(sharing('en-GB')).toContain('word');
  });

  it('says a rare word before one that more entries have, and before a topic of many', () => {
    const index = indexOf({
      articles: [
        anArticle({ id: 'one', title: 'Zeppelin airship', dek: 'First.', topics: ['gas'] }),
        anArticle({ id: 'two', title: 'Zeppelin airship', dek: 'Second.', topics: ['gas'] }),
        anArticle({ id: 'three', title: 'Airship', dek: 'Third.', topics: ['gas'] }),
        anArticle({ id: 'four', title: 'Airship', dek: 'Fourth.', topics: ['gas'] }),
      ],
      topics: [aTopic(), aTopic({ id: 'gas', title: 'Gas', order: 2 })],
    });
    expect(index.shared('articles/one', 'articles/two')).toEqual([
      { kind: 'word', words: ['zeppelin', 'airship'] },
      { kind: 'topic', id: 'gas' },
    ]);
  });
});

describe('related coverage in a large archive', () => {
  /** More articles share a topic and their words than are looked through for it. */
  const crowd = Array.from({ length: 501 }, (_, index) => anArticle({ id: `crowd-${index}` }));
  const known = Array.from({ length: 70 }, (_, index) =>
    anArticle({ id: `known-${index}`, references: someReferences({ claims: ['known'] }) }),
  );
  const closest = anArticle({
    id: 'closest',
    published: '2001-01-01',
    references: someReferences({ claims: ['known', 'rare'] }),
  });
  const subject = anArticle({ id: 'subject', references: someReferences({ claims: ['known', 'rare'] }) });
  const pair = ['one', 'other'].map((id) => anArticle({ id, references: someReferences({ claims: ['told'] }) }));
  const publication = linkPublication(
    aCorpus({
      articles: [anArticle(), ...crowd, ...known, closest, subject, ...pair],
      claims: [
        aClaim(),
        aClaim({ id: 'known', statement: 'Known.' }),
        aClaim({ id: 'told', speaker: { described: 'an official' }, statement: 'Told.' }),
        aClaim({ id: 'rare', statement: 'Rare.', sources: ['rare-report'] }),
      ],
      events: [
        anEvent(),
        ...Array.from({ length: 3000 }, (_, index) =>
          anEvent({ id: `other-${index}`, title: 'Elsewhere', summary: 'Nothing.', category: 'gas' }),
        ),
      ],
      sources: [aSource(), aSource({ id: 'rare-report', title: 'Report' })],
      topics: [aTopic(), aTopic({ id: 'gas', title: 'Gas', order: 2 })],
    }),
  );

  it('is found by what few have, the closest of many first, and compared by all that it shares', () => {
    const { articles, reports } = createRelatedIndex(publication).find('articles', 'subject');
    expect(articles[0]?.entry.id).toBe('closest');
    expect(new Set(articles.map(({ entry }) => entry.id)).size).toBe(articles.length);
    expect(reports.map(({ entry }) => entry.id)).toContain('rare-report');
    const space = toVectors(collectFeatures(publication));
    for (const [prefix, found] of Object.entries({ articles, sources: reports }))
      for (const { entry, score } of found) {
        const pair = ['articles/subject', `${prefix}/${entry.id}`].map((key) => space.numberOf.get(key) as number);
        const cosine = [...sharedFeatures(space, ...(pair as [number, number]))].reduce((sum, [, one]) => sum + one, 0);
        expect(score).toBeCloseTo(cosine, 10);
      }
  });

  it('has first what is most alike in all, though others are closer in what few have', () => {
    const title = Array.from('abcdefghijklmnopqrst', (letter) => letter.repeat(5)).join(' ');
    const closer = Array.from({ length: 40 }, (_, index) => anArticle({ id: `closer-${index}`, title: 'Zeppelin' }));
    const { articles } = createRelatedIndex(
      linkPublication({
        ...publication.corpus,
        articles: [
          anArticle(),
          ...crowd.map((article) => ({ ...article, title })),
          ...closer,
          anArticle({ id: 'alike', title: `${title} zeppelin airship` }),
          anArticle({ id: 'subject', title: `${title} zeppelin` }),
        ],
      }),
    ).find('articles', 'subject');
    expect(articles[0]?.entry.id).toBe('alike');
  });

  it('is not what only shares what hundreds have', () => {
    const { articles } = createRelatedIndex(publication).find('articles', 'one');
    expect(articles.map(({ entry }) => entry.id)).toEqual(['other']);
  });
});
