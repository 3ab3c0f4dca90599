import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayNumber } from '../../../src/domain/day-number.ts';
import { formatRange, parseRange } from '../../../src/domain/time-range.ts';
import { levelOfScale } from '../../../src/outputs/timeline/label-levels.ts';
import { filterTimeline } from '../../../src/outputs/timeline/timeline-filter.ts';
import {
  decodeFacets,
  decodeIndex,
  decodeTitles,
  encodeFacets,
  encodeIndex,
  encodeTitles,
  TimelineFileError,
} from '../../../src/outputs/timeline/timeline-file.ts';
import { itemKey, MODES, readState, START, writeState } from '../../../src/outputs/timeline/timeline-state.ts';
import { aTimeline } from './timeline-builders.ts';

const WHOLE = { from: dayNumber('2013-01-01'), to: dayNumber('2027-01-01') };

describe('a range of time in the address', () => {
  it('counts both its ends, each as precise as it is written', () => {
    expect(parseRange('2018-01..2020-06', WHOLE)).toEqual({
      from: dayNumber('2018-01-01'),
      to: dayNumber('2020-07-01'),
    });
    expect(parseRange('2018..2018', WHOLE)).toEqual({ from: dayNumber('2018-01-01'), to: dayNumber('2019-01-01') });
    expect(parseRange('2018', WHOLE)).toEqual(parseRange('2018..2018', WHOLE));
    expect(parseRange('2018-05-03..', WHOLE)).toEqual({ from: dayNumber('2018-05-03'), to: WHOLE.to });
    expect(parseRange('..2018-05-03', WHOLE)).toEqual({ from: WHOLE.from, to: dayNumber('2018-05-04') });
    expect(parseRange(' 2018 ', WHOLE)).toEqual(parseRange('2018', WHOLE));
  });

  it.each([
    '',
    ' ',
    'soon',
    '2020..2018',
    '2021..2020',
    '2018..soon',
    'soon..2018',
    '2018-13..2019',
    'a..b',
    '..2018..',
    '2018/2019..2020',
  ])('is none in %j', (text) => {
    expect(parseRange(text, WHOLE)).toBeUndefined();
  });

  it('is written as short as it can be', () => {
    expect(formatRange({ from: dayNumber('2018-01-01'), to: dayNumber('2020-07-01') })).toBe('2018-01..2020-06');
    expect(formatRange({ from: dayNumber('2018-01-01'), to: dayNumber('2021-01-01') })).toBe('2018..2020');
    expect(formatRange({ from: dayNumber('2018-01-02'), to: dayNumber('2018-01-05') })).toBe('2018-01-02..2018-01-04');
  });

  it('is written in whole years up to the last day that the calendar has', () => {
    const to = dayNumber('9999-12-31') + 1;
    expect(formatRange({ from: dayNumber('9998-01-01'), to })).toBe('9998..9999');
    expect(formatRange({ from: dayNumber('9999-12-01'), to })).toBe('9999-12..9999-12');
    expect(formatRange({ from: dayNumber('9999-12-02'), to })).toBe('9999-12-02..9999-12-31');
  });

  it('is read as it was written, to the day', () => {
    const day = fc.integer({ min: dayNumber('0001-01-01'), max: dayNumber('9999-12-30') });
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 200_000 }), (from, days) => {
        const view = { from, to: Math.min(from + days, dayNumber('9999-12-31') + 1) };
        expect(parseRange(formatRange(view), WHOLE)).toEqual(view);
      }),
    );
  });
});

describe('the state in the address', () => {
  const id = fc.stringMatching(/^[a-z][a-z-]{0,20}$/);
  const state = fc.record({
    t: fc.constantFrom('', '2018-01..2020-06'),
    c: fc.uniqueArray(id, { maxLength: 4 }),
    q: fc.string({ maxLength: 60 }),
    entity: fc.oneof(fc.constant(''), id),
    speaker: fc.oneof(fc.constant(''), id),
    outcome: fc.oneof(fc.constant(''), id),
    e: fc.oneof(
      fc.constant(''),
      id,
      id.map((one) => `claims/${one}`),
    ),
    v: fc.constantFrom(...MODES),
    fold: fc.uniqueArray(id, { maxLength: 3 }),
  });

  it('is read as it was written', () => {
    fc.assert(
      fc.property(state, (chosen) => {
        expect(readState(writeState(chosen, ''))).toEqual(chosen);
      }),
    );
  });

  it('is read as it was written, however many topics it names', () => {
    const c = Array.from({ length: 60 }, (_, number) => `a-topic-with-a-long-name-${number}`);
    expect(readState(writeState({ ...START, c, fold: c }, ''))).toEqual({ ...START, c, fold: c });
  });

  it('names an event by its id, and what is none by its kind as well', () => {
    expect(itemKey({ kind: 'event', id: 'x' })).toBe('x');
    expect(itemKey({ kind: 'claim', id: 'x' })).toBe('claims/x');
  });

  it('is legible, in order, and leaves out what is as at the start', () => {
    expect(writeState(START, '')).toBe('');
    expect(writeState({ ...START, q: 'chart' }, '')).toBe('?q=chart');
    expect(writeState(START, '?b=2&a=1&b=1')).toBe('?a=1&b=2&b=1');
    expect(writeState({ ...START, v: 'list', t: '2018-01..2020-06', c: ['trade', 'arms'], e: 'claims/x' }, '')).toBe(
      '?c=trade,arms&e=claims/x&t=2018-01..2020-06&v=list',
    );
  });

  it('keeps what it does not know', () => {
    expect(writeState({ ...START, q: 'a b' }, '?utm=1&q=old')).toBe('?q=a+b&utm=1');
  });

  it('survives any text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => void readState(`?${text}`)));
    expect(readState(`?q=${'x'.repeat(10_000)}&v=__proto__&t=%E0%A4%A`).q).toHaveLength(400);
    // No half of a character, which no address can hold.
    expect(writeState(readState(`?q=${'x'.repeat(399)}🚀`), '')).toBe(`?q=${'x'.repeat(399)}`);
    expect(readState(`?c=${Array.from({ length: 9000 }, (_, number) => `x${number}`).join(',')}`).c).toHaveLength(400);
    expect(readState('?v=__proto__').v).toBe('chart');
  });
});

describe('the files of a timeline', () => {
  const timeline = aTimeline(['2014-08-06', '2015-01', '2016', '2014-08/2017-02']);

  it('hold every item as it was', () => {
    const open = decodeIndex(encodeIndex(timeline));
    expect(open.lanes).toEqual(timeline.lanes);
    expect(open.extent).toEqual(timeline.extent);
    expect(open.items).toEqual(
      timeline.items.map(({ kind, id, date, due, span, dueSpan, outcome, lane, width, rank, placement }) => {
        return { kind, id, date, due, span, dueSpan, outcome, lane, width, rank, placement };
      }),
    );
    expect(decodeTitles(encodeTitles(timeline.items)).map(({ title }) => title)).toEqual(
      timeline.items.map(({ title }) => title),
    );
  });

  it('have the labels that a first view shows and an octave more, and all of them for a part', () => {
    const crowd = aTimeline(Array.from({ length: 300 }, (_, index) => `20${10 + (index % 10)}-0${1 + (index % 9)}-15`));
    const labels = decodeIndex(encodeIndex(crowd)).labels;
    const first = levelOfScale(2560 / (crowd.extent.to - crowd.extent.from)) + 4;
    const expected = crowd.items.flatMap(({ placement, label }, place) =>
      placement.level <= first ? [[place, label] as const] : [],
    );
    expect(expected.length).toBeLessThan(crowd.items.length);
    expect([...labels]).toEqual(expected);
    const part = decodeIndex(encodeIndex(crowd, { of: [...crowd.items.keys()], links: [[0, 1]] }));
    expect([...part.labels.values()]).toEqual(crowd.items.map(({ label }) => label));
    expect([part.of?.length, part.links]).toEqual([crowd.items.length, [[0, 1]]]);
  });

  it('give the label of a title that is longer, and the title where that is its label', () => {
    const [item] = timeline.items;
    const both = [
      { title: 'A title', label: 'A…' },
      { title: 'Short', label: 'Short' },
    ].map((texts) => ({ ...(item as NonNullable<typeof item>), ...texts }));
    expect(encodeTitles(both)).toBe('[["A title","A…"],["Short"]]');
    expect(decodeTitles(encodeTitles(both))).toEqual([
      { title: 'A title', label: 'A…' },
      { title: 'Short', label: 'Short' },
    ]);
  });

  it('name the values of each facet in order, and of each item which it has', () => {
    const [item] = timeline.items;
    const items = [['b', 'a'], ['b'], []].map((entities) => ({ ...(item as NonNullable<typeof item>), entities }));
    const facets = decodeFacets(
      encodeFacets({ ...timeline, items }, (_facet, id) => id.toUpperCase(), 'folder', [3, 1, 2]),
    );
    expect(facets.values.entities).toEqual([
      { id: 'a', label: 'A' },
      { id: 'b', label: 'B' },
    ]);
    expect(facets.held.entities).toEqual([[1, 0], [1], []]);
    expect([facets.search, facets.documents]).toEqual(['folder', [3, 1, 2]]);
    const { speakers: _speakers, ...rest } = facets.values;
    expect(() => decodeFacets(JSON.stringify({ ...facets, values: rest }))).toThrow(TimelineFileError);
  });

  it('that are cut short, empty or of another kind are refused by name', () => {
    const text = encodeIndex(timeline);
    for (const bad of ['', 'null', '{}', '[]', text.slice(0, -20), text.replace('"dates":["', '"dates":["x","')])
      expect(() => decodeIndex(bad)).toThrow(TimelineFileError);
    expect(() => decodeTitles('{')).toThrow(TimelineFileError);
    expect(() => decodeFacets('{}')).toThrow(TimelineFileError);
  });

  it('narrow the timeline, and count what each other choice would leave', () => {
    const facets = decodeFacets(
      encodeFacets(
        timeline,
        (_facet, id) => id,
        'folder',
        timeline.items.map((_, place) => 100 + place),
      ),
    );
    const open = decodeIndex(encodeIndex(timeline));
    const none = filterTimeline(open, facets, START, undefined);
    expect(none.shown).toHaveLength(5);
    const failed = filterTimeline(open, facets, { ...START, outcome: 'failed' }, undefined);
    expect(failed.shown.map((place) => open.items[place]?.kind)).toEqual(['claim']);
    expect(failed.facets.outcome).toEqual(none.facets.outcome);
    const words = filterTimeline(open, facets, START, new Set([101]));
    expect(words.shown).toEqual([1]);
    const unknown = filterTimeline(open, facets, { ...START, c: ['nowhere'], speaker: '__proto__' }, undefined);
    expect(unknown.unknown).toEqual(['nowhere', '__proto__']);
  });
});
