import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Files that a desktop leaves in folders and no build reads. */
const LITTER = new Set(['.DS_Store', 'Thumbs.db']);

/**
 * One SHA-256 over the names and contents of files and whole folders: equal when, and only when, nothing in them changed.
 *
 * @param {string} folder absolute
 * @param {readonly string[]} names files and folders in it; one that is absent counts as absent, without an error
 * @param {readonly string[]} [facts] other things to count in, e.g. a version
 * @returns {string} 64 hexadecimal digits
 */
export function fingerprint(folder, names, facts = []) {
  const hash = createHash('sha256');
  // Lengths before contents, so that no two different lists run together into the same bytes.
  const add = (/** @type {string | Buffer} */ part) => hash.update(`${part.length}:`).update(part);
  for (const fact of facts) add(fact);
  for (const name of names) {
    for (const file of filesUnder(folder, name)) {
      add(file);
      add(readFileSync(join(folder, file)));
    }
  }
  return hash.digest('hex');
}

/**
 * In an order that is the same everywhere, one after the other: an archive has many.
 *
 * @param {string} folder
 * @param {string} name with forward slashes on every system
 * @returns {Generator<string>}
 */
function* filesUnder(folder, name) {
  const stats = statSync(join(folder, name), { throwIfNoEntry: false });
  if (!stats) return;
  if (!stats.isDirectory()) {
    yield name;
    return;
  }
  const entries = readdirSync(join(folder, name)).filter((entry) => !LITTER.has(entry));
  for (const entry of entries.sort()) yield* filesUnder(folder, `${name}/${entry}`);
}
