import { readdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';

/** The files of the search index are not here: each is compressed in itself. */
const COMPRESSIBLE = /\.(?:html|css|js|json|xml|opml|txt|md|csv|ics|bib|ris|svg|webmanifest)$/;
/** So many files at once go to a thread. */
const BATCH = 100;

/**
 * Writes a Brotli and a gzip file beside every file of a built site that gains from it, on every core. What has not
 * changed since the last build is taken from there.
 *
 * @param {string} folder the built site
 * @param {string} [last] the one before it
 * @param {(done: number, of: number) => void} [show] is told how far it is
 * @returns {Promise<number>} how many files have been compressed anew
 * @throws {NodeJS.ErrnoException} when a file cannot be read or written
 */
export async function compressFolder(folder, last, show) {
  const waiting = [...filesWithoutTwins(folder)];
  const total = waiting.length;
  let done = 0;
  const inThread = () =>
    new Promise((resolve, reject) => {
      const thread = new Worker(new URL('./compress-thread.mjs', import.meta.url), { workerData: { folder, last } });
      let count = 0;
      let batch = 0;
      const next = () => {
        const files = waiting.splice(-BATCH);
        batch = files.length;
        if (batch > 0) thread.postMessage(files);
        else void thread.terminate().then(() => resolve(count));
      };
      thread.on('message', (compressed) => {
        count += compressed;
        done += batch;
        show?.(done, total);
        next();
      });
      thread.on('error', (error) => {
        waiting.length = 0;
        reject(error);
      });
      next();
    });
  const threads = Math.min(availableParallelism(), Math.ceil(total / BATCH));
  // All, even where one has failed: nobody is to write into the folder any more when it is removed.
  const ends = await Promise.allSettled(Array.from({ length: threads }, inThread));
  return ends.reduce((sum, end) => {
    if (end.status === 'rejected') throw end.reason;
    return sum + end.value;
  }, 0);
}

/**
 * Files that may gain from compression, as paths from the folder. Those that were taken from the last build have brought
 * their twins with them.
 *
 * @param {string} folder
 * @returns {Generator<string>}
 */
function* filesWithoutTwins(folder, below = '') {
  const entries = readdirSync(join(folder, below), { withFileTypes: true });
  const names = new Set(entries.map(({ name }) => name));
  for (const entry of entries) {
    const path = join(below, entry.name);
    if (entry.isDirectory()) yield* filesWithoutTwins(folder, path);
    else if (COMPRESSIBLE.test(entry.name) && !(names.has(`${entry.name}.br`) && names.has(`${entry.name}.gz`)))
      yield path;
  }
}
