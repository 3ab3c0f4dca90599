/** @type {NodeJS.Signals[]} */
export const STOP_SIGNALS = ['SIGINT', 'SIGTERM'];

/**
 * Resolves at the first Ctrl-C or SIGTERM. From the call on, neither ends the process by itself:
 * npm and the terminal may both deliver the same Ctrl-C, and the second must not cut the clean-up short.
 *
 * @returns {Promise<NodeJS.Signals>}
 */
export function untilStopped() {
  return new Promise((resolve) => {
    for (const signal of STOP_SIGNALS) process.on(signal, () => resolve(signal));
  });
}

/** How often a script looks whether npm is still there, in ms. */
const PARENT_CHECK = 500;

/**
 * Ends a script that npm started when npm is gone, as if SIGTERM had reached it. npm passes that signal to its shell
 * alone, which dies and leaves the script behind: a server that keeps its port with nobody to stop it.
 */
export function stopWithNpm() {
  if (!process.env.npm_lifecycle_event || process.platform === 'win32') return;
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) process.kill(process.pid, 'SIGTERM');
  }, PARENT_CHECK).unref();
}
