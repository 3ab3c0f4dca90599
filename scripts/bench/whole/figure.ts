import type { LargestPage } from './page-kind.ts';

/** One thing that is measured. */
export interface FigureKind {
  readonly id: string;
  readonly label: string;
  readonly group: 'Build' | 'Output' | 'Search' | 'Timeline' | 'Article pages';
  readonly unit: 's' | 'MB' | 'kB' | 'ms' | 'files' | 'share' | 'score';
  /** What its floor is, in words. */
  readonly floor: string;
  /** Whether a larger value is better. */
  readonly isMoreBetter?: boolean;
}

const SCAN = 'looking through all texts for the words';
const PARSE = 'reading and rendering the same Markdown with the same processor and writing the same bytes';

/** All that is measured, in the order of the table. */
export const FIGURES: readonly FigureKind[] = [
  { id: 'cold', label: 'cold build', group: 'Build', unit: 's', floor: PARSE },
  { id: 'unchanged', label: 'unchanged rebuild', group: 'Build', unit: 's', floor: PARSE },
  { id: 'unchanged-share', label: '… of the cold build', group: 'Build', unit: 'share', floor: '' },
  { id: 'changed', label: 'one article changed', group: 'Build', unit: 's', floor: PARSE },
  { id: 'changed-share', label: '… of the cold build', group: 'Build', unit: 'share', floor: '' },
  { id: 'memory', label: 'peak memory', group: 'Build', unit: 'MB', floor: PARSE },
  { id: 'bytes', label: 'size', group: 'Output', unit: 'MB', floor: 'the rendered bodies alone' },
  { id: 'files', label: 'number of files', group: 'Output', unit: 'files', floor: 'one for each article' },
  { id: 'largest-page', label: 'largest page, Brotli', group: 'Output', unit: 'kB', floor: '' },
  { id: 'index', label: 'index', group: 'Search', unit: 'kB', floor: 'the searchable text, gzip' },
  { id: 'index-time', label: 'index built in', group: 'Search', unit: 's', floor: 'taking the same text into words' },
  {
    id: 'first-result',
    label: 'data to the first result',
    group: 'Search',
    unit: 'kB',
    floor: 'the ten results themselves, gzip',
  },
  {
    id: 'keystroke',
    label: 'a keystroke, median',
    group: 'Search',
    unit: 'ms',
    floor: SCAN,
  },
  { id: 'keystroke-slow', label: 'a keystroke, slow twentieth', group: 'Search', unit: 'ms', floor: SCAN },
  {
    id: 'known-items',
    label: 'known items, MRR@10',
    group: 'Search',
    unit: 'score',
    floor: SCAN,
    isMoreBetter: true,
  },
  {
    id: 'timeline-ready',
    label: 'first render',
    group: 'Timeline',
    unit: 'ms',
    floor: 'a page of the site without a script of its own',
  },
  { id: 'timeline-step', label: 'work for a step of zoom', group: 'Timeline', unit: 'ms', floor: 'an empty step' },
  { id: 'timeline-frame', label: 'frame, median', group: 'Timeline', unit: 'ms', floor: 'frames of empty steps' },
  {
    id: 'timeline-slow',
    label: 'frame, slow twentieth',
    group: 'Timeline',
    unit: 'ms',
    floor: 'frames of empty steps',
  },
  {
    id: 'article-median',
    label: 'HTML + CSS, Brotli, median',
    group: 'Article pages',
    unit: 'kB',
    floor: 'the rendered body alone',
  },
  {
    id: 'article-largest',
    label: 'HTML + CSS, Brotli, largest',
    group: 'Article pages',
    unit: 'kB',
    floor: 'the rendered body alone',
  },
];

/** One measurement: ours, and beside it what it is held against where there is such a thing. */
export interface Figure {
  readonly ours: number;
  readonly floor?: number;
  /** The minimal blog of the same articles. */
  readonly blog?: number;
}

/** Measurements by the ids of `FIGURES`. */
export type Figures = Readonly<Record<string, Figure>>;

/** What was measured at one size. */
export interface SizeResult {
  readonly articles: number;
  /** What was built: measurements of different content cannot be compared. */
  readonly content: { readonly files: number; readonly bytes: number; readonly sha256: string };
  readonly figures: Figures;
  /** Path of the page that has the most HTML, from the root of the built site. */
  readonly largestPage: string;
  /** The largest page of each kind; runs of earlier versions have none. */
  readonly pages?: readonly LargestPage[];
}

/** A whole run, as it is kept in a JSON file. */
export interface BenchResult {
  readonly format: 1;
  /** ISO 8601, UTC. */
  readonly measured: string;
  readonly machine: { readonly cores: number; readonly memoryGB: number; readonly node: string };
  readonly sizes: readonly SizeResult[];
}

const DIGITS: Record<FigureKind['unit'], number> = { s: 1, MB: 0, kB: 1, ms: 1, files: 0, share: 2, score: 3 };

/** A measurement as the table prints it, without its unit: "1,234.5". */
export function formatValue(value: number, unit: FigureKind['unit']): string {
  const digits = unit !== 'files' && unit !== 'share' && unit !== 'score' && value >= 1000 ? 0 : DIGITS[unit];
  return value.toLocaleString('en-GB', { minimumFractionDigits: digits, maximumFractionDigits: digits });
}

/** "7.4", or "" where there is nothing to divide by. */
export function formatRatio(value: number, by: number | undefined): string {
  if (by === undefined || by === 0) return '';
  const ratio = value / by;
  return ratio >= 100 ? ratio.toFixed(0) : ratio >= 10 ? ratio.toFixed(1) : ratio.toFixed(2);
}
