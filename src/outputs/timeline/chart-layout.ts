import { type Axis, calendarBins, layoutAxis } from './axis.ts';
import type { Extent } from '../../domain/time-range.ts';
import { round } from '../pixel.ts';
import { levelOfScale } from './label-levels.ts';
import { endOf, type Lane, type Placement, type TimelineItem } from './timeline-item.ts';

/** Heights of the chart's parts, in pixels. */
export const ROW = 22;
const RUG = 12;
const LANE_GAP = 8;
const AXIS = 42;
/** Height of an axis of years alone, where nothing can be zoomed to months. */
const YEARS_AXIS = 22;
/** Width of the names of the lanes, in pixels. */
export const GUTTER = 144;
/** Height of a lane's name where it stands above the lane. */
const NAME = 20;

/** With more items in view than this, a lane shows counts instead of single ticks. */
const MOST_TICKS = 700;
const BIN_PIXELS = 7;
/** So many labels of a view are bold: if everything is bold, nothing is. */
const MOST_BOLD = 12;

/** A window on the time: days, and the pixels in which they are shown. */
export interface View extends Extent {
  readonly width: number;
}

/** What of a timeline is shown. */
export interface Choice {
  /** Items that a filter leaves, by their place; undefined for all. */
  readonly isShown?: ((index: number) => boolean) | undefined;
  /** Where labels stand when a filter has made room; those of the whole timeline otherwise. */
  readonly placements?: readonly Placement[] | undefined;
  /** Numbers of the lanes that are folded to their ticks. */
  readonly folded?: ReadonlySet<number> | undefined;
  /** Lines to draw between items, by their places. */
  readonly links?: readonly (readonly [number, number])[] | undefined;
  /** An item that is labelled whatever the level, as it has the focus. */
  readonly active?: number | undefined;
  /** Whether each lane has its name above its labels, so that the whole width is time; beside it otherwise (GUTTER). */
  readonly isNamedAbove?: boolean | undefined;
}

export interface LaneBox {
  readonly lane: Lane;
  readonly number: number;
  /** Where it begins, with its name if that stands above. */
  readonly top: number;
  /** Where its first row of labels begins. */
  readonly y: number;
  /** From there to the next lane. */
  readonly height: number;
  readonly isFolded: boolean;
  /** Where its ticks begin. */
  readonly rugY: number;
}

/** An item with its label, in pixels from the view's start. */
export interface LabelledMark<Item> {
  readonly index: number;
  readonly item: Item;
  readonly x: number;
  readonly y: number;
  /** Of the span and of what is due, from x. */
  readonly length: number;
  /** From x to the end of the timeline's time, beyond which no words go on. */
  readonly room: number;
  readonly isBold: boolean;
  /** True for the one that has the focus. */
  readonly isActive: boolean;
}

export interface ChartLayout<Item> {
  readonly view: View;
  /** Pixels a day. */
  readonly scale: number;
  readonly height: number;
  /** Pixels beside the view for the names of the lanes; none where they stand above. */
  readonly gutter: number;
  readonly lanes: readonly LaneBox[];
  readonly axis: Axis;
  readonly axisHeight: number;
  readonly marks: readonly LabelledMark<Item>[];
  /** One path a lane: a tick for each item, or bars of counts. */
  readonly rugs: readonly { readonly lane: number; readonly path: string; readonly isCount: boolean }[];
  /** The items that the highest bar stands for, where there are bars. */
  readonly tallest: number;
}

/** Places the lanes below one another, each below room for a name. */
function layoutLanes(lanes: readonly Lane[], from: number, name: number, folded: ReadonlySet<number>): LaneBox[] {
  let top = from;
  return lanes.map((lane, number) => {
    const y = top + name;
    const isFolded = folded.has(number);
    const rugY = y + (isFolded ? 4 : lane.rows * ROW + 2);
    const height = rugY - y + RUG + LANE_GAP;
    const box = { lane, number, top, y, height, isFolded, rugY };
    top = y + height;
    return box;
  });
}

/** Lays out what a view shows: axis, lanes, the labels that have room at this scale, and ticks for everything else. */
export function layoutChart<Item extends TimelineItem>(
  timeline: { readonly lanes: readonly Lane[]; readonly items: readonly Item[]; readonly extent: Extent },
  view: View,
  { isShown, placements, folded = new Set(), active, isNamedAbove = false }: Choice,
  locale: { readonly tag: string },
): ChartLayout<Item> {
  const scale = view.width / (view.to - view.from);
  const level = levelOfScale(scale);
  const axis = layoutAxis(view.from, view.to, scale, locale);
  const axisHeight = isNamedAbove && axis.inner.length === 0 ? YEARS_AXIS : AXIS;
  const lanes = layoutLanes(timeline.lanes, axisHeight, isNamedAbove ? NAME : 0, folded);
  const inView: number[] = [];
  const labelled: number[] = [];
  timeline.items.forEach((item, index) => {
    if (item.span.start >= view.to || endOf(item) <= view.from - item.width / scale) return;
    if (isShown && !isShown(index)) return;
    inView.push(index);
    const placement = placements?.[index] ?? item.placement;
    if ((placement.level <= level || index === active) && !lanes[item.lane]?.isFolded) labelled.push(index);
  });
  const item = (index: number) => timeline.items[index] as Item;
  const bold = new Set([...labelled].sort((a, b) => item(a).rank - item(b).rank).slice(0, MOST_BOLD));
  const marks = labelled.map((index): LabelledMark<Item> => {
    const own = item(index);
    const row = (placements?.[index] ?? own.placement).row;
    return {
      index,
      item: own,
      x: (own.span.start - view.from) * scale,
      y: (lanes[own.lane]?.y ?? 0) + row * ROW,
      length: (endOf(own) - own.span.start) * scale,
      room: (timeline.extent.to - own.span.start) * scale,
      isBold: bold.has(index),
      isActive: index === active,
    };
  });
  return {
    view,
    scale,
    height: (lanes.at(-1)?.y ?? axisHeight) + (lanes.at(-1)?.height ?? 0),
    gutter: isNamedAbove ? 0 : GUTTER,
    lanes,
    axis,
    axisHeight,
    marks,
    ...(inView.length > MOST_TICKS
      ? countBars(inView.map(item), lanes, view, scale)
      : { rugs: ticks(inView.map(item), lanes, view, scale), tallest: 0 }),
  };
}

/** Ticks: upright for a day, lying for what is known less precisely or lasts, as long as it may be. */
function ticks(items: readonly TimelineItem[], lanes: readonly LaneBox[], view: View, scale: number) {
  const paths = lanes.map((): string[] => []);
  for (const { lane, span } of items) {
    const y = lanes[lane]?.rugY ?? 0;
    const x = (span.start - view.from) * scale;
    const length = (span.end - span.start) * scale;
    paths[lane]?.push(
      span.precision === 'day'
        ? `M${round(x + length / 2)} ${y}v8`
        : `M${round(Math.max(x, -view.width))} ${y + 6.5}h${round(Math.max(2, Math.min(length, 2 * view.width)))}`,
    );
  }
  return paths.map((parts, lane) => ({ lane, path: parts.join(''), isCount: false }));
}

/** Bars over calendar bins, all to one scale: what lasts longer than a bin is spread over those that it may lie in. */
function countBars(items: readonly TimelineItem[], lanes: readonly LaneBox[], view: View, scale: number) {
  const bounds = calendarBins(view.from, view.to, scale, BIN_PIXELS);
  const counts = lanes.map(() => spread([], bounds));
  for (const { lane, span } of items) addTo(counts[lane] as number[], bounds, span.start, span.end);
  const tallest = Math.max(1, ...counts.flat());
  const rugs = lanes.map(({ number, rugY }) => ({
    lane: number,
    isCount: true,
    path: (counts[number] ?? [])
      .map((count, bin) => {
        if (count === 0) return '';
        const [from, to] = [bounds[bin] as number, bounds[bin + 1] as number];
        const height = round(Math.max(1, (count / tallest) * RUG));
        const width = round((to - from) * scale - 1);
        return `M${round((from - view.from) * scale)} ${rugY + RUG - height}h${width}v${height}h${-width}z`;
      })
      .join(''),
  }));
  return { rugs, tallest: Math.ceil(tallest) };
}

/** How many items lie in each bin; one that covers several is shared out among them by the time that it has in each. */
export function spread(items: readonly Pick<TimelineItem, 'span'>[], bounds: readonly number[]): number[] {
  const counts = Array.from({ length: Math.max(0, bounds.length - 1) }, () => 0);
  for (const { span } of items) addTo(counts, bounds, span.start, span.end);
  return counts;
}

function addTo(counts: number[], bounds: readonly number[], start: number, end: number): void {
  let bin = Math.max(0, lastAtMost(bounds, start));
  for (; bin < counts.length && (bounds[bin] as number) < end; bin += 1) {
    const shared = Math.min(end, bounds[bin + 1] as number) - Math.max(start, bounds[bin] as number);
    if (shared > 0) counts[bin] = (counts[bin] as number) + shared / (end - start);
  }
}

function lastAtMost(bounds: readonly number[], value: number): number {
  let low = 0;
  let high = bounds.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((bounds[middle] as number) <= value) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
