import type { Extent } from '../../domain/time-range.ts';
import type { Placement } from './timeline-item.ts';

/** A level at which nothing is ever drawn: for items that find no room at any. */
export const NEVER = 99;

/** Pixels of white between two labels. */
export const GAP = 26;

/** Pixels of white between the last words and the end of the time, where a chart fades out. */
export const END = 14;

/** Pixels that a mark may reach to the left of its start. */
export const OVERHANG = 4;

/** The finest level: about 181 pixels a day. */
export const FINEST = 50;

/** Pixels a day at a level: quarters of an octave from 1/32 of a pixel a day at level 0 (11 pixels a
 * year), negative for longer. */
export function scaleOfLevel(level: number): number {
  return 2 ** (level / 4) / 32;
}

/** The finest level whose labels all have room at so many pixels a day. */
export function levelOfScale(scale: number): number {
  return Math.floor(4 * Math.log2(scale * 32) + 1e-9);
}

/** The narrowest chart whose whole time has labels, in pixels. */
const NARROWEST = 320;

/** The level from which the labels of a time are placed: that of all of it on the narrowest chart. */
export function coarsestLevel({ from, to }: Extent): number {
  return levelOfScale(NARROWEST / (to - from));
}

/** What the placing of a label needs to know: its times in days, its width in pixels. */
export interface LabelBox {
  readonly lane: number;
  readonly start: number;
  readonly end: number;
  readonly width: number;
  readonly rank: number;
  /** The row that it must keep, if it has one. */
  readonly row?: number | undefined;
}

/**
 * Places labels by active ranges (after Been, Daiches and Yap, "Dynamic Map Labeling", 2006, in one dimension): from
 * the coarsest level to the finest, the weightiest items first, each into the first row of its lane where it touches
 * no neighbour. What stands at a level stands at all finer ones and in the same row, as a label's width in days only
 * shrinks: so nothing overlaps, vanishes on the way in or changes its row, whatever the window.
 * @param rows Rows of each lane.
 * @param coarsest The level from which to begin.
 * @param to The day on which the time ends: words that would go on beyond it end with it, and begin before their mark.
 */
export function placeLabels(
  boxes: readonly LabelBox[],
  rows: readonly number[],
  coarsest: number,
  to = Infinity,
): Placement[] {
  const placements: Placement[] = boxes.map(() => ({ level: NEVER, row: 0 }));
  const lanes = rows.map((count) => Array.from({ length: count }, (): number[] => []));
  let waiting = boxes.map((_, index) => index).sort((a, b) => (boxes[a]?.rank ?? 0) - (boxes[b]?.rank ?? 0));
  for (let level = coarsest; level <= FINEST; level += 1) {
    const scale = scaleOfLevel(level);
    waiting = waiting.filter((index) => {
      const box = boxes[index] as LabelBox;
      const own = lanes[box.lane] ?? [];
      for (let row = 0; row < own.length; row += 1) {
        if (box.row !== undefined && box.row !== row) continue;
        const taken = own[row] as number[];
        const place = firstAfter(taken, boxes, box.start);
        const before = taken[place - 1];
        const after = taken[place];
        if (before !== undefined && rightOf(boxes[before] as LabelBox, scale) > leftOf(box, scale, to)) continue;
        if (after !== undefined && rightOf(box, scale) > leftOf(boxes[after] as LabelBox, scale, to)) continue;
        taken.splice(place, 0, index);
        placements[index] = { level, row };
        return false;
      }
      return true;
    });
    if (waiting.length === 0) break;
  }
  return placements;
}

function leftOf({ start, width }: LabelBox, scale: number, to: number): number {
  return Math.min(start * scale, to * scale - width - END) - OVERHANG;
}

function rightOf({ start, end, width }: LabelBox, scale: number): number {
  return Math.max(end * scale + OVERHANG, start * scale + width + GAP) - OVERHANG;
}

/** The first place in a row, ordered by start, whose item starts after a moment. */
function firstAfter(taken: readonly number[], boxes: readonly LabelBox[], start: number): number {
  let low = 0;
  let high = taken.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((boxes[taken[middle] as number] as LabelBox).start <= start) low = middle + 1;
    else high = middle;
  }
  return low;
}
