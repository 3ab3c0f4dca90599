import { runNode } from './command.mjs';
import { findProjectNode, typescriptArguments } from './node.mjs';

/**
 * Runs the content check (src/lint/cli.ts), which prints its findings itself.
 *
 * @param {readonly string[]} [options] the check's own; by default one line for each error, as before a build
 * @returns {Promise<number>} its exit code: 0 where it found no error
 */
export async function checkContent(options = ['--errors', '--format', 'short']) {
  const { version } = findProjectNode();
  const { code } = await runNode([...typescriptArguments(version), 'src/lint/cli.ts', ...options]);
  return code;
}
