import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  END,
  FINEST,
  type LabelBox,
  levelOfScale,
  NEVER,
  OVERHANG,
  placeLabels,
  scaleOfLevel,
} from '../../../src/outputs/timeline/label-levels.ts';

const COARSEST = -8;
const ROWS = [2, 3];

/** Items of some years, days and spans, with labels of every width that titles have. */
const boxes = fc.array(
  fc.record({
    lane: fc.nat(1),
    start: fc.integer({ min: 0, max: 4000 }),
    days: fc.oneof(fc.constant(1), fc.constant(31), fc.constant(365), fc.integer({ min: 1, max: 3000 })),
    width: fc.integer({ min: 20, max: 240 }),
  }),
  { maxLength: 80, size: 'max' },
);

function toBoxes(drawn: readonly { lane: number; start: number; days: number; width: number }[]): LabelBox[] {
  return drawn.map(({ days, ...box }, rank) => ({ ...box, end: box.start + days, rank }));
}

/** Pairs of labels of a row that touch at a scale, where none goes on beyond a day. */
function overlaps(
  items: readonly LabelBox[],
  placed: ReturnType<typeof placeLabels>,
  scale: number,
  to = Infinity,
): string[] {
  const level = levelOfScale(scale);
  const rows = Map.groupBy(
    items
      .map((item, index) => ({ item, ...(placed[index] as (typeof placed)[number]) }))
      .filter((one) => one.level <= level),
    ({ item, row }) => `${item.lane}/${row}`,
  );
  return [...rows].flatMap(([name, own]) => {
    const sorted = own.sort((a, b) => a.item.start - b.item.start);
    return sorted.slice(1).flatMap(({ item }, place) => {
      const before = (sorted[place] as (typeof sorted)[number]).item;
      const right = Math.max(before.end * scale, before.start * scale + before.width);
      const left = Math.min(item.start * scale, to * scale - item.width - END);
      return right > left - OVERHANG + 1e-6 ? [`${name}: ${before.start} and ${item.start}`] : [];
    });
  });
}

describe('labels', () => {
  it('never touch one another, in 1,000 sets of items and at any scale', () => {
    fc.assert(
      fc.property(boxes, fc.double({ min: 0, max: 1, noNaN: true }), (drawn, share) => {
        const items = toBoxes(drawn);
        const placed = placeLabels(items, ROWS, COARSEST);
        const scale = scaleOfLevel(COARSEST + share * (FINEST + 4 - COARSEST));
        expect(overlaps(items, placed, scale)).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });

  it('never touch one another where those at the end of the time begin before their marks', () => {
    fc.assert(
      fc.property(boxes, fc.double({ min: 0, max: 1, noNaN: true }), (drawn, share) => {
        const items = toBoxes(drawn);
        const to = 4010;
        const placed = placeLabels(items, ROWS, COARSEST, to);
        const scale = scaleOfLevel(COARSEST + share * (FINEST + 4 - COARSEST));
        expect(overlaps(items, placed, scale, to)).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it('share no row with the one before where they would have to begin within its words', () => {
    const items = toBoxes([
      { lane: 0, start: 0, days: 1, width: 100 },
      { lane: 0, start: 200, days: 1, width: 100 },
    ]);
    expect(placeLabels(items, [2], 20).map(({ row }) => row)).toEqual([0, 0]);
    expect(placeLabels(items, [2], 20, 210).map(({ row }) => row)).toEqual([0, 1]);
  });

  it('that stand at a level stand at all finer ones, so that zooming in only adds', () => {
    fc.assert(
      fc.property(boxes, (drawn) => {
        const placed = placeLabels(toBoxes(drawn), ROWS, COARSEST);
        for (let level = COARSEST; level < FINEST; level += 1) {
          const now = placed.filter((one) => one.level <= level).length;
          const next = placed.filter((one) => one.level <= level + 1).length;
          expect(next).toBeGreaterThanOrEqual(now);
        }
      }),
      { numRuns: 50 },
    );
  });

  it('are given to the weightiest first', () => {
    const same = { lane: 0, start: 10, end: 11, width: 100 };
    const placed = placeLabels(
      [
        { ...same, rank: 2 },
        { ...same, rank: 0 },
        { ...same, rank: 1 },
      ],
      [2],
      0,
    );
    expect(placed.map(({ level }) => level)).toEqual([NEVER, 0, 0]);
  });

  it('keep the row that they have when others are gone', () => {
    const items = toBoxes([
      { lane: 0, start: 0, days: 1, width: 100 },
      { lane: 0, start: 1, days: 1, width: 100 },
    ]);
    const placed = placeLabels(items, [2], 0);
    expect(placed.map(({ row }) => row)).toEqual([0, 1]);
    const alone = placeLabels([{ ...(items[1] as LabelBox), row: 1 }], [2], 0);
    expect(alone).toEqual([{ level: 0, row: 1 }]);
  });

  it('of 500 events of one day fill their rows and leave the rest to the ticks', () => {
    const day = Array.from({ length: 500 }, (_, rank) => ({ lane: 0, start: 5, end: 6, width: 120, rank }));
    const placed = placeLabels(day, [3], 0);
    expect(placed.filter(({ level }) => level !== NEVER)).toHaveLength(3);
  });

  it('have scales that rise by a quarter of an octave', () => {
    for (const level of [-16, 0, 7, FINEST]) expect(levelOfScale(scaleOfLevel(level))).toBe(level);
  });
});
