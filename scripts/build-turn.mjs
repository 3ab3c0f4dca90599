import { mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { showProgress } from './progress.mjs';
import { isRunning, startOf } from './running-process.mjs';

/** Folders that a build makes in its turn, by the process that each belongs to. */
const IN_TURN = /^(?:build|program)-(\d+)$/;
/** The first folder that a build makes, by which others know that it is there: its process, and when that began. */
const MARK = /^pages-(\d+)(?:-(\d+))?$/;
/**
 * How long a build stands by before it looks whether it is the first, in ms: longer than the steps in which file systems tell
 * the time (16 at most on those of Linux, macOS and Windows). Of two that began in one step each then sees the other.
 */
const STEP = 40;
/** How often a build that waits looks whether it may begin, in ms. */
const LOOK_EVERY = 200;

/**
 * @typedef {object} Mark
 * @property {string} name of the folder
 * @property {number} pid
 * @property {string | undefined} start where the system tells it
 */

/**
 * Waits until every build of the same project that began before this one has ended: each takes over what the one before
 * it has left, which must not change meanwhile.
 *
 * @param {string} cache the folder of what builds keep
 * @param {number} [pid] the process of this build
 * @returns {Promise<string>} a folder for the records of this build; whoever asks has to remove it in the end
 */
export async function awaitTurn(cache, pid = process.pid) {
  const start = startOf(pid);
  const own = join(cache, start === undefined ? `pages-${pid}` : `pages-${pid}-${start}`);
  rmSync(own, { recursive: true, force: true });
  mkdirSync(own, { recursive: true });
  const began = statSync(own, { bigint: true }).birthtimeNs;
  await setTimeout(STEP);
  let before = findEarlier(cache, pid, began);
  if (before === undefined) return own;
  if (before.start === undefined)
    console.log(
      `If process ${before.pid} is no build, remove ${join(cache, before.name)}: a build that was killed left it.`,
    );
  const progress = showProgress(`Waiting for the build of process ${before.pid}`);
  while (before !== undefined) {
    await setTimeout(LOOK_EVERY);
    before = findEarlier(cache, pid, began);
  }
  progress.end();
  return own;
}

/**
 * Removes the folders of builds that were killed, not those of builds that are running. The build whose turn it is has made
 * none of those that it makes in its turn: one with the number of its process is of an earlier one.
 *
 * @param {string} cache the folder of what builds keep
 * @param {number} [pid] the process of the build whose turn it is
 */
export function removeLeftovers(cache, pid = process.pid) {
  const running = listMarks(cache).filter(isOfRunning);
  const marks = new Set(running.map(({ name }) => name));
  const others = new Set(running.map((mark) => mark.pid).filter((other) => other !== pid));
  for (const name of readdirSync(cache)) {
    const owner = IN_TURN.exec(name)?.[1];
    const isLeft = owner === undefined ? MARK.test(name) && !marks.has(name) : !others.has(Number(owner));
    if (isLeft) rmSync(join(cache, name), { recursive: true, force: true });
  }
}

/**
 * @param {string} cache
 * @param {number} own
 * @param {bigint} began
 */
function findEarlier(cache, own, began) {
  return listMarks(cache).find((other) => {
    if (other.pid === own || !isOfRunning(other)) return false;
    const mark = statSync(join(cache, other.name), { bigint: true, throwIfNoEntry: false });
    if (!mark) return false;
    return mark.birthtimeNs < began || (mark.birthtimeNs === began && other.pid < own);
  });
}

/**
 * @param {string} cache
 * @returns {Mark[]}
 */
function listMarks(cache) {
  return readdirSync(cache).flatMap((name) => {
    const [, pid, start] = MARK.exec(name) ?? [];
    return pid === undefined ? [] : [{ name, pid: Number(pid), start }];
  });
}

/**
 * Whether the build that left a mark is running, and not merely a process that has its number now: after a restart, or in a
 * container, numbers are soon given again.
 *
 * @param {Mark} mark
 */
function isOfRunning({ pid, start }) {
  return isRunning(pid) && (start === undefined || (startOf(pid) ?? start) === start);
}
