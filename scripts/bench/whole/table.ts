import { isOverBudget, PAGE_BUDGET } from './page-kind.ts';
import { type BenchResult, FIGURES, type FigureKind, formatRatio, formatValue } from './figure.ts';

/** One cell is text; the first column is set left, all others right. */
export type Row = readonly string[];

/** The table of a run: for each size our figure, and how many times its floor and the minimal blog's it is. */
export function tableRows({ sizes }: BenchResult): Row[] {
  const head = ['', ...sizes.flatMap(({ articles }) => [articles.toLocaleString('en-GB'), '× floor', '× blog'])];
  let group = '';
  const rows = FIGURES.filter(({ id }) => sizes.some(({ figures }) => figures[id])).flatMap((kind) => {
    const cells = sizes.flatMap(({ figures }) => {
      const figure = figures[kind.id];
      if (!figure) return ['', '', ''];
      const { ours, floor, blog } = figure;
      return [formatValue(ours, kind.unit), formatRatio(ours, floor), formatRatio(ours, blog)];
    });
    const row = [`  ${kind.label}${unitNote(kind)}`, ...cells];
    if (kind.group === group) return [row];
    group = kind.group;
    return [[group], row];
  });
  return [head, ...rows];
}

function unitNote({ unit }: FigureKind): string {
  return unit === 'files' || unit === 'share' || unit === 'score' ? '' : `, ${unit}`;
}

/**
 * The largest page of each kind: for each size its HTML and that as Brotli, in kB, below what none may exceed. What does
 * has an exclamation mark.
 */
export function pageRows({ sizes }: BenchResult): Row[] {
  const kB = (bytes: number) => formatValue(bytes / 1000, 'kB');
  const largest = new Map<string, number>();
  for (const { pages = [] } of sizes)
    for (const { kind, bytes } of pages) largest.set(kind, Math.max(bytes, largest.get(kind) ?? 0));
  if (largest.size === 0) return [];
  return [
    ['', ...sizes.flatMap(({ articles }) => [`${articles.toLocaleString('en-GB')}, kB`, 'Brotli'])],
    ['at most', ...sizes.flatMap(() => [kB(PAGE_BUDGET.bytes), kB(PAGE_BUDGET.brotli)])],
    ...[...largest]
      .sort(([, a], [, b]) => b - a)
      .map(([kind]) => [
        kind,
        ...sizes.flatMap(({ pages = [] }) => {
          const page = pages.find((one) => one.kind === kind);
          if (!page) return ['', ''];
          return [`${isOverBudget(page) ? '! ' : ''}${kB(page.bytes)}`, kB(page.brotli)];
        }),
      ]),
  ];
}

/** Columns under one another, a line a row. */
export function textTable(rows: readonly Row[]): string {
  const widths: number[] = [];
  for (const row of rows)
    if (row.length > 1)
      for (const [place, cell] of row.entries()) widths[place] = Math.max(widths[place] ?? 0, cell.length);
  return rows
    .map((row) =>
      row
        .map((cell, place) => (place === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[place] ?? 0)))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
