import { runNode } from './command.mjs';
import { findProjectNode, typescriptArguments } from './node.mjs';

/**
 * Runs the content check (src/lint/cli.ts), which prints its findings itself.
 *
 * @returns {Promise<boolean>} false when it found an error
 */
export async function checkContent() {
  const { version } = findProjectNode();
  const { code } = await runNode([...typescriptArguments(version), 'src/lint/cli.ts']);
  return code === 0;
}
