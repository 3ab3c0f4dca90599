import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { rename } from './folder-swap.mjs';

/** In the folder of a program: of what it was made. */
const STAMP = 'made-of';

/**
 * The folder of the program that makes pages, as the last build has left it, or made now where that was made of something
 * else.
 *
 * @param {string} cache the folder of what builds keep
 * @param {object} options
 * @param {string} options.madeOf fingerprint of all that the program is made of
 * @param {() => boolean} options.isStill whether that is still what there is
 * @param {(folder: string) => Promise<void>} options.make makes it in a folder of its own; what it throws is thrown on
 * @param {boolean} [options.isForced] makes it in any case
 * @returns {Promise<string>} absolute, as `cache` is
 */
export async function keepProgram(cache, { madeOf, isStill, make, isForced = false }) {
  const program = join(cache, 'program');
  const stamp = join(program, STAMP);
  if (!isForced && existsSync(stamp) && readFileSync(stamp, 'utf8') === madeOf) return program;

  // Of this name, so that the next build removes it where this one is killed: see build-turn.mjs.
  const fresh = join(cache, `program-${process.pid}`);
  try {
    mkdirSync(fresh, { recursive: true });
    await make(fresh);
    // What was saved meanwhile may be in it or not: then this build has it, and no other.
    if (isStill()) writeFileSync(join(fresh, STAMP), madeOf);
    // First of all: a kill may leave half of the old one.
    rmSync(stamp, { force: true });
    rmSync(program, { recursive: true, force: true });
    rename(fresh, program);
    return program;
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
}
