import { scaleLog } from 'd3-scale';
import { line } from 'd3-shape';
import { escapeHtml } from '../../../src/outputs/escape-html.ts';

/** What one line of a plot shows. */
export interface PlotSeries {
  readonly name: 'here' | 'floor' | 'blog';
  readonly points: readonly { readonly articles: number; readonly value: number }[];
}

const WIDTH = 320;
const HEIGHT = 220;
const MARGIN = { top: 12, right: 58, bottom: 30, left: 52 };
/** Lines that end closer to one another than this would write their names over one another. */
const LINE_HEIGHT = 13;

/**
 * One figure by number of articles, both axes logarithmic, as SVG: growth in proportion is a straight line at 45°.
 * @param title What it shows, with its unit
 * @param format A value as text
 */
export function plotSvg(title: string, series: readonly PlotSeries[], format: (value: number) => string): string {
  const shown = series
    .map(({ name, points }) => ({ name, points: points.filter(({ value }) => value > 0) }))
    .filter(({ points }) => points.length > 0);
  const all = shown.flatMap(({ points }) => points);
  const x = scaleLog(spread(all.map(({ articles }) => articles)), [MARGIN.left, WIDTH - MARGIN.right]);
  const y = scaleLog(spread(all.map(({ value }) => value)), [HEIGHT - MARGIN.bottom, MARGIN.top]);
  const path = line<PlotSeries['points'][number]>(
    ({ articles }) => x(articles),
    ({ value }) => y(value),
  ).digits(1);

  const sizes = [...new Set(all.map(({ articles }) => articles))].sort((a, b) => a - b);
  const [low = 1, high = 1] = y.domain();
  const ticks = decades(low, high);
  const axes = [
    ...ticks.map(
      (tick) =>
        `<line class="grid" x1="${MARGIN.left}" x2="${WIDTH - MARGIN.right}" y1="${at(y(tick))}" y2="${at(y(tick))}"/>` +
        `<text class="tick" x="${MARGIN.left - 6}" y="${at(y(tick) + 4)}" text-anchor="end">${tick.toLocaleString('en-GB')}</text>`,
    ),
    ...sizes.map(
      (size) =>
        `<text class="tick" x="${at(x(size))}" y="${HEIGHT - 10}" text-anchor="middle">${size.toLocaleString('en-GB')}</text>`,
    ),
  ];
  const labels = apart(shown.map(({ name, points }) => ({ name, y: y(points.at(-1)?.value ?? 1) })));
  const lines = shown.map(({ name, points }) => {
    const dots = points.map(
      ({ articles, value }) =>
        `<circle cx="${at(x(articles))}" cy="${at(y(value))}" r="3"><title>${escapeHtml(`${name}, ${articles.toLocaleString('en-GB')} articles: ${format(value)}`)}</title></circle>`,
    );
    const label = labels.find((one) => one.name === name);
    return `<g class="${name}"><path d="${path(points) ?? ''}"/>${dots.join('')}<text x="${WIDTH - MARGIN.right + 8}" y="${at((label?.y ?? 0) + 4)}">${name}</text></g>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${escapeHtml(title)}">${axes.join('')}${lines.join('')}</svg>`;
}

/** Where an axis begins and ends: a little beyond the values, and never of no length. */
function spread(values: readonly number[]): [number, number] {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  return Number.isFinite(low) ? [low / 1.3, high * 1.3] : [1, 10];
}

/** 1, 10, 100 and so on between two values; where there are fewer than two, also their halves and fifths. */
function decades(low: number, high: number): number[] {
  const within = (steps: readonly number[]) =>
    Array.from({ length: Math.ceil(Math.log10(high)) - Math.floor(Math.log10(low)) + 1 }, (_, place) =>
      steps.map((step) => step * 10 ** (Math.floor(Math.log10(low)) + place)),
    )
      .flat()
      .filter((tick) => tick >= low && tick <= high);
  const whole = within([1]);
  return whole.length > 1 ? whole : within([1, 2, 5]);
}

/** Names at the ends of lines, moved down where they would meet. */
function apart<Label extends { readonly y: number }>(labels: readonly Label[]): Label[] {
  let last = -Infinity;
  return [...labels]
    .sort((a, b) => a.y - b.y)
    .map((label) => {
      last = Math.max(label.y, last + LINE_HEIGHT);
      return { ...label, y: last };
    });
}

function at(value: number): string {
  return value.toFixed(1);
}
