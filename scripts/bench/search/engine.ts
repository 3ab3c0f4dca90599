import Fuse from 'fuse.js';
import MiniSearch from 'minisearch';
import type { SearchDocument } from '../../../src/outputs/search/document.ts';
import { createSearchEngine } from '../../../src/outputs/search/engine.ts';
import { type Ranking, RANKING } from '../../../src/outputs/search/ranking.ts';
import { allowedMistakes, findNear, letterMask, mayBeNear } from '../../../src/outputs/search/repair.ts';
import type { Collection } from './collection.ts';

/** One engine, ready: numbers of the first ten documents for a query. */
export interface BenchEngine {
  readonly name: string;
  search(query: string): number[] | Promise<number[]>;
}

/** Our own, as the site runs it, or with a part changed. */
export function ourEngine(
  { index: { manifest, files } }: Collection,
  name = 'Throughline',
  ranking: Partial<Ranking> = {},
  near: typeof findNear = findNear,
): BenchEngine {
  const read = async (file: string) => {
    const bytes = files.get(file);
    return bytes ?? Promise.reject(new Error(`no ${file}`));
  };
  const engine = createSearchEngine(manifest, read, { ...RANKING, ...ranking }, near);
  return {
    name,
    search: async (text) => (await engine.search({ text })).results.map(({ number }) => number),
  };
}

/** Repair by Fuse alone, over the same candidates that pass the cheap test. */
export const nearByFuse: typeof findNear = (word, vocabulary) => {
  const most = allowedMistakes(word.length);
  const mask = letterMask(word);
  const candidates = vocabulary.filter((entry) => mayBeNear(word, mask, entry.word, letterMask(entry.word), most));
  return new Fuse(candidates, { keys: ['word'], includeScore: true, threshold: 0.5, ignoreLocation: true })
    .search(word, { limit: 3 })
    .map(({ item }) => ({ word: item.word, distance: 1 }));
};

/** Fuse.js alone with token search over titles, names and summaries: over whole texts a query takes seconds. */
export function fuseEngine(documents: readonly SearchDocument[]): BenchEngine {
  const fuse = new Fuse(documents, {
    keys: [
      { name: 'title', weight: 3 },
      { name: 'names', weight: 3 },
      { name: 'summary', weight: 1 },
    ],
    useTokenSearch: true,
    ignoreLocation: true,
    threshold: 0.3,
    ignoreDiacritics: true,
  });
  return { name: 'Fuse.js', search: (query) => fuse.search(query, { limit: 10 }).map(({ refIndex }) => refIndex) };
}

/** What of MiniSearch is tuned. */
export interface MiniSearchOptions {
  readonly title: number;
  readonly summary: number;
  readonly fuzzy: number;
  readonly prefixWeight: number;
  readonly isAnd: boolean;
}

/** The grid from which the best on the tuning half is taken, as many as were tried for our own. */
export const MINISEARCH_GRID: readonly MiniSearchOptions[] = [2, 5, 10].flatMap((title) =>
  [1, 3].flatMap((summary) =>
    [0.15, 0.25].flatMap((fuzzy) =>
      [0.2, 0.375, 0.7].flatMap((prefixWeight) =>
        [true, false].map((isAnd) => ({ title, summary, fuzzy, prefixWeight, isAnd })),
      ),
    ),
  ),
);

/** MiniSearch over everything; a factory, so that one index serves all options. */
export function miniSearchEngine(documents: readonly SearchDocument[]): (options: MiniSearchOptions) => BenchEngine {
  const index = new MiniSearch<{ id: number }>({ fields: ['title', 'names', 'summary', 'text'] });
  index.addAll(
    documents.map(({ title, names, summary, passages }, id) => ({
      id,
      title,
      names: names.join(' '),
      summary,
      text: passages.map(({ heading, text }) => `${heading} ${text}`).join('\n'),
    })),
  );
  return ({ title, summary, fuzzy, prefixWeight, isAnd }) => ({
    name: 'MiniSearch',
    search: (query) => {
      const options = {
        boost: { title, names: title, summary },
        fuzzy: (term: string) => (term.length > 3 ? fuzzy : false),
        prefix: (_: string, place: number, terms: string[]) => place === terms.length - 1,
        weights: { fuzzy: 0.45, prefix: prefixWeight },
      };
      const strict = isAnd ? index.search(query, { ...options, combineWith: 'AND' }) : [];
      const found = strict.length > 0 ? strict : index.search(query, options);
      return found.slice(0, 10).map(({ id }) => id as number);
    },
  });
}
