import { gzipSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { gzip } from '../../../src/build/gzip.ts';
import type { SearchDocument } from '../../../src/outputs/search/document.ts';
import { buildSearchIndex } from '../../../src/outputs/search/search-index.ts';
import { tokenize } from '../../../src/outputs/search/token.ts';
import { readBuiltSite } from '../search/collection.ts';
import { type BenchEngine, ourEngine } from '../search/engine.ts';
import { type KnownItem, knownItems, nameItems, otherFormItems } from '../search/known-items.ts';
import { measurePage } from '../search/page.ts';
import type { Figures } from './figure.ts';

/** Known items of each kind, queries typed letter by letter, and first searches in the browser. */
const EACH = 30;
const TYPED = 24;
const COLD = 8;

/** The search of a built site as readers have it, beside a search that looks through every text. */
export async function measureSearch(dist: string, browser: Browser): Promise<Figures> {
  const collection = await readBuiltSite(dist);
  const { documents, targets, index } = collection;
  const items = [
    ...knownItems(documents, targets, EACH),
    ...otherFormItems(documents, targets, EACH),
    ...nameItems(documents, EACH),
  ];
  const ours = ourEngine(collection);
  const scan = scanEngine(documents);
  const every = Math.max(1, Math.floor(items.length / TYPED));
  const typed = items.filter((_, place) => place % every === 0).map(({ query }) => query);
  const first = items.filter(({ kind }) => kind === 'two title words').slice(0, COLD);
  const costs = await measurePage(
    dist,
    collection,
    first.map(({ query }) => query),
    browser,
  );
  const results: number[] = [];
  for (const { query } of first) results.push(gzipSync(cards(documents, await ours.search(query))).length);
  const [own, floor] = [await keystrokes(ours, typed), await keystrokes(scan, typed)];
  const indexBytes = [...index.files.values()].reduce((sum, file) => sum + file.length, 0);

  let started = performance.now();
  for (const document of documents) for (const text of textsOf(document)) tokenize(text);
  const words = performance.now() - started;
  started = performance.now();
  await buildSearchIndex(documents, (_, id) => id, gzip);
  const built = performance.now() - started;
  return {
    index: { ours: indexBytes / 1000, floor: compressedText(documents) / 1000 },
    'index-time': { ours: built / 1000, floor: words / 1000 },
    'first-result': {
      ours:
        quantile(
          costs.map(({ bytes }) => bytes),
          0.5,
        ) / 1000,
      floor: quantile(results, 0.5) / 1000,
    },
    keystroke: { ours: quantile(own, 0.5), floor: quantile(floor, 0.5) },
    'keystroke-slow': { ours: quantile(own, 0.95), floor: quantile(floor, 0.95) },
    'known-items': { ours: await quality(ours, items), floor: await quality(scan, items) },
  };
}

function textsOf({ title, names, summary, passages }: SearchDocument): string[] {
  return [title, ...names, summary, ...passages.flatMap(({ heading, text }) => [heading, text])];
}

/** Bytes of all texts as gzip, five hundred documents at a time. */
function compressedText(documents: readonly SearchDocument[]): number {
  let bytes = 0;
  for (let from = 0; from < documents.length; from += 500)
    bytes += gzipSync(
      documents
        .slice(from, from + 500)
        .flatMap(textsOf)
        .join('\n'),
    ).length;
  return bytes;
}

/** What a list of results shows. */
function cards(documents: readonly SearchDocument[], numbers: readonly number[]): string {
  return JSON.stringify(
    numbers.flatMap((number) => {
      const { title, url, summary, date } = documents[number] ?? {};
      return title === undefined ? [] : [{ title, url, summary, date }];
    }),
  );
}

/** No index at all: the first ten documents that hold every word, those with one in the title first. */
function scanEngine(documents: readonly SearchDocument[]): BenchEngine {
  const texts = documents.map((document) => textsOf(document).join('\n').toLowerCase());
  const titles = documents.map(({ title, names }) => [title, ...names].join('\n').toLowerCase());
  return {
    name: 'scan',
    search(query) {
      const words = query.toLowerCase().split(/\s+/).filter(Boolean);
      const found: number[] = [];
      for (const [number, text] of texts.entries()) if (words.every((word) => text.includes(word))) found.push(number);
      const inTitle = (number: number) => Number(words.some((word) => titles[number]?.includes(word)));
      return found.sort((a, b) => inTitle(b) - inTitle(a) || a - b).slice(0, 10);
    },
  };
}

/** Ms for each letter, as a query is typed from its second letter on. */
async function keystrokes(engine: BenchEngine, queries: readonly string[]): Promise<number[]> {
  const times: number[] = [];
  for (const query of queries)
    for (let length = 2; length <= query.length; length += 1) {
      const started = performance.now();
      await engine.search(query.slice(0, length));
      times.push(performance.now() - started);
    }
  return times;
}

/** Mean of one over the place of the known item among the first ten (MRR@10). */
async function quality(engine: BenchEngine, items: readonly KnownItem[]): Promise<number> {
  let sum = 0;
  for (const { query, target } of items) {
    const place = (await engine.search(query)).indexOf(target);
    sum += place === -1 ? 0 : 1 / (place + 1);
  }
  return items.length === 0 ? 0 : sum / items.length;
}

function quantile(values: readonly number[], part: number): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length * part)] ?? 0;
}
