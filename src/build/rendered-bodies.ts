import { hash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { createBodyRenderer, type MarkdownBody, type RenderedBody } from '../markdown/body.ts';
import { findArticlePassages } from '../outputs/search/article-passages.ts';
import type { SearchPassage } from '../outputs/search/document.ts';

/** A body to be rendered. */
export interface WaitingBody extends MarkdownBody {
  /** Under which it is kept: a hash of all that decides what it becomes. */
  readonly key: string;
}

/** Fewer bodies than this are rendered sooner than a thread has started. */
const WORTH_THREADS = 40;
/** So many go to a thread at once. */
const BATCH = 12;
/** For a thread, in MB: what is soon forgotten may take little, or most of it grows old before it is looked at. */
const ROOM = { maxYoungGenerationSizeMb: 24, maxOldGenerationSizeMb: 2048 };
/** What is made of a file besides its body rests on these. */
const OUTPUTS = ['html-element.ts', 'typeset.ts', 'search/article-passages.ts', 'prose/paragraph-anchors.ts'];

/** The folder in which the rendered bodies of a collection are kept between builds, beside what Astro keeps. */
export function bodiesFolder(cacheDir: URL, collection: string): URL {
  return new URL(`../bodies/${collection}/`, cacheDir);
}

/**
 * Changes whenever what a file becomes may: with the code that reads and renders it and with the packages it rests on.
 * @param root The project's folder.
 */
export function rendererVersion(root: URL): string {
  const places = ['src/markdown/', 'src/domain/', 'src/build/', ...OUTPUTS.map((name) => `src/outputs/${name}`)];
  const code = places.flatMap((folder) => {
    const from = new URL(folder, root);
    if (!folder.endsWith('/')) return [readFileSync(from, 'utf8')];
    return readdirSync(from)
      .filter((name) => name.endsWith('.ts'))
      .sort()
      .map((name) => readFileSync(new URL(name, from), 'utf8'));
  });
  return hash('sha256', [readFileSync(new URL('package-lock.json', root), 'utf8'), ...code].join('\n'));
}

/** The key of a body under a version of the renderer. */
export function bodyKey(version: string, { text, language }: MarkdownBody): string {
  return hash('sha256', `${version}\n${language}\n${text}`);
}

/** What is known of a body besides its HTML. */
export function readBodyFacts(folder: URL, key: string): Omit<RenderedBody, 'html'> {
  return JSON.parse(readFileSync(new URL(`${key}.json`, folder), 'utf8')) as Omit<RenderedBody, 'html'>;
}

/** The file with the passages of a body. */
function passagesFile(folder: URL, key: string): URL {
  return new URL(`${key}.search.json`, folder);
}

/** The passages of a body that a search can find. */
export function readBodyPassages(folder: URL, key: string): SearchPassage[] {
  return JSON.parse(readFileSync(passagesFile(folder, key), 'utf8')) as SearchPassage[];
}

/** The HTML of a body. */
export function readBodyHtml(folder: URL, key: string): string {
  return readFileSync(new URL(`${key}.html`, folder), 'utf8');
}

/** Keeps a rendered body. Written aside first: a build that is killed leaves no half of one. */
export function keepBody(folder: URL, key: string, { html, ...facts }: RenderedBody): void {
  const write = (name: string, text: string) => {
    const aside = new URL(`${name}.${process.pid}.part`, folder);
    writeFileSync(aside, text);
    renameSync(aside, new URL(name, folder));
  };
  write(`${key}.html`, html);
  write(`${key}.search.json`, JSON.stringify(findArticlePassages(html)));
  write(`${key}.json`, JSON.stringify(facts));
}

/**
 * Renders the bodies that are not kept yet, on every core where there are many.
 * @throws what the first body threw that cannot be rendered.
 */
export async function renderBodies(folder: URL, bodies: readonly WaitingBody[]): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const missing = [
    ...new Map(
      bodies.filter(({ key }) => !existsSync(new URL(`${key}.json`, folder))).map((body) => [body.key, body]),
    ).values(),
  ];
  if (missing.length < WORTH_THREADS) {
    const render = createBodyRenderer();
    for (const body of missing) keepBody(folder, body.key, await render(body));
    return;
  }
  const queue = [...missing];
  const threads = Array.from({ length: availableParallelism() }, () => renderInThread(folder, queue));
  await Promise.all(threads);
}

function renderInThread(folder: URL, queue: WaitingBody[]): Promise<void> {
  return new Promise((done, failed) => {
    const thread = new Worker(new URL('./body-thread.ts', import.meta.url), {
      workerData: folder.href,
      resourceLimits: ROOM,
    });
    const next = () => {
      const batch = queue.splice(0, BATCH);
      if (batch.length > 0) thread.postMessage(batch);
      else void thread.terminate().then(() => done());
    };
    thread.on('message', next);
    thread.on('error', (error) => {
      queue.length = 0;
      failed(error);
    });
    next();
  });
}

/** Removes what is kept of bodies other than those. */
export function forgetBodies(folder: URL, keys: ReadonlySet<string>): void {
  for (const name of readdirSync(folder))
    if (!keys.has(name.slice(0, name.indexOf('.')))) rmSync(new URL(name, folder), { force: true });
}
