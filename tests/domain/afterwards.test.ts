import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  cutAfterwards,
  findAfterwards,
  findUnsettledClaims,
  groupByYear,
  hasAfterwardsPage,
  mostTelling,
  TELLING_EVENTS,
} from '../../src/domain/afterwards.ts';
import type { Article } from '../../src/domain/corpus.ts';
import { firstDay } from '../../src/domain/date.ts';
import { linkPublication, type Publication } from '../../src/domain/publication.ts';
import { aClaim, aCorpus, anArticle, anAssessment, anEntity, anEvent, aStory, someReferences } from './builders.ts';

const named = { claims: ['one-billion-next-year'], entities: ['casic', 'roscosmos'] };

function articleOf(publication: Publication): Article {
  return publication.article.get('the-chip-order') as Article;
}

/** One article about August 2014 that states one claim and names two bodies. */
function aPublication(fields: Parameters<typeof aCorpus>[0] = {}, article: Partial<Article> = {}): Publication {
  return linkPublication(
    aCorpus({
      articles: [anArticle({ covers: '2014-08', references: someReferences(named), ...article })],
      entities: [anEntity({ id: 'casic', name: 'CASIC' }), anEntity(), anEntity({ id: 'russia', kind: 'country' })],
      events: [],
      ...fields,
    }),
  );
}

const idsAfter = (publication: Publication) =>
  findAfterwards(articleOf(publication), publication).events.map(({ event }) => event.id);

/** Events that fill the record, so that no entity is in most of it. */
const others = Array.from({ length: 40 }, (_, index) => anEvent({ id: `other-${index}`, date: '2020' }));

describe('what happened next', () => {
  it('has the later events that bear on a claim of the article, and those that were evidence for its judgement', () => {
    const publication = aPublication({
      claims: [aClaim({ assessments: [anAssessment({ evidence: { events: ['contract-waits'], sources: [] } })] })],
      events: [
        anEvent({ id: 'contract-waits', date: '2016-06-20' }),
        anEvent({ id: 'no-order', date: '2015-12', claims: ['one-billion-next-year'] }),
        anEvent({ id: 'unrelated', date: '2016' }),
      ],
    });
    const { events } = findAfterwards(articleOf(publication), publication);
    expect(events.map(({ event, reasons }) => [event.id, reasons.map(({ kind }) => kind)])).toEqual([
      ['no-order', ['claim']],
      ['contract-waits', ['claim']],
    ]);
  });

  it('leaves out what may lie within the period: an event known only by its year is not later than August', () => {
    const claims = ['one-billion-next-year'];
    const publication = aPublication({
      events: [
        anEvent({ id: 'in-august', date: '2014-08-31', claims }),
        anEvent({ id: 'some-time', date: '2014', claims }),
        anEvent({ id: 'over-years', date: '2014-08/2016', claims }),
        anEvent({ id: 'in-september', date: '2014-09-01', claims }),
      ],
    });
    expect(idsAfter(publication)).toEqual(['in-september']);
  });

  it('has the events on which a finding of the story rests, for articles of that story only', () => {
    const story = aStory({ findings: [{ text: 'It came.', claims: [], events: ['deal'], sources: [] }] });
    const fields = { stories: [story], events: [anEvent({ id: 'deal', date: '2023' })] };
    const ofStory = aPublication(fields, { story: 'chips' });
    const { events } = findAfterwards(articleOf(ofStory), ofStory);
    expect(events).toMatchObject([{ event: { id: 'deal' }, reasons: [{ kind: 'story', story }] }]);
    expect(idsAfter(aPublication(fields))).toEqual([]);
  });

  it('has events with two of those whom the article names, but not with one, nor with countries', () => {
    const publication = aPublication(
      {
        events: [
          ...others,
          anEvent({ id: 'both', date: '2018', entities: ['casic', 'roscosmos'] }),
          anEvent({ id: 'one', date: '2018', entities: ['casic'] }),
          anEvent({ id: 'one-and-a-country', date: '2018', entities: ['casic', 'russia'] }),
        ],
      },
      { references: someReferences({ entities: ['casic', 'roscosmos', 'russia'] }) },
    );
    const { events } = findAfterwards(articleOf(publication), publication);
    expect(events.map(({ event }) => event.id)).toEqual(['both']);
    expect(events[0]?.reasons[0]).toMatchObject({ kind: 'entities', entities: [{ id: 'casic' }, { id: 'roscosmos' }] });
  });

  it('has an event once, with all that it touches of the article: its claim, its story, then whom both name', () => {
    const story = aStory({ findings: [{ text: 'It came.', claims: [], events: ['deal'], sources: [] }] });
    const deal = anEvent({ id: 'deal', date: '2023', ...named });
    const publication = aPublication({ stories: [story], events: [...others, deal] }, { story: 'chips' });
    const { events } = findAfterwards(articleOf(publication), publication);
    expect(events.map(({ event, reasons }) => [event.id, reasons.map(({ kind }) => kind)])).toEqual([
      ['deal', ['claim', 'story', 'entities']],
    ]);
  });

  it('makes nothing of a name that is in every other event', () => {
    const everywhere = others.map((event) => ({ ...event, entities: ['casic', 'roscosmos'] }));
    expect(idsAfter(aPublication({ events: everywhere }))).toEqual([]);
  });

  it('makes something of a name in a publication of few events, where it is in a large share of them', () => {
    const both = (index: number) => anEvent({ id: `e-${index}`, date: '2018', entities: ['casic', 'roscosmos'] });
    const after = (count: number) =>
      idsAfter(aPublication({ events: Array.from({ length: count }, (_, i) => both(i)) }));
    expect([1, 12, 13].map((count) => after(count).length)).toEqual([1, 12, 0]);
  });

  it('makes something of a name that no more than three in twenty of many events have', () => {
    const after = (named: number) =>
      idsAfter(
        aPublication({
          events: Array.from({ length: 200 }, (_, index) =>
            anEvent({ id: `e-${index}`, date: '2018', entities: index < named ? ['casic', 'roscosmos'] : [] }),
          ),
        }),
      );
    expect([30, 31].map((named) => after(named).length)).toEqual([30, 0]);
  });

  it('tells the judgements that came with the article from those made since', () => {
    const publication = aPublication({
      claims: [
        aClaim({
          assessments: [
            anAssessment({ date: '2026-11-24', outcome: 'unresolved' }),
            anAssessment({ date: '2027-03-01', outcome: 'failed' }),
          ],
        }),
      ],
    });
    const { firstJudgements, laterJudgements } = findAfterwards(articleOf(publication), publication);
    expect(firstJudgements.map(({ date }) => date)).toEqual(['2026-11-24']);
    expect(laterJudgements).toMatchObject([{ date: '2027-03-01', before: { outcome: 'unresolved' } }]);
  });

  it('takes a judgement made since publication for a later one, though it be the first', () => {
    const publication = aPublication({ claims: [aClaim({ assessments: [anAssessment({ date: '2026-11-25' })] })] });
    const { firstJudgements, laterJudgements } = findAfterwards(articleOf(publication), publication);
    expect(firstJudgements).toEqual([]);
    expect(laterJudgements).toMatchObject([{ date: '2026-11-25', before: undefined }]);
  });

  it('takes a judgement that replaced another for a later one, though it was made before publication', () => {
    const publication = aPublication({
      claims: [
        aClaim({
          assessments: [
            anAssessment({ date: '2016-01-01', outcome: 'failed' }),
            anAssessment({ date: '2015-01-01', outcome: 'unresolved' }),
          ],
        }),
      ],
    });
    const { firstJudgements, laterJudgements } = findAfterwards(articleOf(publication), publication);
    expect(firstJudgements.map(({ date }) => date)).toEqual(['2015-01-01']);
    expect(laterJudgements).toMatchObject([{ date: '2016-01-01', before: { outcome: 'unresolved' } }]);
  });

  it('has no judgement of the period itself, not even of its last day', () => {
    const publication = aPublication({
      claims: [aClaim({ assessments: [anAssessment({ date: '2014-08-31' }), anAssessment({ date: '2014-09-01' })] })],
    });
    const { firstJudgements, laterJudgements } = findAfterwards(articleOf(publication), publication);
    expect([...firstJudgements, ...laterJudgements].map(({ date }) => date)).toEqual(['2014-09-01']);
  });

  it('puts judgements of several claims in order of date, then of their ids', () => {
    const judgedOn = (id: string, ...dates: string[]) =>
      aClaim({ id, assessments: dates.map((date) => anAssessment({ date })) });
    const ids = ['late', 'b', 'c', 'a'];
    const publication = aPublication(
      {
        claims: [
          judgedOn('late', '2020-01-01'),
          judgedOn('b', '2019-01-01'),
          judgedOn('c', '2019-01-01'),
          judgedOn('a', '2019-01-01'),
        ],
      },
      { references: someReferences({ claims: ids }) },
    );
    const { firstJudgements } = findAfterwards(articleOf(publication), publication);
    expect(firstJudgements.map(({ claim }) => claim.id)).toEqual(['a', 'b', 'c', 'late']);
  });

  it('puts events of one day in the order of their ids, whatever the order of the files', () => {
    for (const ids of [
      ['b', 'c', 'a'],
      ['c', 'a', 'b'],
      ['a', 'b', 'c'],
    ])
      expect(
        idsAfter(aPublication({ events: ids.map((id) => anEvent({ id, date: '2018', claims: named.claims })) })),
      ).toEqual(['a', 'b', 'c']);
  });

  it('never has anything that could have begun within the period, whatever the dates', () => {
    const date = fc
      .date({ min: new Date('2013-01-01'), max: new Date('2026-12-31'), noInvalidDate: true })
      .chain((day) => fc.constantFrom(...[10, 7, 4].map((length) => day.toISOString().slice(0, length))));
    fc.assert(
      fc.property(fc.array(date, { maxLength: 20 }), date, (dates, covers) => {
        const publication = aPublication(
          { events: dates.map((when, index) => anEvent({ id: `e-${index}`, date: when, claims: named.claims })) },
          { covers },
        );
        const { since, events } = findAfterwards(articleOf(publication), publication);
        const expected = dates.filter((when) => firstDay(when) > since).length;
        return events.length === expected && events.every(({ date: when }) => firstDay(when) > since);
      }),
    );
  });
});

it('a name that hundreds of events have makes none of them part of the matter, however many others there are', () => {
  const after = (inEvents: number) =>
    idsAfter(
      aPublication({
        events: [
          ...Array.from({ length: 2000 }, (_, index) => anEvent({ id: `other-${index}`, date: '2013' })),
          ...Array.from({ length: inEvents - 1 }, (_, index) =>
            anEvent({ id: `casic-${index}`, date: '2013', entities: ['casic'] }),
          ),
          anEvent({ id: 'both', date: '2015', entities: ['casic', 'roscosmos'] }),
        ],
      }),
    );
  expect(after(250)).toEqual(['both']);
  expect(after(251)).toEqual([]);
});

describe('the most telling events', () => {
  it('are those that bear on claims, in order of date', () => {
    const publication = aPublication({
      events: [
        ...others,
        anEvent({ id: 'named', date: '2015', entities: ['casic', 'roscosmos'] }),
        anEvent({ id: 'late', date: '2019', claims: named.claims }),
        anEvent({ id: 'early', date: '2016', claims: named.claims }),
      ],
    });
    const { events } = findAfterwards(articleOf(publication), publication);
    const telling = (limit: number) => mostTelling(events, limit).map(({ event }) => event.id);
    expect(telling(3)).toEqual(['named', 'early', 'late']);
    expect(telling(2)).toEqual(['early', 'late']);
    expect(telling(1)).toEqual(['late']);
  });

  it('bear on a claim rather than on the story, and on that rather than on names, of which more tell more', () => {
    const story = aStory({ findings: [{ text: 'It came.', claims: [], events: ['of-story'], sources: [] }] });
    const names = ['casic', 'roscosmos', 'third'];
    const publication = aPublication(
      {
        stories: [story],
        entities: [...names, 'fourth'].map((id) => anEntity({ id, name: id })),
        events: [
          ...others,
          anEvent({ id: 'of-claim', date: '2015', claims: named.claims }),
          anEvent({ id: 'of-story', date: '2016' }),
          anEvent({ id: 'three-names', date: '2017', entities: names }),
          anEvent({ id: 'two-names', date: '2018', entities: ['casic', 'roscosmos'] }),
        ],
      },
      { story: 'chips', references: someReferences({ ...named, entities: names }) },
    );
    const { events } = findAfterwards(articleOf(publication), publication);
    const telling = (limit: number) => mostTelling(events, limit).map(({ event }) => event.id);
    expect(telling(1)).toEqual(['of-claim']);
    expect(telling(2)).toEqual(['of-claim', 'of-story']);
    expect(telling(3)).toEqual(['of-claim', 'of-story', 'three-names']);
  });

  it('are all that an article shows itself: where there are more, they have a page of their own', () => {
    const withEvents = (count: number) =>
      aPublication({
        events: Array.from({ length: count }, (_, index) =>
          anEvent({ id: `e-${index}`, date: '2018', claims: named.claims }),
        ),
      });
    const hasPage = (publication: Publication) => hasAfterwardsPage(articleOf(publication), publication);
    expect(hasPage(withEvents(TELLING_EVENTS))).toBe(false);
    expect(hasPage(withEvents(TELLING_EVENTS + 1))).toBe(true);
  });

  it('stand with the later judgements in one order of date, on one page or cut by year', () => {
    const afterwards = (count: number) => {
      const publication = aPublication({
        claims: [aClaim({ assessments: [anAssessment({ date: '2015-01-01' }), anAssessment({ date: '2019-01-01' })] })],
        events: [
          ...Array.from({ length: count }, (_, index) =>
            anEvent({ id: `e-${index}`, date: '2018', claims: named.claims }),
          ),
          anEvent({ id: 'same-day', date: '2019-01-01', claims: named.claims }),
          anEvent({ id: 'last', date: '2020', claims: named.claims }),
        ],
      });
      return cutAfterwards(findAfterwards(articleOf(publication), publication));
    };
    const few = afterwards(1);
    expect(few.parts).toEqual([]);
    expect(few.entries.map((entry) => (entry.kind === 'event' ? entry.event.id : entry.claim.id))).toEqual([
      'e-0',
      'same-day',
      'one-billion-next-year',
      'last',
    ]);
    expect(afterwards(250).parts.map(({ path }) => path)).toEqual(['2018/', '2019/', '2020/']);
  });

  it('are grouped by the year in which they begin', () => {
    expect(groupByYear([{ date: '2014-09' }, { date: '2014-10-01' }, { date: '2016/2018' }])).toEqual([
      { year: 2014, entries: [{ date: '2014-09' }, { date: '2014-10-01' }] },
      { year: 2016, entries: [{ date: '2016/2018' }] },
    ]);
  });
});

describe('the notice at the head of an article', () => {
  const unsettled = (...assessments: ReturnType<typeof anAssessment>[]) => {
    const publication = aPublication({ claims: [aClaim({ assessments })] });
    return findUnsettledClaims(articleOf(publication), publication).length;
  };

  it('counts a claim that has failed or is disputed, whenever that was judged', () => {
    expect(unsettled(anAssessment({ outcome: 'failed' }))).toBe(1);
    expect(unsettled(anAssessment({ outcome: 'disputed' }))).toBe(1);
    expect(unsettled(anAssessment({ date: '2014-08-20', outcome: 'held' }), anAssessment({ outcome: 'failed' }))).toBe(
      1,
    );
    expect(unsettled(anAssessment({ date: '2014-08-20', outcome: 'failed' }))).toBe(1);
  });

  it('counts none that held, nor one that has recovered', () => {
    expect(unsettled(anAssessment({ outcome: 'held' }))).toBe(0);
    expect(
      unsettled(
        anAssessment({ date: '2015-01-01', outcome: 'failed' }),
        anAssessment({ date: '2016-01-01', outcome: 'held' }),
      ),
    ).toBe(0);
  });
});
