/** How often a log that is not a terminal gets a line, in seconds. */
const LOG_EVERY = 15;

/**
 * Shows that something long is going on: one line whose seconds count up on a terminal ("Building the site … 14 s"),
 * a line every 15 seconds in a log.
 *
 * @param {string} label what is being done, e.g. "Building the site"
 * @returns {{ end: (text?: string) => void }} `end` stops it and leaves a line in its place, or none
 */
export function showProgress(label) {
  const terminal = Boolean(process.stdout.isTTY);
  const started = Date.now();
  const elapsed = () => Math.round((Date.now() - started) / 1000);
  const write = () =>
    process.stdout.write(terminal ? `\r\u001b[K${label} … ${elapsed()} s` : `${label} … ${elapsed()} s\n`);

  if (terminal) write();
  else console.log(`${label} …`);
  const timer = setInterval(write, terminal ? 1000 : LOG_EVERY * 1000);
  let ended = false;
  return {
    end(text) {
      if (ended) return;
      ended = true;
      clearInterval(timer);
      if (terminal) process.stdout.write('\r\u001b[K');
      if (text) console.log(`${text} (${elapsed()} s)`);
    },
  };
}
