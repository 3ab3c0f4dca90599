import { describe, expect, it } from 'vitest';
import { layoutChart, spread } from '../../../src/outputs/timeline/chart-layout.ts';
import type { Span } from '../../../src/outputs/timeline/span.ts';
import type { TimelineItem } from '../../../src/outputs/timeline/timeline-item.ts';
import { english } from '../../words/english.ts';

const LANES = [
  { id: 'said', title: 'Said', rows: 1 },
  { id: 'space', title: 'Space', rows: 2 },
];
/** A hundred days on a thousand pixels: ten a day, which is level 33. */
const VIEW = { from: 0, to: 100, width: 1000 };

function aSpan(start: number, end: number, precision: Span['precision'] = 'day'): Span {
  return { start, end, precision, isCirca: false, fadeIn: 0, fadeOut: 0 };
}

function anItem(fields: Partial<TimelineItem> = {}): TimelineItem {
  return {
    kind: 'event',
    id: 'event',
    date: '1970-01-11',
    due: undefined,
    span: aSpan(10, 11),
    dueSpan: undefined,
    outcome: undefined,
    lane: 0,
    width: 50,
    rank: 0,
    placement: { level: 0, row: 0 },
    ...fields,
  };
}

const laidOut = (items: readonly TimelineItem[], choice: Parameters<typeof layoutChart>[2] = {}) =>
  layoutChart({ lanes: LANES, items, extent: { from: 0, to: 120 } }, VIEW, choice, english);

describe('the lanes of a chart', () => {
  it('stand below one another, each as high as its rows and its ticks', () => {
    const { lanes, height } = laidOut([]);
    expect(lanes.map(({ y, rugY, height: own }) => [y, rugY, own])).toEqual([
      [42, 66, 44],
      [86, 132, 66],
    ]);
    expect(height).toBe(152);
  });

  it('are as high as their ticks alone where they are folded', () => {
    const { lanes, height } = laidOut([], { folded: new Set([1]) });
    expect(lanes.map(({ y, rugY, isFolded }) => [y, rugY, isFolded])).toEqual([
      [42, 66, false],
      [86, 90, true],
    ]);
    expect(height).toBe(110);
  });

  it('leave room for all of them, however many they are', () => {
    const lanes = [...LANES, { id: 'gas', title: 'Gas', rows: 1 }];
    const { height } = layoutChart({ lanes, items: [], extent: { from: 0, to: 120 } }, VIEW, {}, english);
    expect(height).toBe(152 + 44);
  });

  it('have their names beside them, or above them where the whole width is to be time', () => {
    const [beside, above] = [laidOut([]), laidOut([], { isNamedAbove: true })];
    expect([beside.gutter, above.gutter]).toEqual([144, 0]);
    expect(beside.lanes.map(({ top, y }) => y - top)).toEqual([0, 0]);
    expect(above.lanes.map(({ top, y }) => y - top)).toEqual([20, 20]);
    expect(above.lanes.map(({ rugY }) => rugY)).toEqual([66 + 20, 132 + 40]);
    expect(above.height).toBe(beside.height + 40);
  });

  it('stand higher where their names are above them and the axis has years alone', () => {
    const years = { from: 0, to: 40 * 365, width: 360 };
    const axisHeights = [years, VIEW].flatMap((view) =>
      [true, false].map(
        (isNamedAbove) =>
          layoutChart({ lanes: LANES, items: [], extent: view }, view, { isNamedAbove }, english).axisHeight,
      ),
    );
    expect(axisHeights).toEqual([22, 42, 42, 42]);
  });

  it('may be none at all', () => {
    const { height } = layoutChart({ lanes: [], items: [], extent: { from: 0, to: 100 } }, VIEW, {}, english);
    expect(height).toBe(42);
  });
});

describe('a label of a chart', () => {
  it('stands where its time and its row are, and reaches as far as what is due', () => {
    const due = anItem({
      lane: 1,
      placement: { level: 0, row: 1 },
      span: aSpan(20, 21),
      dueSpan: aSpan(40, 50, 'month'),
    });
    const [mark] = laidOut([due]).marks;
    expect(mark).toMatchObject({ index: 0, x: 200, y: 86 + 22, length: 300, room: 1000, isActive: false });
  });

  it('is shown from its level on, or where it has the focus', () => {
    const items = [32, 33, 34, 99].map((level) => anItem({ placement: { level, row: 0 } }));
    expect(laidOut(items).marks.map(({ index }) => index)).toEqual([0, 1]);
    const { marks } = laidOut(items, { active: 3 });
    expect(marks.map(({ index, isActive }) => [index, isActive])).toEqual([
      [0, false],
      [1, false],
      [3, true],
    ]);
  });

  it('stands where a filter has made room for it', () => {
    const placements = [
      { level: 99, row: 0 },
      { level: 0, row: 1 },
    ];
    const { marks } = laidOut([anItem(), anItem({ lane: 1, placement: { level: 99, row: 0 } })], { placements });
    expect(marks.map(({ index, y }) => [index, y])).toEqual([[1, 86 + 22]]);
  });

  it('is bold for the twelve of the most weight', () => {
    const items = Array.from({ length: 14 }, (_, index) => anItem({ rank: 13 - index }));
    expect(laidOut(items).marks.map(({ isBold }) => isBold)).toEqual([false, false, ...Array<boolean>(12).fill(true)]);
  });
});

describe('the view of a chart', () => {
  it('has what begins before its end, and what ends after its start or whose words reach into it', () => {
    const items = [
      anItem({ span: aSpan(99.9, 101) }),
      anItem({ span: aSpan(100, 101) }),
      anItem({ span: aSpan(-20, -4.9) }),
      anItem({ span: aSpan(-20, -5) }),
      anItem({ span: aSpan(-20, -19), dueSpan: aSpan(-10, -4) }),
    ];
    expect(laidOut(items).marks.map(({ index }) => index)).toEqual([0, 2, 4]);
    expect(laidOut(items).rugs[0]?.path.match(/M/g)).toHaveLength(3);
  });

  it.each([1, 701])('shows the same of the same time, wherever that is, and be there %i things', (many) => {
    const partsOf = (from: number) => {
      const items = Array.from({ length: many }, () => [
        anItem({ span: aSpan(from + 10, from + 11) }),
        anItem({ lane: 1, span: aSpan(from + 20, from + 25, 'month') }),
      ]).flat();
      const view = { from, to: from + 100, width: 1000 };
      const extent = { from: 0, to: from + 120 };
      const { marks, rugs } = layoutChart({ lanes: LANES, items, extent }, view, {}, english);
      return { rugs, marks: marks.map(({ x, y, length, room }) => ({ x, y, length, room })) };
    };
    expect(partsOf(0).rugs.map(({ path }) => path)).not.toContain('');
    expect(partsOf(700)).toEqual(partsOf(0));
  });

  it('leaves out what a filter leaves out', () => {
    const { marks, rugs } = laidOut([anItem(), anItem(), anItem()], { isShown: (index) => index === 1 });
    expect(marks.map(({ index }) => index)).toEqual([1]);
    expect(rugs[0]?.path.match(/M/g)).toHaveLength(1);
  });
});

describe('the ticks of a lane', () => {
  const tickOf = (span: Span) => laidOut([anItem({ span })]).rugs[0]?.path;
  it('are upright in the middle of a day, and lie along what is known less precisely', () => {
    expect(tickOf(aSpan(10, 11))).toBe('M105 66v8');
    expect(tickOf(aSpan(20, 50, 'month'))).toBe('M200 72.5h300');
  });

  it('are seen however short they are, and go on no further than twice the view', () => {
    expect(tickOf(aSpan(30, 30.1, 'interval'))).toBe('M300 72.5h2');
    expect(tickOf(aSpan(-500, 600, 'interval'))).toBe('M-1000 72.5h2000');
  });

  it('are told by lane, and are no counts', () => {
    const { rugs, tallest } = laidOut([anItem(), anItem({ lane: 1 })]);
    expect(rugs).toEqual([
      { lane: 0, path: 'M105 66v8', isCount: false },
      { lane: 1, path: 'M105 132v8', isCount: false },
    ]);
    expect(tallest).toBe(0);
  });
});

describe('the bars of counts', () => {
  const many = (count: number) => Array.from({ length: count }, () => anItem());

  it('stand in the place of more than 700 ticks', () => {
    expect(laidOut(many(700)).rugs.map(({ isCount }) => isCount)).toEqual([false, false]);
    expect(laidOut(many(701)).rugs.map(({ isCount }) => isCount)).toEqual([true, true]);
  });

  it('are all to one scale, and those of few are seen at least', () => {
    const items = [
      ...many(700),
      anItem({ span: aSpan(20, 21) }),
      ...Array<TimelineItem>(350).fill(anItem({ lane: 1 })),
    ];
    const { rugs, tallest } = laidOut(items);
    expect(tallest).toBe(700);
    expect(rugs.map(({ lane, path }) => [lane, path])).toEqual([
      [0, 'M100 66h9v12h-9zM200 77h9v1h-9z'],
      [1, 'M100 138h9v6h-9z'],
    ]);
  });

  it('say how many the highest stands for as a whole number, where it has parts of some', () => {
    const items = Array.from({ length: 701 }, () => anItem({ span: aSpan(10, 12, 'interval') }));
    expect(laidOut(items).tallest).toBe(351);
  });

  it('share out what lasts, and only what lies within', () => {
    const shared = (start: number, end: number, bounds: readonly number[]) =>
      spread([{ span: aSpan(start, end) }], bounds);
    expect(shared(0, 10, [0, 5, 10, 15])).toEqual([0.5, 0.5, 0]);
    expect(shared(5, 10, [0, 5, 10, 15])).toEqual([0, 1, 0]);
    expect(shared(-5, 5, [0, 5, 10])).toEqual([0.5, 0]);
    expect(shared(7.5, 12.5, [0, 5, 10])).toEqual([0, 0.5]);
    expect(shared(20, 25, [0, 5, 10])).toEqual([0, 0]);
    expect(shared(-9, -5, [0, 5, 10])).toEqual([0, 0]);
    expect(shared(0, 1, [])).toEqual([]);
  });
});
