import { max, min } from 'd3-array';
import { scaleBand, scaleLinear } from 'd3-scale';
import { getDate } from '../../domain/date.ts';
import type { Point, Series } from '../../domain/series.ts';
import type { Locale } from '../../words/locale.ts';
import { say } from '../../words/message.ts';
import { formatDate } from '../date-words.ts';
import { escapeHtml } from '../escape-html.ts';
import { LABEL_SIZE, textRoom } from '../timeline/character-width.ts';
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

/** The same for a narrow screen, whose bars lie one below the other: height of a row and of its bar. */
const NARROW = { width: 340, row: 28, bar: 18, gap: 8 };

/** Bars for a series, one for each printed value, at whole pixels; nothing is drawn between them. */
export function layoutSeries(series: Series): SeriesLayout {
  const y = scaleLinear(rangeOf(series), [HEIGHT - MARGIN.bottom, MARGIN.top]).nice(4);
  // By place and not by date: two sources may print different values for one year.
  const x = scaleBand<number>(series.points.keys(), [MARGIN.left, WIDTH - MARGIN.right]).padding(0.28);
  const width = Math.round(x.bandwidth());
  const baseline = Math.round(y(0));
  return {
    width: WIDTH,
    height: HEIGHT,
    baseline,
    bars: series.points.map((point, place) => ({
      point,
      x: Math.round(x(place) ?? 0),
      y: Math.min(baseline, Math.round(y(point.value))),
      width,
      height: Math.abs(baseline - Math.round(y(point.value))),
    })),
    ticks: y.ticks(4).map((value) => ({ value, y: Math.round(y(value)) })),
  };
}

/**
 * Lying bars for a series, each with room for its date before it and for its value after it.
 * @param room Pixels for the widest date and the widest value.
 */
export function layoutRows(
  series: Series,
  room: { readonly date: number; readonly value: number },
): Omit<SeriesLayout, 'ticks'> {
  const { width, row, bar, gap } = NARROW;
  const x = scaleLinear(rangeOf(series), [room.date + gap, width - room.value - gap]);
  const baseline = Math.round(x(0));
  return {
    width,
    height: series.points.length * row,
    baseline,
    bars: series.points.map((point, place) => ({
      point,
      x: Math.min(baseline, Math.round(x(point.value))),
      y: place * row + (row - bar) / 2,
      width: Math.abs(baseline - Math.round(x(point.value))),
      height: bar,
    })),
  };
}

/** From the least to the greatest value, with nought between them or at one end. */
function rangeOf({ points }: Series): [number, number] {
  const top = Math.max(0, max(points, ({ value }) => value) ?? 0);
  const bottom = Math.min(0, min(points, ({ value }) => value) ?? 0);
  return [bottom, top || (bottom ? 0 : 1)];
}

/**
 * A series as an SVG of bars, one for a wide and one for a narrow screen, with its values as a table, which is also its
 * text equivalent.
 */
export function seriesChartHtml(series: Series, locale: Locale): string {
  const layout = layoutSeries(series);
  const { title, unit } = series;
  const label = escapeHtml(say(locale.words.seriesChart.label, { title, unit }, locale));
  // Over a bar there is room for a rounded value; the table has it as printed in the source.
  const number = new Intl.NumberFormat(locale.tag, { maximumFractionDigits: 1 });
  const grid = layout.ticks.map(({ y }) => `M${MARGIN.left} ${y}H${WIDTH - MARGIN.right}`).join('');
  const ticks = layout.ticks
    .map(
      ({ value, y }) =>
        `<text class="chart-tick" x="${MARGIN.left - 8}" y="${y}" dy="0.32em" text-anchor="end">${number.format(value)}</text>`,
    )
    .join('');
  const bars = layout.bars
    .map(({ point, x, y, width, height }) => {
      const middle = Math.round(x + width / 2);
      // A bar below nought has its value below it, and its date on the side where the bar is not.
      const [value, date] = point.value < 0 ? [y + height + 16, layout.baseline - 8] : [y - 7, layout.baseline + 20];
      return `<rect class="chart-bar" x="${x}" y="${y}" width="${width}" height="${height}"></rect><text class="chart-value" x="${middle}" y="${value}" text-anchor="middle">${number.format(point.value)}</text><text class="chart-tick" x="${middle}" y="${date}" text-anchor="middle">${escapeHtml(shortDate(point.date, locale))}</text>`;
    })
    .join('');
  const svg = `<svg class="chart-svg is-wide"${leftToRight(locale)} viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}" role="img" aria-label="${label}"><path class="chart-grid" d="${grid}"></path>${ticks}${bars}<line class="chart-axis" x1="${MARGIN.left}" x2="${WIDTH - MARGIN.right}" y1="${layout.baseline}" y2="${layout.baseline}"></line></svg>`;
  return `<p class="chart-title">${escapeHtml(title)} <span class="chart-unit">${escapeHtml(unit)}</span></p>${svg}${rowsSvg(series, label, locale, number)}${seriesTableHtml(series, locale)}`;
}

/** The bars for a narrow screen. */
function rowsSvg(series: Series, label: string, locale: Locale, number: Intl.NumberFormat): string {
  const words = series.points.map(({ date, value }) => ({
    date: shortDate(date, locale),
    value: number.format(value),
  }));
  const { width, height, baseline, bars } = layoutRows(series, {
    date: Math.max(...words.map(({ date }) => textRoom(date, LABEL_SIZE))),
    value: Math.max(...words.map(({ value }) => textRoom(value, LABEL_SIZE))),
  });
  const rows = bars
    .map((bar, place) => {
      const middle = bar.y + bar.height / 2;
      const { date = '', value = '' } = words[place] ?? {};
      return `<text class="chart-tick" x="0" y="${middle}" dy="0.32em">${escapeHtml(date)}</text><rect class="chart-bar" x="${bar.x}" y="${bar.y}" width="${bar.width}" height="${bar.height}"></rect><text class="chart-value" x="${bar.x + bar.width + 6}" y="${middle}" dy="0.32em">${value}</text>`;
    })
    .join('');
  return `<svg class="chart-svg is-narrow"${leftToRight(locale)} viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="${label}">${rows}<line class="chart-axis" x1="${baseline}" x2="${baseline}" y1="0" y2="${height}"></line></svg>`;
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

/** A date short enough for an axis, no more precise than it is known: "2023", "May 2025", "24 Jun 2024", "about 2022". */
function shortDate(date: string, locale: Locale): string {
  if (date.includes('/')) {
    const [from = '', to = ''] = date.split('/').map((end) => (end === '..' ? '' : shortDate(end, locale)));
    return say(locale.words.seriesChart.span, { from, to }, locale);
  }
  const { start, precision, circa } = getDate(date);
  const words = new Intl.DateTimeFormat(locale.tag, {
    year: 'numeric',
    ...(precision !== 'year' && { month: 'short' }),
    ...(precision === 'day' && { day: 'numeric' }),
    timeZone: 'UTC',
    calendar: 'gregory',
  }).format(new Date(`${start}T00:00:00Z`));
  return circa ? say(locale.words.date.about, { date: words }, locale) : words;
}
