import { build } from './build.mjs';
import { runNode } from './command.mjs';
import { ensureInstalled } from './install.mjs';
import { findProjectNode, typescriptArguments } from './node.mjs';
import { runIfStarted } from './outcome.mjs';

/** `npm run permanent`: builds what changed, and adds its new addresses to content/permanent.txt. */
await runIfStarted(import.meta.url, async () => {
  await ensureInstalled();
  await build({ ifChanged: true });
  const { version } = findProjectNode();
  const { code } = await runNode([...typescriptArguments(version), 'src/lint/permanent-cli.ts']);
  return code;
});
