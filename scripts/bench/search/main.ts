import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { brotliCompressSync } from 'node:zlib';
import { chromium } from 'playwright-core';
import { dist } from '../../paths.mjs';
import { type Collection, readBuiltSite, readCollection } from './collection.ts';
import { type BenchEngine, fuseEngine, MINISEARCH_GRID, miniSearchEngine, nearByFuse, ourEngine } from './engine.ts';
import { type KnownItem, knownItems, nameItems, otherFormItems } from './known-items.ts';
import { measurePage } from './page.ts';
import { PAGEFIND_GRID, startPagefind } from './pagefind.ts';

/** Queries of each kind; every second one is for tuning, the rest is reported. */
const EACH = 60;
const COLD = 12;

/**
 * How well and how fast the search finds known items, against Fuse.js, MiniSearch and Pagefind in the same run. Peers get
 * the best of a grid of settings on the tuning half; figures are of the other half.
 *
 *   npm run bench -- search [--content FOLDER …] [--documents N …]
 */
const { values } = parseArgs({
  options: {
    content: { type: 'string', multiple: true, default: [] },
    documents: { type: 'string', multiple: true, default: ['1000'] },
  },
});

const browser = await chromium.launch({
  executablePath: process.env['CHROME_PATH'] ?? '',
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
});
for (const file of readdirSync(join(dist, '_astro')).filter((name) => /earch.*\.js$/.test(name))) {
  console.log(`${file}: ${brotliCompressSync(readFileSync(join(dist, '_astro', file))).length} bytes of Brotli`);
}
await measure(await readBuiltSite(dist));
for (const size of values.content.length > 0 ? values.documents : [])
  await measure(await readCollection(values.content, Number(size)));
await browser.close();

async function measure(collection: Collection): Promise<void> {
  const { documents, targets, cost, index } = collection;
  const items = [
    ...knownItems(documents, targets, EACH),
    ...otherFormItems(documents, targets, EACH),
    ...nameItems(documents, EACH),
  ];
  const tuning = items.filter((_, place) => place % 2 === 0);
  const other = items.filter((_, place) => place % 2 === 1);
  const bytes = [...index.files.values()].reduce((sum, file) => sum + file.length, 0);
  console.log(`\n## ${collection.name}: ${documents.length} documents, ${other.length} queries of the other half`);
  console.log(`index: ${index.files.size} files, ${(bytes / 1e6).toFixed(1)} MB`);
  if (cost) console.log(`built in ${(cost.ms / 1000).toFixed(1)} s, ${cost.megabytes.toFixed(0)} MB of memory in all`);

  const mini = miniSearchEngine(documents);
  const pagefind = await startPagefind(documents, browser);
  const engines: BenchEngine[] = [
    ourEngine(collection),
    fuseEngine(documents),
    await best(MINISEARCH_GRID, (options) => Promise.resolve(mini(options)), tuning),
    await best(PAGEFIND_GRID, pagefind.engine, tuning),
  ];
  const kinds = ['all', ...new Set(items.map(({ kind }) => kind))];
  const rows: [string, Quality][] = [];
  for (const engine of engines) rows.push([engine.name, await evaluate(engine, other)]);
  console.log(`\nMRR@10 | ${rows.map(([name]) => name).join(' | ')}`);
  for (const kind of kinds)
    console.log(`${kind} | ${rows.map(([, { mrr }]) => (mrr.get(kind) ?? 0).toFixed(3)).join(' | ')}`);
  console.log(
    `ms a query, warm, p50/p95 | ${rows.map(([, { p50, p95 }]) => `${p50.toFixed(1)}/${p95.toFixed(1)}`).join(' | ')}`,
  );

  console.log('\nwithout a part of ours | all, MRR@10');
  for (const [name, ranking] of Object.entries({
    'as it is': {},
    'titles count as text': { title: 1 },
    'whole titles not before others': { wholeTitle: 0 },
    'no other forms of a word': { stem: 0 },
    'no price for missing words': { coordination: 0 },
    'no repair': { repair: 0 },
    'kinds by score alone': { repetition: 0 },
  }))
    console.log(
      `${name} | ${((await evaluate(ourEngine(collection, name, ranking), other)).mrr.get('all') ?? 0).toFixed(3)}`,
    );
  const byFuse = await evaluate(ourEngine(collection, 'Fuse', {}, nearByFuse), other);
  console.log(`repair by Fuse.js in place of Damerau's distance | ${(byFuse.mrr.get('all') ?? 0).toFixed(3)}`);

  console.log(
    '\na first search in Chromium on Slow 4G, medians | data kB | requests | ms to results | Pagefind, data kB',
  );
  for (const kind of ['two title words', 'a letter left out']) {
    const queries = other.filter((item) => item.kind === kind).slice(0, COLD);
    const costs = await measurePage(
      dist,
      collection,
      queries.map(({ query }) => query),
      browser,
    );
    const theirs: number[] = [];
    for (const { query } of queries) theirs.push(await pagefind.coldBytes(query));
    const [own, requests, ms] = (['bytes', 'requests', 'ms'] as const).map((key) =>
      median(costs.map((one) => one[key])),
    );
    console.log(
      `${kind} | ${((own ?? 0) / 1000).toFixed(1)} | ${requests} | ${(ms ?? 0).toFixed(0)} | ${(median(theirs) / 1000).toFixed(1)}`,
    );
  }
  await pagefind.close();
}

interface Quality {
  /** Mean of one over the place of the known item among the first ten, by kind of query. */
  readonly mrr: ReadonlyMap<string, number>;
  readonly p50: number;
  readonly p95: number;
}

async function evaluate(engine: BenchEngine, items: readonly KnownItem[]): Promise<Quality> {
  const found = new Map<string, number[]>();
  const times: number[] = [];
  for (const { kind, query, target } of items) {
    await engine.search(query);
    const started = performance.now();
    const place = (await engine.search(query)).indexOf(target);
    times.push(performance.now() - started);
    for (const key of ['all', kind]) found.set(key, [...(found.get(key) ?? []), place === -1 ? 0 : 1 / (place + 1)]);
  }
  times.sort((a, b) => a - b);
  const mean = (list: readonly number[]) => list.reduce((sum, value) => sum + value, 0) / list.length;
  return {
    mrr: new Map([...found].map(([kind, list]) => [kind, mean(list)])),
    p50: times[Math.floor(times.length / 2)] ?? 0,
    p95: times[Math.floor(times.length * 0.95)] ?? 0,
  };
}

/** The engine with the settings that find most on a fifth of the tuning half: a grid over all of it would take an hour. */
async function best<Options>(
  grid: readonly Options[],
  create: (options: Options) => Promise<BenchEngine>,
  tuning: readonly KnownItem[],
): Promise<BenchEngine> {
  const sample = tuning.filter((_, place) => place % 5 === 0);
  let winner: { engine: BenchEngine; mrr: number } | undefined;
  for (const options of grid) {
    const engine = await create(options);
    const mrr = (await evaluate(engine, sample)).mrr.get('all') ?? 0;
    if (!winner || mrr > winner.mrr) winner = { engine, mrr };
  }
  return (winner as { engine: BenchEngine }).engine;
}

function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
}
