import { max, rollup } from 'd3-array';
import { scaleUtc } from 'd3-scale';
import { utcYear } from 'd3-time';
import { firstDay, getDate, lastDay } from '../../domain/date.ts';
import type { Event } from '../../domain/event.ts';
import { escapeHtml } from '../escape-html.ts';

/** A point of the strip: one event known to the day (solid) or to the month (hollow). */
export interface StripDot {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly isExact: boolean;
  readonly isChosen: boolean;
}

/** An event known only as a year or a span: a bar as long as what is known. */
export interface StripBar {
  readonly id: string;
  readonly x: number;
  readonly width: number;
  readonly y: number;
}

export interface StripLayout {
  readonly width: number;
  readonly height: number;
  readonly axisY: number;
  readonly radius: number;
  readonly dots: readonly StripDot[];
  readonly bars: readonly StripBar[];
  readonly years: readonly {
    readonly year: number;
    readonly x: number;
    readonly width: number;
    readonly count: number;
  }[];
}

const WIDTH = 1120;
const RADIUS = 3.2;
const STEP = 7.4;
const BAR_STEP = 5;
const LABEL_HEIGHT = 26;

/**
 * One event, one mark, over the whole story: dots are stacked by month above the axis, events
 * without a month lie below it as bars. A year is never drawn as its first of January.
 * @param chosen Ids of the events to be drawn in the accent colour.
 * @param whole The events whose years the strip spans, where that is more than those drawn.
 */
export function layoutStrip(
  events: readonly Event[],
  chosen: ReadonlySet<string>,
  whole: readonly Event[] = events,
): StripLayout {
  if (events.length === 0) return { width: WIDTH, height: 0, axisY: 0, radius: RADIUS, dots: [], bars: [], years: [] };
  const first = utcYear.floor(toDate(whole.map(({ date }) => firstDay(date)).sort()[0] as string));
  const newest = whole
    .map(({ date }) => lastDay(date))
    .sort()
    .at(-1) as string;
  // The end of its year: ceil would leave a first of January, and the year with it, outside.
  const last = utcYear.offset(utcYear.floor(toDate(newest)), 1);
  const x = scaleUtc([first, last], [RADIUS + 1, WIDTH - RADIUS - 1]);

  const pointed = events.filter(({ date }) => ['day', 'month'].includes(getDate(date).precision));
  const spread = events.filter((event) => !pointed.includes(event));
  const tallest =
    max(
      rollup(
        pointed,
        (group) => group.length,
        ({ date }) => firstDay(date).slice(0, 7),
      ).values(),
    ) ?? 0;
  const axisY = Math.ceil(tallest * STEP + 4);

  const stacked = new Map<string, number>();
  const dots = pointed.map((event): StripDot => {
    const month = firstDay(event.date).slice(0, 7);
    const level = stacked.get(month) ?? 0;
    stacked.set(month, level + 1);
    return {
      id: event.id,
      x: round(x(toDate(`${month}-16`))),
      y: round(axisY - STEP / 2 - 1 - level * STEP),
      isExact: getDate(event.date).precision === 'day',
      isChosen: chosen.has(event.id),
    };
  });
  /** Where the last bar of each lane ends. */
  const lanes: number[] = [];
  const bars = spread.map((event): StripBar => {
    const from = x(toDate(firstDay(event.date)));
    const width = Math.max(6, x(toDate(lastDay(event.date))) - from - 2);
    const left = Math.min(from, WIDTH - width);
    let lane = lanes.findIndex((end) => end < left);
    if (lane < 0) lane = lanes.length;
    lanes[lane] = left + width;
    return { id: event.id, x: round(left), width: round(width), y: axisY + LABEL_HEIGHT + lane * BAR_STEP };
  });
  const years = utcYear.range(first, last).map((start) => {
    const year = start.getUTCFullYear();
    return {
      year,
      x: round(x(start)),
      width: round(x(utcYear.offset(start, 1)) - x(start)),
      count: events.filter(({ date }) => Number(firstDay(date).slice(0, 4)) === year).length,
    };
  });
  return {
    width: WIDTH,
    height: axisY + LABEL_HEIGHT + lanes.length * BAR_STEP + 2,
    axisY,
    radius: RADIUS,
    dots,
    bars,
    years,
  };
}

function toDate(day: string): Date {
  return new Date(`${day}T00:00:00Z`);
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

/** The strip as an SVG whose years link to `yearUrl(year)`; the marks themselves are a picture. */
export function stripSvg(layout: StripLayout, label: string, yearUrl: (year: number) => string): string {
  const { width, height, axisY, radius, dots, bars, years } = layout;
  const marks = dots
    .map(
      ({ x, y, isExact, isChosen }) =>
        `<circle class="strip-dot${isExact ? '' : ' is-hollow'}${isChosen ? ' is-chosen' : ''}" cx="${x}" cy="${y}" r="${isExact ? radius : radius - 0.5}"/>`,
    )
    .join('');
  const spans = bars
    .map(
      ({ x, y, width: length }) =>
        `<rect class="strip-bar" x="${x}" y="${y}" width="${length}" height="2.5" rx="1.25"/>`,
    )
    .join('');
  const ticks = years
    .map(({ year, x, width: length, count }) => {
      const text = `<text class="strip-year" x="${round(x + length / 2)}" y="${axisY + 17}" text-anchor="middle">${year}</text>`;
      const linked =
        count === 0
          ? text
          : `<a href="${escapeHtml(yearUrl(year))}" aria-label="${year}: ${count} ${count === 1 ? 'event' : 'events'}"><rect class="strip-hit" x="${x}" y="0" width="${length}" height="${axisY + LABEL_HEIGHT - 2}"/>${text}</a>`;
      return `<line class="strip-tick" x1="${x}" x2="${x}" y1="${axisY}" y2="${axisY + 6}"/>${linked}`;
    })
    .join('');
  return `<svg class="strip" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="group" aria-label="${escapeHtml(label)}"><g aria-hidden="true">${marks}${spans}</g><line class="strip-axis" x1="0" x2="${width}" y1="${axisY}" y2="${axisY}"/>${ticks}</svg>`;
}
