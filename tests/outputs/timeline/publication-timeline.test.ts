import { describe, expect, it } from 'vitest';
import { linkPublication } from '../../../src/domain/publication.ts';
import { publicationTimeline, rearrange, smallTimeline } from '../../../src/outputs/timeline/publication-timeline.ts';
import {
  aClaim,
  aCorpus,
  anArticle,
  anAssessment,
  anEntity,
  anEvent,
  aSource,
  someReferences,
} from '../../domain/builders.ts';
import { english } from '../../words/english.ts';

type Fields = Parameters<typeof aCorpus>[0];
const timelineOf = (fields: Fields) => publicationTimeline(linkPublication(aCorpus(fields)), english);
const open = anAssessment({ outcome: 'unresolved' });

describe('the timeline of a publication', () => {
  const sources = [aSource(), aSource({ id: 'second' })];
  const both = sources.map(({ id }) => id);
  const timeline = timelineOf({
    sources,
    entities: [anEntity(), anEntity({ id: 'casic', name: 'CASIC' })],
    articles: [anArticle({ references: someReferences({ claims: ['open'], events: ['named'], entities: ['casic'] }) })],
    claims: [
      aClaim({ id: 'open', sources: both, assessments: [open], due: undefined, speaker: { described: 'an official' } }),
      aClaim({ id: 'judged', said: '2014-09', speaker: { described: 'a source', near: 'casic' } }),
    ],
    events: [
      anEvent({ id: 'plain', date: '2012' }),
      anEvent({ id: 'bearing', date: '2016', claims: ['judged'], entities: ['roscosmos'] }),
      anEvent({ id: 'named', date: '2015', sources: both, claims: [] }),
    ],
  });
  const item = (id: string) => timeline.items.find((one) => one.id === id);

  it('is in order of what begins first', () => {
    expect(timeline.items.map(({ id }) => id)).toEqual([
      'plain',
      'open',
      'judged',
      'named',
      'bearing',
      'the-chip-order',
    ]);
  });

  it('gives the most weight to what articles name, claims bear on and sources report', () => {
    const byRank = timeline.items.toSorted((a, b) => a.rank - b.rank).map(({ id, rank }) => `${rank} ${id}`);
    // In order: 4 + 2, 3 + 1, 3 + 1/2, 2 + 1, 1, and 1 for an article.
    expect(byRank).toEqual(['0 named', '1 open', '2 judged', '3 bearing', '4 plain', '5 the-chip-order']);
  });

  it('knows of a claim who spoke, or whom the speaker was near, and what became of it', () => {
    expect(item('judged')).toMatchObject({
      entities: ['casic'],
      speakers: ['casic'],
      outcomes: ['failed'],
      due: '2015-12',
    });
    expect(item('open')).toMatchObject({ entities: [], speakers: [], outcomes: ['unresolved'], due: undefined });
    expect(item('open')?.dueSpan).toBeUndefined();
    const named = timelineOf({}).items.find(({ kind }) => kind === 'claim');
    expect(named).toMatchObject({ entities: ['roscosmos'], speakers: ['roscosmos'] });
  });

  it('knows of an event whose claims bear on it, and what became of them', () => {
    expect(item('bearing')).toMatchObject({ entities: ['roscosmos'], speakers: ['casic'], outcomes: ['failed'] });
    expect(item('plain')).toMatchObject({ entities: [], speakers: [], outcomes: [] });
    const direct = timelineOf({ events: [anEvent({ claims: ['one-billion-next-year'] })] });
    expect(direct.items.find(({ kind }) => kind === 'event')?.speakers).toEqual(['roscosmos']);
    const unnamed = timelineOf({
      claims: [aClaim({ speaker: { described: 'an official' } })],
      events: [anEvent({ claims: ['one-billion-next-year'] })],
    });
    expect(unnamed.items.find(({ kind }) => kind === 'event')?.speakers).toEqual([]);
  });

  it('knows of an article whom it names', () => {
    expect(item('the-chip-order')).toMatchObject({ entities: ['casic'], topics: ['space'] });
  });

  it('has lanes for the claims, for each topic with events, and for its coverage, and each item in its own', () => {
    expect(timeline.lanes.map(({ id, rows }) => [id, rows])).toEqual([
      ['claims', 4],
      ['space', 1],
      ['coverage', 1],
    ]);
    expect(timeline.items.map(({ id, lane }) => `${id} ${timeline.lanes[lane]?.id}`)).toEqual([
      'plain space',
      'open claims',
      'judged claims',
      'named space',
      'bearing space',
      'the-chip-order coverage',
    ]);
  });

  it('has a second row for a topic of eight events, and no lane for what it does not have', () => {
    const withEvents = (count: number) =>
      timelineOf({
        claims: [],
        events: Array.from({ length: count }, (_, index) => anEvent({ id: `e-${index}`, date: '2014' })),
      }).lanes.map(({ id, rows }) => `${id} ${rows}`);
    expect(withEvents(7)).toEqual(['space 1', 'coverage 1']);
    expect(withEvents(8)).toEqual(['space 2', 'coverage 1']);
    expect(withEvents(0)).toEqual(['coverage 1']);
    const publication = linkPublication(aCorpus());
    const lanes = publicationTimeline(
      { ...publication, corpus: { ...publication.corpus, articles: [] } },
      english,
    ).lanes;
    expect(lanes.map(({ id }) => id)).toEqual(['claims', 'space']);
  });

  it('puts what begins together in the order of its end, then of its id, in whichever order it is given', () => {
    const events = [
      anEvent({ id: 'year', date: '2014' }),
      anEvent({ id: 'day-b', date: '2014-01-01' }),
      anEvent({ id: 'month', date: '2014-01' }),
      anEvent({ id: 'day-a', date: '2014-01-01' }),
    ];
    for (const given of [events, events.toReversed()]) {
      const { items } = timelineOf({ claims: [], events: given });
      expect(items.filter(({ kind }) => kind === 'event').map(({ id, rank }) => [id, rank])).toEqual([
        ['day-a', 0],
        ['day-b', 1],
        ['month', 2],
        ['year', 4],
      ]);
    }
  });

  it('puts a claim and an event that begin together in the order of their ends, then of their ids', () => {
    const orderOf = (claim: readonly [string, string], event: readonly [string, string]) =>
      timelineOf({
        claims: [aClaim({ id: claim[0], said: claim[1] })],
        events: [anEvent({ id: event[0], date: event[1] })],
      })
        .items.slice(0, 2)
        .map(({ id }) => id);
    for (const [first, last] of [
      [
        ['z', '2014-01-01'],
        ['a', '2014'],
      ],
      [
        ['a', '2014'],
        ['z', '2014'],
      ],
    ] as const) {
      expect(orderOf(first, last)).toEqual([first[0], last[0]]);
      expect(orderOf(last, first)).toEqual([first[0], last[0]]);
    }
  });
});

describe('a small timeline', () => {
  const { items } = timelineOf({
    claims: [aClaim({ said: '2013' })],
    events: Array.from({ length: 14 }, (_, index) => anEvent({ id: `e-${index}`, date: `20${10 + index}-05` })),
  });

  it('has a lane for each kind of entry that it has, with a row for three, and four at most', () => {
    const lanesOf = (count: number) =>
      smallTimeline(items.filter(({ kind }) => kind === 'event').slice(0, count), english).lanes.map(
        ({ rows }) => rows,
      );
    expect([0, 1, 3, 4, 12, 13].map(lanesOf)).toEqual([[], [1], [1], [2], [4], [4]]);
    const { lanes } = smallTimeline(items, english);
    expect(lanes.map(({ id }) => id)).toEqual(['claim', 'event', 'article']);
    expect(lanes.map(({ title }) => title)).toEqual(
      ['said', 'happened', 'published'].map((key) => english.words.timeline[key as 'said' | 'happened' | 'published']),
    );
  });

  it('keeps which of its items is the weightier, and its labels', () => {
    const small = smallTimeline(items, english);
    expect(small.items.map(({ id, rank, label }) => [id, rank, label])).toEqual(
      items.map(({ id, rank, label }) => [id, rank, label]),
    );
  });

  it('leaves out what has no lane', () => {
    const lanes = [{ id: 'here', title: 'Here', rows: 1 }];
    const laneOf = ({ kind }: { readonly kind: string }) =>
      kind === 'claim' ? 'here' : kind === 'event' ? 'nowhere' : undefined;
    expect(rearrange(items, lanes, laneOf).items.map(({ kind }) => kind)).toEqual(['claim']);
  });
});
