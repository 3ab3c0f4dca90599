import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fingerprint } from './fingerprint.mjs';
import { findPinnedNode, pinnedNodePackage } from './node.mjs';

/** Inside node_modules, so that it goes when they go. */
const STAMP = '.throughline-install';

/** What the stamp says while npm is at work, and for ever after when npm was killed. */
const UNFINISHED = 'unfinished';

/**
 * @typedef {Record<string, Record<string, string> | undefined>} Manifest the parts of package.json that name dependencies
 * @typedef {{ optional?: boolean, peer?: boolean }} LockedPackage
 * @typedef {{ packages: Record<string, LockedPackage & Manifest> }} Lockfile
 */

/**
 * Whether the packages of a project are installed as its package.json and lockfile ask now, for this kind of machine,
 * by an install that came to its end.
 *
 * @param {string} folder the project's
 */
export function isInstalled(folder) {
  return readStamp(folder) === expectedStamp(folder) && !findMissingPackage(folder);
}

/**
 * Whether an install was cut off. npm itself takes a package whose files are half there for a whole one.
 *
 * @param {string} folder
 */
export function isHalfInstalled(folder) {
  return readStamp(folder) === UNFINISHED;
}

/**
 * Notes, before npm starts, that the packages are not to be relied on.
 *
 * @param {string} folder
 */
export function markUnfinished(folder) {
  writeStamp(folder, UNFINISHED);
}

/**
 * Notes that the packages are installed.
 *
 * @param {string} folder
 */
export function markInstalled(folder) {
  writeStamp(folder, expectedStamp(folder));
}

/**
 * Takes either note back: npm failed and has put things back as they were.
 *
 * @param {string} folder
 */
export function removeMark(folder) {
  rmSync(join(folder, 'node_modules', STAMP), { force: true });
}

/**
 * Finds a package that the lockfile needs on this machine and that is not on disk.
 *
 * @param {string} folder
 * @returns {string | undefined} its place, e.g. "node_modules/astro"
 */
export function findMissingPackage(folder) {
  const { packages } = readLockfile(folder);
  const missing = Object.keys(packages).find((place) => {
    const { optional, peer } = packages[place] ?? {};
    // Optional ones belong to other systems; peer ones may be left out by the user's own npm settings.
    return place.startsWith('node_modules/') && !optional && !peer && !existsSync(join(folder, place, 'package.json'));
  });
  if (missing) return missing;

  const node = `node_modules/${pinnedNodePackage(process.platform, process.arch)}`;
  return node in packages && !findPinnedNode({ modules: join(folder, 'node_modules') }) ? node : undefined;
}

/**
 * Finds a kind of dependency on which package.json and package-lock.json disagree.
 *
 * @param {string} folder
 * @returns {string | undefined} e.g. "devDependencies"
 */
export function findLockMismatch(folder) {
  /** @type {Manifest} */
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const locked = readLockfile(folder).packages[''] ?? {};
  const sorted = (/** @type {Record<string, string> | undefined} */ list) =>
    JSON.stringify(Object.entries(list ?? {}).sort());
  return ['dependencies', 'devDependencies', 'optionalDependencies'].find(
    (kind) => sorted(manifest[kind]) !== sorted(locked[kind]),
  );
}

/**
 * @param {string} folder
 * @returns {Lockfile}
 */
function readLockfile(folder) {
  return JSON.parse(readFileSync(join(folder, 'package-lock.json'), 'utf8'));
}

/** @param {string} folder */
function readStamp(folder) {
  const stamp = join(folder, 'node_modules', STAMP);
  return existsSync(stamp) ? readFileSync(stamp, 'utf8') : undefined;
}

/**
 * @param {string} folder
 * @param {string} text
 */
function writeStamp(folder, text) {
  mkdirSync(join(folder, 'node_modules'), { recursive: true });
  writeFileSync(join(folder, 'node_modules', STAMP), text);
}

/** @param {string} folder */
function expectedStamp(folder) {
  return fingerprint(folder, ['package.json', 'package-lock.json'], [process.platform, process.arch]);
}
