import { type BenchResult, FIGURES, type FigureKind, formatValue } from './figure.ts';

/** A figure of one size in two runs. */
export interface Change {
  readonly articles: number;
  readonly kind: FigureKind;
  readonly earlier: number;
  readonly now: number;
  /** How many times the earlier one it is. */
  readonly times: number;
  readonly isBetter: boolean;
}

/** Differences below this are the noise of a shared machine. */
const NOISE = 0.05;

/** What changed since an earlier run by more than 5 per cent, at the sizes that both have, in the order of the table. */
export function findChanges(earlier: BenchResult, now: BenchResult): Change[] {
  return now.sizes.flatMap(({ articles, figures }) => {
    const before = earlier.sizes.find((size) => size.articles === articles)?.figures;
    return FIGURES.flatMap((kind): Change[] => {
      const [was, is] = [before?.[kind.id]?.ours, figures[kind.id]?.ours];
      if (was === undefined || is === undefined || was === 0) return [];
      const times = is / was;
      if (Math.abs(times - 1) <= NOISE) return [];
      return [{ articles, kind, earlier: was, now: is, times, isBetter: times > 1 === (kind.isMoreBetter ?? false) }];
    });
  });
}

/** Why two runs cannot be held against each other, one sentence each; none where they can. */
export function findMismatches(earlier: BenchResult, now: BenchResult): string[] {
  const { machine: a } = earlier;
  const { machine: b } = now;
  return [
    ...(a.cores === b.cores && a.memoryGB === b.memoryGB
      ? []
      : [`The earlier run had ${a.cores} cores and ${a.memoryGB} GB, this one ${b.cores} and ${b.memoryGB}.`]),
    ...now.sizes.flatMap(({ articles, content }) => {
      const before = earlier.sizes.find((size) => size.articles === articles);
      if (!before) return [`The earlier run has no ${articles.toLocaleString('en-GB')} articles.`];
      return before.content.sha256 === content.sha256
        ? []
        : [`The ${articles.toLocaleString('en-GB')} articles are not those of the earlier run.`];
    }),
  ];
}

/** Changes as lines of text. */
export function describeChanges(changes: readonly Change[]): string[] {
  if (changes.length === 0) return ['Nothing changed by more than 5 per cent.'];
  return changes.map(
    ({ articles, kind, earlier, now, times, isBetter }) =>
      `${articles.toLocaleString('en-GB')}: ${kind.group.toLowerCase()}, ${kind.label}: ${formatValue(earlier, kind.unit)} → ${formatValue(now, kind.unit)} (${times.toFixed(2)} times, ${isBetter ? 'better' : 'worse'})`,
  );
}

/**
 * Reads a kept run.
 * @throws TypeError where the text is none
 */
export function readResult(text: string): BenchResult {
  const value = JSON.parse(text) as Partial<BenchResult>;
  if (value.format !== 1 || !Array.isArray(value.sizes) || !value.machine)
    throw new TypeError('this file is no result of npm run bench');
  return value as BenchResult;
}
