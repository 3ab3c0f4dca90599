import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Corpus } from '../../src/domain/corpus.ts';
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

  it('of an entry that does not exist is empty', () => {
    expect(indexOf({}).find('claims', 'gone')).toEqual({ articles: [], reports: [] });
  });
});
