import { runNode } from './command.mjs';
import { findProjectNode, typescriptArguments } from './node.mjs';

/**
 * Runs the content check (src/lint/cli.ts), which prints its findings itself.
 *
 * @param {{ review?: boolean }} [options] `review` also prints what an editor would ask, and a summary
 * @returns {Promise<boolean>} false when it found an error
 */
export async function checkContent({ review = false } = {}) {
  const { version } = findProjectNode();
  const { code } = await runNode([...typescriptArguments(version), 'src/lint/cli.ts', ...(review ? ['--review'] : [])]);
  return code === 0;
}
