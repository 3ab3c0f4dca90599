import { runIfStarted } from './call.mjs';
import { runNode } from './command.mjs';
import { ensureInstalled } from './install.mjs';
import { findProjectNode, typescriptArguments } from './node.mjs';

/** `npm run import -- FOLDER [flags]`: takes the posts of another site into `content/` (src/import/cli.ts). */
await runIfStarted(import.meta.url, {}, async ({ words }) => {
  await ensureInstalled();
  const { version } = findProjectNode();
  const { code } = await runNode([...typescriptArguments(version), 'src/import/cli.ts', ...words]);
  return code;
});
