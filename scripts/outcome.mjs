import { realpathSync } from 'node:fs';
import { constants } from 'node:os';
import { fileURLToPath } from 'node:url';
import { stopWithNpm } from './stop-signal.mjs';

/** Something the person at the terminal has to put right. Its message is shown alone, without a stack. */
export class Problem extends Error {}

/** Ctrl-C or a request to stop arrived while a command ran. */
export class Stopped extends Error {
  /** @param {NodeJS.Signals} signal */
  constructor(signal) {
    super(`stopped by ${signal}`);
    this.signal = signal;
  }
}

/**
 * Runs a script's main function when the script was started from the command line (not when it was imported),
 * and turns what happened into an exit code: the function's own number or 0, 1 for a problem,
 * 128 + the signal's number when stopped (130 for Ctrl-C).
 *
 * @param {string} scriptUrl the script's import.meta.url
 * @param {() => Promise<number | void>} main
 */
export async function runIfStarted(scriptUrl, main) {
  const started = process.argv[1];
  if (!started || realpathSync(started) !== realpathSync(fileURLToPath(scriptUrl))) return;
  stopWithNpm();
  try {
    process.exitCode = (await main()) ?? 0;
  } catch (error) {
    if (error instanceof Stopped) {
      process.exitCode = 128 + (constants.signals[error.signal] ?? 0);
    } else if (error instanceof Problem) {
      console.error(error.message);
      process.exitCode = 1;
    } else {
      throw error;
    }
  }
}
