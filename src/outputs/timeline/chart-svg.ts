import { endOf, itemUrl, type TimelineItem } from './timeline-item.ts';
import { escapeHtml } from '../escape-html.ts';
import { outcomeShapeSvg } from '../outcome-shape.ts';
import { round } from '../pixel.ts';
import type { Tick } from './axis.ts';
import { INNER_SIZE, LABEL_SIZE, textRoom } from './character-width.ts';
import type { ChartLayout, LabelledMark, LaneBox } from './chart-layout.ts';
import { END } from './label-levels.ts';

/** Height at which marks stand under the words of their row. */
const MARK_Y = 17;
/** A month or year narrower than this is a ring; wider, an outline as long as it is. */
const RING = 10;
const FADE_STEPS = 4;

/**
 * The whole chart as an SVG. Its marks link to their pages, and are no tab stops: the list below says the same.
 * @param links Lines between marks, as `linksSvg` draws them.
 */
export function chartSvg<Item extends TimelineItem>(
  layout: ChartLayout<Item>,
  labelOf: (mark: LabelledMark<Item>) => string,
  links = '',
): string {
  const { view, height, gutter, lanes } = layout;
  const width = gutter + view.width;
  const isStill = gutter === 0;
  const marks = layout.marks.map((mark) => markSvg(mark, labelOf(mark), 0, isStill)).join('');
  const drawing = !isStill
    ? `<g class="tl-lanes">${laneLines(lanes, width)}</g><svg class="tl-plot" x="${gutter}" width="${view.width}" height="${height}"><g>${axisSvg(layout)}<g class="tl-rugs">${rugsSvg(layout)}</g><g class="tl-links">${links}</g><g class="tl-marks">${marks}</g></g></svg>`
    : // The names after the lines of the years, which stop at them.
      `${lanes.map((lane) => laneRule(lane, width)).join('')}${axisSvg(layout)}${lanes.map(laneName).join('')}${rugsSvg(layout)}${links}${marks}`;
  return `<svg class="tl-chart" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">${drawing}</svg>`;
}

/** A hairline above each lane, and its name. */
export function laneLines(lanes: readonly LaneBox[], width: number): string {
  return lanes.map((lane) => `${laneRule(lane, width)}${laneName(lane)}`).join('');
}

function laneRule({ top }: LaneBox, width: number): string {
  return `<path class="tl-rule" d="M0 ${top - 4.5}h${width}"/>`;
}

function laneName({ lane, top }: LaneBox): string {
  return `<text class="tl-lane" x="0" y="${top + 12}">${escapeHtml(lane.title)}</text>`;
}

/** Both tiers of the axis; the first word of the outer tier is set apart so that it can stay in sight. */
export function axisSvg(
  { axis, axisHeight, gutter, view, scale, height }: Omit<ChartLayout<TimelineItem>, 'marks'>,
  edge = 0,
): string {
  const at = ({ day }: Tick) => round((day - view.from) * scale);
  /** Words that an edge would cut are left out where they never come back into sight. */
  const hasRoom = (x: number, text: string, size: number) =>
    gutter > 0 || (x >= 0 && x + textRoom(text, size) <= view.width);
  const word = (tier: string, x: number, y: number, text: string) =>
    `<text class="${tier}" x="${x}" y="${y}">${text}</text>`;
  const lines = (tier: string, ticks: readonly Tick[], path: string) =>
    ticks.length === 0 ? '' : `<path class="${tier}" d="${ticks.map((tick) => `M${at(tick)} ${path}`).join('')}"/>`;
  const inner = axis.inner.filter((tick) => hasRoom(at(tick) + 4, tick.text, INNER_SIZE));
  const outer = axis.outer.flatMap(({ text }, place) => {
    const x = outerX(axis.outer, place, at, edge);
    return hasRoom(x, text, LABEL_SIZE) ? word('tl-outer', x, 14, text) : '';
  });
  return `<g class="tl-axis">${lines('tl-year', axis.outer, `0V${height}`)}${lines('tl-tick', inner, `24v${axisHeight - 30}`)}${inner.map((tick) => word('tl-inner', at(tick) + 4, 34, tick.text)).join('')}${outer.join('')}</g>`;
}

/** The word of the interval in which the view begins sticks to its left edge, until the next one pushes it out. */
export function outerX(outer: readonly Tick[], place: number, at: (tick: Tick) => number, edge: number): number {
  const own = at(outer[place] as Tick) + 4;
  const next = outer[place + 1];
  if (own >= edge + 4 || next === undefined) return Math.max(own, edge + 4);
  const width = textRoom((outer[place] as Tick).text, LABEL_SIZE) + 10;
  return Math.max(own, Math.min(edge + 4, at(next) - width));
}

/** Of each lane one path: a tick an item, or, where they would run together, bars of their number. */
export function rugsSvg({ rugs }: Pick<ChartLayout<TimelineItem>, 'rugs'>): string {
  return rugs.map(({ path, isCount }) => `<path class="${isCount ? 'tl-bars' : 'tl-rug'}" d="${path}"/>`).join('');
}

/**
 * An item with its label, as a link to its page.
 * @param edge Where what is seen begins, in pixels of the layout.
 * @param isStill Whether no script takes it over, which would know it by its place.
 */
export function markSvg(mark: LabelledMark<TimelineItem>, label: string, edge = 0, isStill = false): string {
  const { index, item, x, y } = mark;
  return `<a class="tl-mark${mark.isBold ? ' is-bold' : ''}" href="${itemUrl(item)}"${isStill ? '' : ` data-i="${index}"`}${item.outcome ? ` data-outcome="${item.outcome}"` : ''} tabindex="-1" transform="translate(${round(x)} ${y})">${markInnerSvg(mark, label, edge)}</a>`;
}

/** What stands within a mark: its shape and its words. */
export function markInnerSvg(mark: LabelledMark<TimelineItem>, label: string, edge = 0): string {
  const x = labelX(mark, edge);
  const chip = mark.isActive
    ? `<rect class="tl-chip" x="${x - 4}" y="-3" width="${mark.item.width + 6}" height="17" rx="2"/>`
    : '';
  return `${shapeSvg(mark)}${chip}<text x="${x}" y="11">${escapeHtml(label)}</text>`;
}

/**
 * Where the words begin: at the mark; before it, if they would else go on beyond the end of the time; or, if it began
 * before the view, at the view's edge as long as the mark lasts.
 * @param edge Where what is seen begins, in pixels of the layout.
 */
export function labelX({ x, length, room, item }: LabelledMark<TimelineItem>, edge: number): number {
  const atMark = item.span.precision === 'day' || length < RING ? Math.min(0, length / 2 - 3) : 0;
  const start = Math.min(atMark, room - item.width - END);
  if (x >= edge) return round(start);
  return round(Math.max(start, Math.min(edge - x + 2, length - item.width)));
}

/** Solid for a day, hollow for a month or a year, a bar with faded ends for an interval; a claim runs to its due date and ends in its outcome. */
function shapeSvg({ item, length }: LabelledMark<TimelineItem>): string {
  if (item.kind === 'article') return `<path class="tl-square" d="M-3 ${MARK_Y - 3}h6v6h-6z"/>`;
  const perDay = length / (endOf(item) - item.span.start);
  const own = (item.span.end - item.span.start) * perDay;
  if (item.kind === 'claim') return claimShape(item, own, perDay);
  const dashed = item.span.isCirca ? ' is-circa' : '';
  const { precision } = item.span;
  if (precision === 'interval') return barShape(item, own, perDay, dashed);
  if (precision === 'day') return `<circle class="tl-solid${dashed}" cx="${round(own / 2)}" cy="${MARK_Y}" r="3.2"/>`;
  return own < RING
    ? `<circle class="tl-hollow${dashed}" cx="${round(own / 2)}" cy="${MARK_Y}" r="2.7"/>`
    : `<rect class="tl-hollow${dashed}" x="0.5" y="${MARK_Y - 3}" width="${round(own - 1)}" height="6" rx="3"/>`;
}

function barShape({ span }: TimelineItem, length: number, perDay: number, dashed: string): string {
  // However exact, an end fades a little, so that a bar never looks like a day.
  const fade = (days: number) => Math.min(length / 2, Math.max(3, days * perDay));
  const [left, right] = [fade(span.fadeIn), fade(span.fadeOut)];
  const step = (x: number, width: number, opacity: number) =>
    `<rect class="tl-bar" x="${round(x)}" y="${MARK_Y - 2}" width="${round(width)}" height="4" fill-opacity="${opacity}"/>`;
  const faded = Array.from({ length: FADE_STEPS }, (_, place) => {
    const opacity = (place + 1) / (FADE_STEPS + 1);
    return `${step((left * place) / FADE_STEPS, left / FADE_STEPS, opacity)}${step(length - (right * (place + 1)) / FADE_STEPS, right / FADE_STEPS, opacity)}`;
  });
  const edge =
    dashed && `<rect class="tl-hollow${dashed}" x="0" y="${MARK_Y - 3}" width="${round(length)}" height="6"/>`;
  return `${edge}${step(left, Math.max(0, length - left - right), 1)}${faded.join('')}`;
}

function claimShape({ span, dueSpan, outcome }: TimelineItem, own: number, perDay: number): string {
  const said = `<circle class="${span.precision === 'day' ? 'tl-solid' : 'tl-hollow'}" cx="0" cy="${MARK_Y}" r="2.2"/>`;
  const shape = (x: number) =>
    outcome === undefined
      ? ''
      : outcomeShapeSvg(outcome).replace('<svg ', `<svg x="${round(x)}" y="${MARK_Y - 5}" width="10" height="10" `);
  if (!dueSpan) return own < RING ? shape(-3) : `<path class="tl-line" d="M0 ${MARK_Y}h${round(own)}"/>${shape(-3)}`;
  const from = Math.max(0, (dueSpan.start - span.start) * perDay);
  const to = Math.max(from, (dueSpan.end - span.start) * perDay);
  const due =
    to - from > 2
      ? `<rect class="tl-due" x="${round(from)}" y="${MARK_Y - 1.5}" width="${round(to - from)}" height="3"/>`
      : '';
  return `${said}<path class="tl-line" d="M0 ${MARK_Y}h${round(from)}"/>${due}<rect class="tl-gap" x="${round(to - 6)}" y="${MARK_Y - 6}" width="12" height="12"/>${shape(to - 5)}`;
}
