import { scaleUtc } from 'd3-scale';
import { utcYear } from 'd3-time';
import { type Claim, outcomeOf } from '../../domain/claim.ts';
import { firstDay, getDate, lastDay } from '../../domain/date.ts';
import type { Outcome } from '../../domain/outcome.ts';
import { entryUrl } from '../../domain/url.ts';
import type { Locale } from '../../words/locale.ts';
import { say } from '../../words/message.ts';
import { formatDate, formatDue } from '../date-words.ts';
import { escapeHtml } from '../escape-html.ts';
import { outcomeShapeSvg } from '../outcome-shape.ts';
import { outcomeWord } from '../outcome-word.ts';
import { leftToRight } from './left-to-right.ts';
import { cutLabel, labelWidth } from '../timeline/label.ts';

/** Claims of one speaker or kind, drawn over the same years as every other panel. */
export interface ForecastPanel {
  readonly title: string;
  readonly claims: readonly Claim[];
}

/** One claim: from the day it was said to the day it was due; positions in user units of the SVG. */
export interface ForecastLine {
  readonly claim: Claim;
  readonly outcome: Outcome;
  readonly y: number;
  /** Where it was said; as wide as is known: a month is never drawn as its first day. */
  readonly said: { readonly x: number; readonly width: number };
  /** Where it was due; a span, a month or a year has a width. */
  readonly due: { readonly x: number; readonly width: number };
  /** True where it is due after the last year drawn, or at no end. */
  readonly isBeyond: boolean;
  /** Its words, behind the line or before it, where there is room for them. */
  readonly label: { readonly text: string; readonly x: number; readonly anchor: 'start' | 'end' } | undefined;
}

export interface ForecastLayout {
  readonly width: number;
  readonly height: number;
  readonly years: readonly { readonly year: number; readonly x: number }[];
  /** The day of the publication's newest judgement. */
  readonly todayX: number;
  readonly lines: readonly ForecastLine[];
}

/** As wide as a phone leaves room for, so that nothing is scaled down. */
const WIDTH = 320;
/** As high as a finger needs (WCAG 2.2, 2.5.8). */
const ROW = 24;
const TOP = 12;
const AXIS = 22;
const SIDE = 8;
/** Years drawn after the newest judgement: what is due later ends in an arrow. */
const YEARS_AHEAD = 4;
const YEARS_PER_TICK = 4;
/** Pixels between a line and its words, past the shape of its outcome. */
const LABEL_GAP = 12;
/** Size of the words, smaller than those of the timeline. */
const LABEL = 11;

/** Claims that can be judged at a time: those with a due date, oldest first. */
export function datedClaims(claims: readonly Claim[]): Claim[] {
  return claims
    .filter(({ due }) => due !== undefined)
    .sort((a, b) =>
      firstDay(a.said) < firstDay(b.said) ? -1 : firstDay(a.said) > firstDay(b.said) ? 1 : a.id < b.id ? -1 : 1,
    );
}

/**
 * The layout of one panel.
 * @param all Every claim of the picture: all panels share their years.
 * @param today The day of the newest judgement, ISO 8601.
 */
export function layoutForecasts(claims: readonly Claim[], all: readonly Claim[], today: string): ForecastLayout {
  const dated = datedClaims(claims);
  const [oldest] = datedClaims(all);
  const start = utcYear.floor(toDate(oldest ? firstDay(oldest.said) : today));
  const end = utcYear.offset(utcYear.ceil(toDate(today)), YEARS_AHEAD);
  const x = scaleUtc([start, end], [SIDE, WIDTH - SIDE - 6]).clamp(true);
  const at = (day: string) => Math.round(x(toDate(day)));
  const lines = dated.map((claim, index): ForecastLine => {
    const due = getDate(claim.due as string);
    const from = at(due.start ?? firstDay(claim.said));
    const to = due.end === undefined ? at(end.toISOString().slice(0, 10)) : at(due.end);
    const said = at(firstDay(claim.said));
    const last = from + Math.max(0, to - from);
    return {
      claim,
      outcome: outcomeOf(claim),
      label: placeLabel(claim, said, last),
      y: TOP + index * ROW,
      said: { x: said, width: at(lastDay(claim.said)) - said },
      due: { x: from, width: Math.max(0, to - from) },
      isBeyond: due.end === undefined || toDate(due.end) > end,
    };
  });
  const years = utcYear
    .range(start, end, YEARS_PER_TICK)
    .map((date) => ({ year: date.getUTCFullYear(), x: Math.round(x(date)) }));
  return { width: WIDTH, height: TOP + dated.length * ROW + AXIS, years, todayX: at(today), lines };
}

/** The words of a claim on the side of its line that has more room. */
function placeLabel(claim: Claim, start: number, end: number): ForecastLine['label'] {
  const [before, after] = [start - LABEL_GAP, WIDTH - end - LABEL_GAP];
  const text = claim.short ?? cutLabel(claim.statement);
  if (labelWidth(text, LABEL) > Math.max(before, after)) return undefined;
  return after >= before
    ? { text, x: end + LABEL_GAP, anchor: 'start' }
    : { text, x: start - LABEL_GAP / 2, anchor: 'end' };
}

function toDate(day: string): Date {
  return new Date(`${day}T00:00:00Z`);
}

/**
 * A panel as an SVG: each claim a line to its due date that ends in the shape of its outcome and links to its page. Time
 * runs from left to right in every language.
 */
export function forecastSvg(layout: ForecastLayout, title: string, locale: Locale): string {
  const words = locale.words.forecastChart;
  const { width, height, years, todayX, lines } = layout;
  const label = say(words.label, { title, count: lines.length }, locale);
  const bottom = height - AXIS;
  const grid = years.map(({ x }) => `M${x} 0V${bottom}`).join('');
  const ticks = years
    .map(({ year, x }) => `<text class="forecast-year" x="${x}" y="${height - 6}">${year}</text>`)
    .join('');
  const rows = lines
    .map(({ claim, outcome, y, said, due, isBeyond, label: short }) => {
      const last = due.x + due.width;
      const start =
        said.width > 1
          ? `<rect class="is-hollow" x="${said.x}" y="${y - 3}" width="${said.width}" height="6"/>`
          : `<circle cx="${said.x}" cy="${y}" r="3"/>`;
      const span =
        due.width > 1 ? `<rect class="forecast-due" x="${due.x}" y="${y - 2}" width="${due.width}" height="4"/>` : '';
      const arrow = isBeyond ? `<path d="M${last - 1} ${y - 4}l5 4l-5 4" fill="none"/>` : '';
      const shape = outcomeShapeSvg(outcome).replace(
        '<svg ',
        `<svg x="${last - (isBeyond ? 16 : 6)}" y="${y - 6}" width="12" height="12" `,
      );
      const text =
        short === undefined
          ? ''
          : `<text class="forecast-label" x="${short.x}" y="${y + 4}" text-anchor="${short.anchor}">${escapeHtml(short.text)}</text>`;
      const name = say(
        words.claim,
        {
          outcome: outcomeWord(outcome, locale),
          statement: claim.statement,
          said: formatDate(claim.said, locale),
          due: formatDue(claim.due as string, locale),
        },
        locale,
      );
      return `<a href="${entryUrl('claims', claim.id)}" data-outcome="${outcome}"><title>${escapeHtml(name)}</title><rect class="forecast-hit" x="0" y="${y - ROW / 2}" width="${width}" height="${ROW}"/><line x1="${said.x}" x2="${due.x}" y1="${y}" y2="${y}"/>${start}${span}${arrow}<rect class="forecast-gap" x="${last - (isBeyond ? 17 : 7)}" y="${y - 7}" width="14" height="14"/>${shape}${text}</a>`;
    })
    .join('');
  return `<svg class="forecasts"${leftToRight(locale)} viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="group" aria-label="${escapeHtml(label)}"><g aria-hidden="true"><path class="forecast-grid" d="${grid}"/>${ticks}<line class="forecast-today" x1="${todayX}" x2="${todayX}" y1="0" y2="${bottom}"/></g>${rows}</svg>`;
}
