import { escapeHtml } from '../../../src/outputs/escape-html.ts';
import { type BenchResult, FIGURES, type FigureKind, formatValue } from './figure.ts';
import { plotSvg, type PlotSeries } from './plot.ts';
import { pageRows, type Row, tableRows } from './table.ts';

const STYLE = `
:root { color-scheme: light dark; --ink: light-dark(#1c1c1a, #ecebe6); --soft: light-dark(#5f5e58, #a8a69d); --paper: light-dark(#fdfcf9, #171715); --rule: light-dark(#dcdad2, #3a3935); --here: light-dark(#9a2c1f, #f0917f); --floor: light-dark(#5f5e58, #a8a69d); --blog: light-dark(#1f5c8b, #86bde6); }
body { margin: 0 auto; max-inline-size: 72rem; padding: 1.5rem 1rem 4rem; background: var(--paper); color: var(--ink); font: 1rem/1.5 system-ui, sans-serif; }
h1 { font-size: 1.6rem; line-height: 1.2; } h2 { margin-block: 2.5rem 0.5rem; font-size: 1.2rem; } h3 { margin: 0; font-size: 0.9rem; }
p { max-inline-size: 42rem; }
.table { overflow-x: auto; }
table { border-collapse: collapse; font-variant-numeric: tabular-nums; font-size: 0.9rem; white-space: nowrap; }
th, td { padding: 0.2rem 0.7rem; text-align: end; } th:first-child { padding-inline-start: 0; text-align: start; font-weight: normal; }
thead th { border-block-end: 1px solid var(--ink); font-weight: 600; } tr.group th { padding-block-start: 0.8rem; font-weight: 600; }
.plots { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 20rem), 1fr)); gap: 1.5rem; }
figure { margin: 0; } figcaption { color: var(--soft); font-size: 0.85rem; }
svg { inline-size: 100%; block-size: auto; font: 11px system-ui, sans-serif; }
svg .grid { stroke: var(--rule); } svg .tick { fill: var(--soft); } svg path { fill: none; stroke: currentColor; stroke-width: 2; } svg circle, svg g text { fill: currentColor; }
.here { color: var(--here); } .floor { color: var(--floor); } .floor path { stroke-dasharray: 2 3; } .blog { color: var(--blog); } .blog path { stroke-dasharray: 7 4; }
`;

/**
 * A run as one HTML page without a script: the table, and each figure by size.
 * @param notes Further lines, what changed since an earlier run for example
 */
export function reportHtml(result: BenchResult, notes: readonly string[] = []): string {
  const { measured, machine } = result;
  const plots = FIGURES.filter(({ id, unit }) => unit !== 'share' && result.sizes.some(({ figures }) => figures[id]));
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Benchmarks</title>
<style>${STYLE}</style>
</head>
<body>
<h1>A publication of ${listOf(result.sizes.map(({ articles }) => articles.toLocaleString('en-GB')))} articles, measured</h1>
<p>${machine.cores} cores, ${machine.memoryGB} GB, Node ${escapeHtml(machine.node)}, ${escapeHtml(measured.slice(0, 10))}. Every figure stands beside a floor and, where there is one, beside a minimal Astro blog of the same articles, measured in the same run: compare within a row.</p>
<div class="table" tabindex="0" role="region" aria-label="All figures">${htmlTable(tableRows(result))}</div>
${pagesSection(pageRows(result))}
${notes.length === 0 ? '' : `<h2>Since the earlier run</h2><ul>${notes.map((note) => `<li>${escapeHtml(note)}</li>`).join('')}</ul>`}
<h2>By number of articles</h2>
<p>Both axes are logarithmic. The continuous line is this project, the dotted one the floor, the dashed one the blog.</p>
<div class="plots">${plots.map((kind) => plotFigure(kind, result)).join('')}</div>
</body>
</html>
`;
}

function pagesSection(rows: readonly Row[]): string {
  if (rows.length === 0) return '';
  return `<h2>The largest page of each kind</h2>
<p>HTML in kB, and the same as Brotli, beside what no page may exceed; an exclamation mark stands before what does.</p>
<div class="table" tabindex="0" role="region" aria-label="The largest page of each kind">${htmlTable(rows)}</div>`;
}

function plotFigure(kind: FigureKind, { sizes }: BenchResult): string {
  const title = `${kind.group}: ${kind.label}${kind.unit === 'files' || kind.unit === 'score' ? '' : `, ${kind.unit}`}`;
  const seriesOf = (name: PlotSeries['name'], key: 'ours' | 'floor' | 'blog'): PlotSeries => ({
    name,
    points: sizes.flatMap(({ articles, figures }) => {
      const value = figures[kind.id]?.[key];
      return value === undefined ? [] : [{ articles, value }];
    }),
  });
  const series = [seriesOf('here', 'ours'), seriesOf('floor', 'floor'), seriesOf('blog', 'blog')];
  const caption = kind.floor === '' ? '' : `<figcaption>Floor: ${escapeHtml(kind.floor)}.</figcaption>`;
  return `<figure><h3>${escapeHtml(title)}</h3>${plotSvg(title, series, (value) => formatValue(value, kind.unit))}${caption}</figure>`;
}

function htmlTable(rows: readonly Row[]): string {
  const [head = [], ...body] = rows;
  const headCells = head.map((cell, place) => (place === 0 ? '<td></td>' : `<th scope="col">${escapeHtml(cell)}</th>`));
  const lines = body.map((row) => {
    const [name = '', ...cells] = row;
    if (cells.length === 0)
      return `<tr class="group"><th scope="rowgroup" colspan="${head.length}">${escapeHtml(name)}</th></tr>`;
    return `<tr><th scope="row">${escapeHtml(name.trim())}</th>${cells.map((cell) => `<td>${escapeHtml(cell)}</td>`).join('')}</tr>`;
  });
  return `<table><thead><tr>${headCells.join('')}</tr></thead><tbody>${lines.join('')}</tbody></table>`;
}

function listOf(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;
}
