import { runNode } from './command.mjs';
import { ensureInstalled } from './install.mjs';
import { findProjectNode, typescriptArguments } from './node.mjs';
import { runIfStarted } from './outcome.mjs';

/** `npm run check:links`: asks for every address that the content names, where there is a network. */
await runIfStarted(import.meta.url, async () => {
  await ensureInstalled();
  const { version } = findProjectNode();
  const { code } = await runNode([...typescriptArguments(version), 'src/lint/links-cli.ts']);
  return code;
});
