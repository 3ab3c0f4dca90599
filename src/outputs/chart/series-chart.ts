import { max, min } from 'd3-array';
import { scaleBand, scaleLinear } from 'd3-scale';
import { getDate } from '../../domain/date.ts';
import type { Point, Series } from '../../domain/series.ts';
import type { Locale } from '../../words/locale.ts';
import { say } from '../../words/message.ts';
import { formatDate } from '../date-words.ts';
import { escapeHtml } from '../escape-html.ts';
import { leftToRight } from './left-to-right.ts';

/** One bar of a chart, in the picture's own units (user units of the SVG). */
export interface Bar {
  readonly point: Point;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface SeriesLayout {
  readonly width: number;
  readonly height: number;
  readonly bars: readonly Bar[];
  readonly ticks: readonly { readonly value: number; readonly y: number }[];
  readonly baseline: number;
}

const WIDTH = 640;
const HEIGHT = 300;
const MARGIN = { top: 28, right: 8, bottom: 34, left: 56 };

/** Bars for a series, one for each printed value; nothing is drawn between them. */
export function layoutSeries(series: Series): SeriesLayout {
  const top = Math.max(0, max(series.points, ({ value }) => value) ?? 0);
  const bottom = Math.min(0, min(series.points, ({ value }) => value) ?? 0);
  const y = scaleLinear([bottom, top || (bottom ? 0 : 1)], [HEIGHT - MARGIN.bottom, MARGIN.top]).nice(4);
  const x = scaleBand(
    series.points.map(({ date }) => date),
    [MARGIN.left, WIDTH - MARGIN.right],
  ).padding(0.28);
  const baseline = y(0);
  return {
    width: WIDTH,
    height: HEIGHT,
    baseline,
    bars: series.points.map((point) => ({
      point,
      x: round(x(point.date) ?? 0),
      y: round(Math.min(baseline, y(point.value))),
      width: round(x.bandwidth()),
      height: round(Math.abs(baseline - y(point.value))),
    })),
    ticks: y.ticks(4).map((value) => ({ value, y: round(y(value)) })),
  };
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}

/** A series as an SVG of bars with its values as a table, which is also its text equivalent. */
export function seriesChartHtml(series: Series, locale: Locale): string {
  const layout = layoutSeries(series);
  const { title, unit } = series;
  const label = escapeHtml(say(locale.words.seriesChart.label, { title, unit }, locale));
  // Over a bar there is room for a rounded value; the table has it as printed in the source.
  const number = new Intl.NumberFormat(locale.tag, { maximumFractionDigits: 1 });
  const ticks = layout.ticks
    .map(
      ({ value, y }) =>
        `<line class="chart-grid" x1="${MARGIN.left}" x2="${WIDTH - MARGIN.right}" y1="${y}" y2="${y}"></line><text class="chart-tick" x="${MARGIN.left - 8}" y="${y}" dy="0.32em" text-anchor="end">${number.format(value)}</text>`,
    )
    .join('');
  const bars = layout.bars
    .map(({ point, x, y, width, height }) => {
      const middle = round(x + width / 2);
      return `<rect class="chart-bar" x="${x}" y="${y}" width="${width}" height="${height}"></rect><text class="chart-value" x="${middle}" y="${round(y - 7)}" text-anchor="middle">${number.format(point.value)}</text><text class="chart-tick" x="${middle}" y="${layout.baseline + 20}" text-anchor="middle">${escapeHtml(shortDate(point.date, locale))}</text>`;
    })
    .join('');
  const svg = `<svg class="chart-svg"${leftToRight(locale)} viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}" role="img" aria-label="${label}">${ticks}${bars}<line class="chart-axis" x1="${MARGIN.left}" x2="${WIDTH - MARGIN.right}" y1="${layout.baseline}" y2="${layout.baseline}"></line></svg>`;
  return `<p class="chart-title">${escapeHtml(title)} <span class="chart-unit">${escapeHtml(unit)}</span></p>${svg}${seriesTableHtml(series, locale)}`;
}

/** The values of a series as a folded table, with each value's note and the caveat. */
function seriesTableHtml(series: Series, locale: Locale): string {
  const words = locale.words.chartTable;
  const exact = new Intl.NumberFormat(locale.tag, { maximumFractionDigits: 20 });
  const hasNotes = series.points.some(({ note }) => note !== undefined);
  const rows = series.points
    .map(
      ({ date, value, note }) =>
        `<tr><th scope="row">${escapeHtml(formatDate(date, locale))}</th><td class="number">${exact.format(value)}</td>${hasNotes ? `<td>${escapeHtml(note ?? '')}</td>` : ''}</tr>`,
    )
    .join('');
  const head = `<tr><th scope="col">${escapeHtml(words.period)}</th><th scope="col" class="number">${escapeHtml(series.unit)}</th>${hasNotes ? `<th scope="col">${escapeHtml(words.note)}</th>` : ''}</tr>`;
  return `<details class="chart-data"><summary>${escapeHtml(words.title)}</summary><table><caption>${escapeHtml(series.title)}</caption><thead>${head}</thead><tbody>${rows}</tbody></table></details><p class="chart-caveat">${escapeHtml(series.caveat)}</p>`;
}

/** A date short enough for an axis: "2023", "May 2025", "24 Jun 2024". */
function shortDate(date: string, locale: Locale): string {
  if (date.includes('/')) {
    const [from = '', to = ''] = date.split('/').map((end) => (end === '..' ? '' : shortDate(end, locale)));
    return say(locale.words.seriesChart.span, { from, to }, locale);
  }
  const { start, precision } = getDate(date);
  return new Intl.DateTimeFormat(locale.tag, {
    year: 'numeric',
    ...(precision !== 'year' && { month: 'short' }),
    ...(precision === 'day' && { day: 'numeric' }),
    timeZone: 'UTC',
    calendar: 'gregory',
  }).format(new Date(`${start}T00:00:00Z`));
}
