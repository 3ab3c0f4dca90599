import { runNode } from './command.mjs';
import { findProjectNode, typescriptArguments } from './node.mjs';

/** V8 looks for what is forgotten when a heap has grown by a third, and not only when it has doubled or more. */
const V8_OPTIONS = ['--heap-growing-percent=30'];

/**
 * Runs the content check (src/lint/cli.ts), which prints its findings itself.
 *
 * @param {readonly string[]} [options] the check's own; by default one line for each error, as before a build
 * @returns {Promise<number>} its exit code: 0 where it found no error
 */
export async function checkContent(options = ['--errors', '--format', 'short']) {
  const { version } = findProjectNode();
  const { code } = await runNode([...V8_OPTIONS, ...typescriptArguments(version), 'src/lint/cli.ts', ...options]);
  return code;
}
