import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** In the folder of a program: of what it was made. */
const STAMP = 'made-of';

/**
 * The folder of the program that makes pages, as the last build has left it, or made now where that was made of something
 * else.
 *
 * @param {string} cache the folder of what builds keep
 * @param {string} madeOf fingerprint of all that the program is made of
 * @param {(folder: string) => Promise<void>} make makes it in a folder of its own; what it throws is thrown on
 * @returns {Promise<string>} absolute, as `cache` is
 */
export async function keepProgram(cache, madeOf, make) {
  const program = join(cache, 'program');
  const stamp = join(program, STAMP);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === madeOf) return program;

  // Of this name, so that the next build removes it where this one is killed: see build-turn.mjs.
  const fresh = join(cache, `program-${process.pid}`);
  try {
    mkdirSync(fresh, { recursive: true });
    await make(fresh);
    writeFileSync(join(fresh, STAMP), madeOf);
    // First of all: a kill may leave half of the old one.
    rmSync(stamp, { force: true });
    rmSync(program, { recursive: true, force: true });
    renameSync(fresh, program);
    return program;
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
}
