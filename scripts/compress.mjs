import { copyFileSync, linkSync, readdirSync, statSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

/** The files of the search index are not here: each is compressed in itself. */
const COMPRESSIBLE = /\.(?:html|css|js|json|xml|opml|txt|md|csv|ics|bib|ris|svg|webmanifest)$/;
/** Smaller files fit into one packet as they are. */
const SMALLEST = 1000;
/** Files that are compressed once and kept for a year are worth every second; pages change with every edition. */
const FOR_EVER = /^_astro\//;
const AT_ONCE = 8;

const toBrotli = promisify(brotliCompress);
const toGzip = promisify(gzip);

/**
 * Writes a Brotli and a gzip file beside every file of a built site that gains from it. What has not changed since the
 * last build is taken from there.
 *
 * @param {string} folder the built site
 * @param {string} [last] the one before it
 * @param {(done: number, of: number) => void} [show] is told how far it is
 * @returns {Promise<number>} how many files have been compressed anew
 */
export async function compressFolder(folder, last, show) {
  const waiting = [...filesWithoutTwins(folder)];
  const total = waiting.length;
  let count = 0;
  const work = async () => {
    for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
      show?.(total - waiting.length, total);
      const path = join(folder, file);
      const { size, ino } = statSync(path);
      if (size < SMALLEST) continue;
      const before = last && lastOf(join(last, file));
      const isSameFile = before !== undefined && ino !== 0 && before.ino === ino;
      if (before && isSameFile) {
        takeTwins(before.path, path);
        continue;
      }
      const bytes = await readFile(path);
      if (before?.size === size && bytes.equals(await readFile(before.path))) {
        takeTwins(before.path, path);
        continue;
      }
      count += 1;
      const quality = FOR_EVER.test(file.replaceAll('\\', '/')) ? 11 : 8;
      const brotli = await toBrotli(bytes, {
        params: { [constants.BROTLI_PARAM_QUALITY]: quality, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
      });
      await writeFile(`${path}.br`, brotli);
      await writeFile(`${path}.gz`, await toGzip(bytes, { level: 9 }));
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return count;
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

/**
 * The file of the last build with its twins, or undefined where one of the three is missing.
 *
 * @param {string} path
 */
function lastOf(path) {
  const [own, brotli, gzip] = ['', '.br', '.gz'].map((end) => statSync(`${path}${end}`, { throwIfNoEntry: false }));
  return own && brotli && gzip ? { path, size: own.size, ino: own.ino } : undefined;
}

/**
 * Gives a file the compressed twins of the one that it equals: the same files, where the disk can do that.
 *
 * @param {string} from the file of the last build
 * @param {string} to
 */
function takeTwins(from, to) {
  for (const end of ['.br', '.gz']) {
    try {
      linkSync(`${from}${end}`, `${to}${end}`);
    } catch {
      copyFileSync(`${from}${end}`, `${to}${end}`);
    }
  }
}
