import { copyFileSync, linkSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

/** Smaller files fit into one packet as they are. */
const SMALLEST = 1000;
/** Files that are compressed once and kept for a year are worth every second; pages change with every edition. */
const FOR_EVER = /^_astro\//;
/** What Brotli's window may be: 2 to the power of these, less 16 bytes (RFC 7932, section 9.1). */
const WINDOW = { least: 10, most: 22 };

/** @type {{ folder: string, last?: string }} */
const { folder, last } = workerData;

parentPort?.on('message', (/** @type {string[]} */ files) => {
  parentPort?.postMessage(files.filter(compress).length);
});

/**
 * Gives a file its twins: those of the last build where it is the same, or new ones where it is worth any.
 *
 * @param {string} file path from the folder
 * @returns {boolean} whether it has been compressed anew
 */
function compress(file) {
  const path = join(folder, file);
  const { size, ino } = statSync(path);
  if (size < SMALLEST) return false;
  const before = last && lastOf(join(last, file));
  // Linked from there, where the disk numbers its files.
  if (before && ino !== 0 && before.ino === ino) {
    takeTwins(before.path, path);
    return false;
  }
  const bytes = readFileSync(path);
  if (before?.size === size && bytes.equals(readFileSync(before.path))) {
    takeTwins(before.path, path);
    return false;
  }
  const quality = FOR_EVER.test(file.replaceAll('\\', '/')) ? constants.BROTLI_MAX_QUALITY : 8;
  writeFileSync(`${path}.br`, toBrotli(bytes, quality));
  writeFileSync(`${path}.gz`, gzipSync(bytes, { level: constants.Z_BEST_COMPRESSION }));
  return true;
}

/**
 * The whole of a page fits into a small window, and for a larger one memory is taken and cleared that takes longer than
 * to compress the page.
 *
 * @param {Buffer} bytes
 * @param {number} quality
 */
function toBrotli(bytes, quality) {
  const fitting = Math.ceil(Math.log2(bytes.length + 16));
  return brotliCompressSync(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: quality,
      [constants.BROTLI_PARAM_LGWIN]: Math.min(WINDOW.most, Math.max(WINDOW.least, fitting)),
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  });
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
