import { cpSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, totalmem } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { makePublication } from '../publication/publication.ts';
import { readSpecimen } from '../publication/specimen.ts';
import { measureBuilds } from './builds.ts';
import { describeChanges, findChanges, findMismatches } from './comparison.ts';
import type { BenchResult, SizeResult } from './figure.ts';
import { describeFolder, folderSize } from './folder.ts';
import { largestPages, pageKinds } from './page-kind.ts';
import { measurePages } from './pages.ts';
import { endMeasured } from './process-tree.ts';
import { writeFiles } from './project.ts';
import { reportHtml } from './report.ts';
import { measureSearch } from './search.ts';
import { readSettings, type Settings } from './settings.ts';
import { pageRows, tableRows, textTable } from './table.ts';
import { measureTimeline } from './timeline.ts';

/** `npm run bench -- [--sizes 100,1000] [--content FOLDER] [--compare EARLIER.json] [--out FOLDER] [--runs N]` */
async function main(settings: Settings, place: string): Promise<void> {
  const browser = await chromium.launch({
    executablePath: process.env['CHROME_PATH'] ?? '/usr/bin/chromium',
    args: [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), '--disable-gpu'],
  });
  const machine = {
    cores: availableParallelism(),
    memoryGB: Math.round(totalmem() / 2 ** 30),
    node: process.versions.node,
  };
  let result: BenchResult = { format: 1, measured: new Date().toISOString(), machine, sizes: [] };
  let notes: string[] = [];
  try {
    for (const size of settings.content === undefined ? settings.sizes : [undefined]) {
      const measured = await measureSize(size, settings, join(place, String(size ?? 'content')), browser);
      result = { ...result, sizes: [...result.sizes, measured] };
      // Kept after each size: a larger one may take an hour, and more memory than there is.
      notes = keep(result, settings);
    }
  } finally {
    await browser.close();
  }
  console.log(`\n${textTable(tableRows(result))}\n`);
  console.log(`The largest HTML page of each kind (! where it is over the budget)\n${textTable(pageRows(result))}\n`);
  for (const note of notes) console.log(note);
  console.log(`Kept in ${join(settings.out, 'bench.json')} and ${join(settings.out, 'bench.html')}`);
}

/** Writes what has been measured so far, and tells what changed since the earlier run. */
function keep(result: BenchResult, { earlier, out }: Settings): string[] {
  const notes = earlier ? [...findMismatches(earlier, result), ...describeChanges(findChanges(earlier, result))] : [];
  mkdirSync(out, { recursive: true });
  writeFileSync(join(out, 'bench.json'), `${JSON.stringify(result, undefined, 2)}\n`);
  writeFileSync(join(out, 'bench.html'), reportHtml(result, notes));
  return notes;
}

/** Measures one publication in a folder of its own, and removes the folder. */
async function measureSize(
  size: number | undefined,
  { content: given, runs }: Settings,
  folder: string,
  browser: Browser,
): Promise<SizeResult> {
  const content = join(folder, 'content');
  if (size !== undefined) writeFiles(content, makePublication(size, readSpecimen()));
  else if (given !== undefined) cpSync(given, content, { recursive: true });
  if (!existsSync(join(content, 'articles'))) throw new TypeError(`${given ?? content} holds no folder "articles"`);
  const described = describeFolder(content);
  const articles = folderSize(join(content, 'articles')).files;
  const started = performance.now();
  const tell = (what: string) => {
    const seconds = Math.round((performance.now() - started) / 1000);
    console.error(`${articles.toLocaleString('en-GB')} articles, ${seconds} s: ${what} …`);
  };
  const { own, blog, figures } = await measureBuilds(folder, runs, tell);
  tell('pages');
  const pages = await measurePages(own.dist, blog.dist, content);
  tell('search');
  const search = await measureSearch(own.dist, browser);
  tell('timeline');
  const timeline = await measureTimeline(own.dist, browser);
  const result = {
    articles,
    content: described,
    figures: { ...figures, ...pages.figures, ...search, ...timeline },
    largestPage: pages.largest,
    pages: largestPages(own.dist, pageKinds(join(folder, 'src/pages'))),
  };
  tell('removing it');
  rmSync(folder, { recursive: true, force: true });
  return result;
}

// The folder is made and removed by scripts/bench.mjs, which outlives this process.
const place = process.env['BENCH_PLACE'] ?? '';
for (const [signal, code] of [
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const)
  process.on(signal, () => {
    endMeasured();
    process.exit(code);
  });
try {
  await main(readSettings(process.argv.slice(2)), place);
} catch (error) {
  if (!(error instanceof TypeError)) throw error;
  console.error(`${error.message}.`);
  process.exitCode = 2;
}
