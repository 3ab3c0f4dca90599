import { readFileSync } from 'node:fs';

/**
 * Whether a process is there, whoever started it.
 *
 * @param {number} pid
 */
export function isRunning(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'EPERM';
  }
}

/**
 * When a process began, in ticks since the system did: tells it from others that had its number before, or will have it.
 * Only Linux says so at no cost.
 *
 * @param {number} pid
 * @returns {string | undefined} undefined where it is not there, or nothing tells
 */
export function startOf(pid) {
  try {
    // The 22nd field. The second is the name of the program in brackets, in which anything may stand: proc_pid_stat(5).
    return readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ')[19];
  } catch {
    return undefined;
  }
}
