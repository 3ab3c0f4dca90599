import { realpathSync } from 'node:fs';
import { constants } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { Problem, Stopped } from './outcome.mjs';
import { stopWithNpm } from './stop-signal.mjs';

/**
 * How a command is called.
 *
 * @typedef {object} Call
 * @property {string} [help] what `--help` prints; its first line is the command, with what it takes behind ` -- `. Left out
 *   where what the command hands its words on to answers by itself
 * @property {import('node:util').ParseArgsConfig['options']} [options] its flags; left out where it hands on what it is given
 * @property {boolean} [takesWords] whether words that belong to no flag may be given
 */

/**
 * What follows a command.
 *
 * @typedef {object} Given
 * @property {Record<string, any>} values of its flags
 * @property {string[]} words what belongs to no flag; all of it where the command hands on what it is given
 */

/**
 * Runs a script's main function when the script was started from the command line (not when it was imported),
 * and turns what happened into an exit code: the function's own number or 0, 1 for a problem,
 * 128 + the signal's number when stopped (130 for Ctrl-C). `--help` is answered before anything is done.
 *
 * @param {string} scriptUrl the script's import.meta.url
 * @param {Call} call
 * @param {(given: Given) => Promise<number | void>} main
 */
export async function runIfStarted(scriptUrl, call, main) {
  const started = process.argv[1];
  if (!started || realpathSync(started) !== realpathSync(fileURLToPath(scriptUrl))) return;
  stopWithNpm();
  try {
    const given = readCall(call, process.argv.slice(2));
    if (given) process.exitCode = (await main(given)) ?? 0;
    else process.stdout.write(call.help ?? '');
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

/**
 * Reads what a command is given.
 *
 * @param {Call} call
 * @param {string[]} args
 * @returns {Given | undefined} undefined where `--help` is asked for
 * @throws {Problem} for a flag that the command does not have, or a word that it does not take
 */
export function readCall({ help, options, takesWords = false }, args) {
  if (help && args.includes('--help')) return undefined;
  if (!options) return { values: {}, words: args };
  try {
    const { values, positionals } = parseArgs({ args, options, allowPositionals: takesWords });
    return { values, words: positionals };
  } catch (error) {
    const [what] = /** @type {Error} */ (error).message.split(/\.?\n|\. /);
    const [command] = (help ?? '').split(/\n| -- /);
    throw new Problem(`${what}. ${command} -- --help lists what it takes.`);
  }
}
