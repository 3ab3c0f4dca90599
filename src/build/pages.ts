import type { AstroIntegration } from 'astro';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { Worker } from 'node:worker_threads';
import { keptBytes } from './entries.ts';
import { BUCKETS, bucketOf, folderOf } from './page-bucket.ts';
import type { LastPages, PageReport, PageTask, PageThreadData } from './page-task.ts';

export interface PagesOptions {
  /** Whose pages may be used again; undefined where its code was another, or where there is none. */
  readonly last: LastPages | undefined;
  /** A folder for the records of this build; without one nothing is written down. */
  readonly records: string | undefined;
}

/** A thread reads the whole publication before its first page: with fewer pages than this, one is sooner done alone. */
const WORTH_THREADS = 400;
/**
 * The room for what lives long in a thread, in MB: for the program, for each MB that is kept of entries, which are joined
 * and compared in memory, and, in the thread that indexes all of it, for each MB of those and of texts. Where there is no
 * limit V8 collects seldom, and takes two or three times as much.
 */
const ROOM = { program: 320, perMegabyte: 8, perIndexedMegabyte: 6 };
/** The room for what is soon forgotten, in MB: with little of it, what pages leave behind grows old and stays. */
const YOUNG_ROOM = 48;
/** A thread that may have taken more than this, in MB, makes room for a new one, which has to read the publication again. */
const WORTH_RENEWING = 800;
/** Pages that state the one small stylesheet that they load themselves, and get none of the site's. */
const OWN_STYLE = /src\/pages\/(?:articles\/\[id\]\/text|text\/\[\.\.\.page\])\.astro$/;
/** How often it is told how far the pages are, in ms. */
const SHOWN_EVERY = 1000;

/**
 * Makes the pages on every core, in place of Astro's own loop that makes one after the other. Each thread loads the
 * bundle that Astro has built and writes what it makes itself. A page that was read from the same things in the last
 * build is taken from there.
 */
export function pages({ last, records }: PagesOptions): AstroIntegration {
  let entry = '';
  let styles: PageThreadData['styles'] = new Map();
  let folder = '';
  let origin = '';
  let cacheDir: URL;
  return {
    name: 'pages',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({
          vite: {
            plugins: [
              {
                name: 'prerender-entry',
                writeBundle({ dir = '' }, bundle) {
                  if (this.environment.name !== 'prerender') return;
                  const file = Object.keys(bundle).find((name) => name.startsWith('prerender-entry'));
                  if (file) entry = pathToFileURL(join(dir, file)).href;
                },
              },
            ],
          },
        });
      },
      'astro:config:done': ({ config }) => {
        cacheDir = config.cacheDir;
        folder = fileURLToPath(config.outDir);
        origin = new URL(config.site ?? 'http://localhost').origin;
      },
      'astro:build:setup': ({ pages: known }) => {
        styles = known as unknown as PageThreadData['styles'];
      },
      'astro:build:start': ({ setPrerenderer }) => {
        setPrerenderer((standard) => ({
          ...standard,
          name: 'pages',
          setup: () => Promise.resolve(),
          // All is written when Astro asks what there is to write.
          async getStaticPaths() {
            const own = [...styles].map(
              ([key, page]) => [key, { styles: OWN_STYLE.test(key) ? [] : page.styles }] as const,
            );
            const kept = keptBytes(cacheDir);
            const pages = ROOM.program + (ROOM.perMegabyte * kept.entries) / 1e6;
            const room = { pages, whole: pages + (ROOM.perIndexedMegabyte * (kept.entries + kept.texts)) / 1e6 };
            collectGarbage();
            await makePages({ entry, styles: new Map(own), folder, origin, last, records }, room);
            return [];
          },
        }));
      },
    },
  };
}

/** What lives long in a thread may take, in MB: in one that makes pages of entries, and in the one that makes the others. */
interface Room {
  readonly pages: number;
  readonly whole: number;
}

/** Frees what bundling has left in this process, which only waits from now on. */
function collectGarbage(): void {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
}

/**
 * Has all pages made, and tells how far it is. The thread that indexes the whole publication ends with that: what it has
 * taken is given back before another goes on with the pages of entries.
 */
function makePages(data: PageThreadData, room: Room): Promise<void> {
  const threads = new Set<Worker>();
  const waiting: PageTask[] = [{ kind: 'list' }];
  const idle: Worker[] = [];
  let isListed = false;
  let done = 0;
  let total = 0;
  let shown = Date.now();

  return new Promise((end, failed) => {
    const stop = () => Promise.all([...threads].map((thread) => thread.terminate()));
    const fail = (error: Error) => void stop().then(() => failed(error));
    const start = (only?: PageTask) => {
      const thread = new Worker(new URL('./page-thread.ts', import.meta.url), {
        workerData: data,
        resourceLimits: {
          maxYoungGenerationSizeMb: YOUNG_ROOM,
          maxOldGenerationSizeMb: Math.round(only ? room.whole : room.pages),
        },
      });
      threads.add(thread);
      thread.on('error', fail);
      thread.on('message', (report: PageReport) => {
        if (report.kind === 'failed') fail(Object.assign(new Error(report.message), { stack: report.message }));
        else if (report.kind === 'made') show(report.count);
        else if (report.kind === 'listed') addPages(report.paths);
        else if (only && room.whole > WORTH_RENEWING) finish(thread);
        else give(thread);
      });
      if (only) thread.postMessage(only);
      else give(thread);
    };
    const give = (thread: Worker) => {
      const task = waiting.shift();
      if (task) thread.postMessage(task);
      else if (isListed) finish(thread);
      else idle.push(thread);
    };
    const finish = (thread: Worker) => {
      threads.delete(thread);
      void thread.terminate().then(() => {
        if (waiting.length > 0 && isListed) start();
        if (threads.size === 0) end();
      });
    };
    const addPages = (routes: Extract<PageReport, { kind: 'listed' }>['paths']) => {
      isListed = true;
      total = routes.reduce((sum, { paths }) => sum + paths.length, 0);
      waiting.push(...divide(routes));
      const wanted = Math.min(availableParallelism(), Math.ceil(total / WORTH_THREADS));
      for (let count = threads.size; count < wanted; count += 1) start();
      for (const thread of idle.splice(0)) give(thread);
    };
    const show = (count: number) => {
      done += count;
      if (Date.now() - shown < SHOWN_EVERY && done < total) return;
      shown = Date.now();
      console.log(`[pages] ${done} of ${total}`);
    };
    start({ kind: 'whole' });
    start();
  });
}

/** Paths by the bucket in which their records stand; those of one folder stay together, as they are made of the same. */
function divide(routes: readonly { readonly route: string; readonly paths: readonly string[] }[]): PageTask[] {
  const buckets = Array.from({ length: BUCKETS }, (): { route: string; path: string }[] => []);
  for (const { route, paths } of routes) for (const path of paths) buckets[bucketOf(path)]?.push({ route, path });
  return buckets.flatMap((pages, bucket) =>
    pages.length === 0
      ? []
      : [
          {
            kind: 'bucket' as const,
            bucket,
            pages: pages.sort((a, b) => (folderOf(a.path) < folderOf(b.path) ? -1 : 1)),
          },
        ],
  );
}
