import { existsSync, readdirSync, statSync } from 'node:fs';
import { copyFile, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const COMPRESSIBLE = /\.(?:html|css|js|json|xml|opml|txt|md|csv|ics|bib|ris|svg|webmanifest|bin)$/;
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
 * @returns {Promise<number>} how many files have been compressed anew
 */
export async function compressFolder(folder, last) {
  const waiting = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && COMPRESSIBLE.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));
  let count = 0;
  const work = async () => {
    for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
      const path = join(folder, file);
      if (statSync(path).size < SMALLEST) continue;
      const bytes = await readFile(path);
      if (last && (await reuse(bytes, join(last, file), path))) continue;
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
 * Copies the compressed twins of an unchanged file.
 *
 * @param {Buffer} bytes
 * @param {string} from the file of the last build
 * @param {string} to
 * @returns {Promise<boolean>} false where it has changed or has no twins
 */
async function reuse(bytes, from, to) {
  if (!existsSync(`${from}.br`) || !existsSync(`${from}.gz`)) return false;
  if (!bytes.equals(await readFile(from))) return false;
  await copyFile(`${from}.br`, `${to}.br`);
  await copyFile(`${from}.gz`, `${to}.gz`);
  return true;
}
