/** How often a log that is not a terminal gets a line, in seconds. */
const LOG_EVERY = 15;

/** From so much of it done, what is left can be told, as a share of the whole. */
const TELLING_SHARE = 0.02;

/**
 * @typedef {object} Progress
 * @property {(done: number, of: number) => void} show says how far it is
 * @property {(text?: string) => void} end stops it and leaves a line in its place, or none
 */

/**
 * Shows that something long is going on: one line whose seconds count up on a terminal ("Building the site … 1,200 of
 * 9,800, 14 s, about 40 s left"), a line every 15 seconds in a log.
 *
 * @param {string} label what is being done, e.g. "Building the site"
 * @returns {Progress}
 */
export function showProgress(label) {
  const terminal = Boolean(process.stdout.isTTY);
  const started = Date.now();
  const elapsed = () => Math.round((Date.now() - started) / 1000);
  /** @type {{ since: number, from: number, done: number, of: number } | undefined} */
  let counted;
  const line = () => `${label} … ${counted ? `${countsOf(counted)}, ` : ''}${elapsed()} s${leftOf(counted)}`;
  const write = () => process.stdout.write(terminal ? `\r\u001b[K${line()}` : `${line()}\n`);

  if (terminal) write();
  else console.log(`${label} …`);
  const timer = setInterval(write, terminal ? 1000 : LOG_EVERY * 1000);
  let ended = false;
  return {
    show(done, of) {
      counted = { since: counted?.since ?? Date.now(), from: counted?.from ?? done, done, of };
    },
    end(text) {
      if (ended) return;
      ended = true;
      clearInterval(timer);
      if (terminal) process.stdout.write('\r\u001b[K');
      if (text) console.log(`${text} (${elapsed()} s)`);
    },
  };
}

/** @param {{ done: number, of: number }} counted */
function countsOf({ done, of }) {
  return `${done.toLocaleString('en-GB')} of ${of.toLocaleString('en-GB')}`;
}

/** @param {{ since: number, from: number, done: number, of: number } | undefined} counted */
function leftOf(counted) {
  if (!counted) return '';
  const { since, from, done, of } = counted;
  if (done - from < of * TELLING_SHARE || done >= of) return '';
  const seconds = Math.round((((Date.now() - since) / (done - from)) * (of - done)) / 1000);
  return seconds < 1 ? '' : `, about ${seconds} s left`;
}
