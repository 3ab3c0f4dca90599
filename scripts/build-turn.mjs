import { mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { showProgress } from './progress.mjs';
import { isRunning } from './running-process.mjs';

/** Folders of builds in a cache, by the process that each belongs to. */
const TEMPORARY = /^(?:build|pages|program)-(\d+)$/;
/** The first folder that a build makes, by which others know that it is there. */
const MARK = /^pages-(\d+)$/;
/** How often a build that waits looks whether it may begin, in ms. */
const LOOK_EVERY = 200;

/**
 * Waits until every build of the same project that began before this one has ended: each takes over what the one before
 * it has left, which must not change meanwhile.
 *
 * @param {string} cache the folder of what builds keep
 * @param {number} [pid] the process of this build
 * @returns {Promise<string>} a folder for the records of this build; whoever asks has to remove it in the end
 */
export async function awaitTurn(cache, pid = process.pid) {
  const own = join(cache, `pages-${pid}`);
  rmSync(own, { recursive: true, force: true });
  mkdirSync(own, { recursive: true });
  const began = statSync(own, { bigint: true }).birthtimeNs;
  let before = findEarlier(cache, pid, began);
  if (before === undefined) return own;
  const progress = showProgress(`Waiting for the build of process ${before}`);
  while (before !== undefined) {
    await setTimeout(LOOK_EVERY);
    before = findEarlier(cache, pid, began);
  }
  progress.end();
  return own;
}

/**
 * Removes the folders of builds that were killed, not those of builds that are running.
 *
 * @param {string} cache the folder of what builds keep
 */
export function removeLeftovers(cache) {
  for (const name of readdirSync(cache)) {
    const owner = Number(TEMPORARY.exec(name)?.[1]);
    if (owner && !isRunning(owner)) rmSync(join(cache, name), { recursive: true, force: true });
  }
}

/**
 * @param {string} cache
 * @param {number} own
 * @param {bigint} began
 */
function findEarlier(cache, own, began) {
  return readdirSync(cache)
    .map((name) => Number(MARK.exec(name)?.[1]))
    .find((other) => {
      if (!other || other === own || !isRunning(other)) return false;
      const mark = statSync(join(cache, `pages-${other}`), { bigint: true, throwIfNoEntry: false });
      if (!mark) return false;
      return mark.birthtimeNs < began || (mark.birthtimeNs === began && other < own);
    });
}
