import { runIfStarted } from './call.mjs';
import { runNode } from './command.mjs';
import { ensureInstalled } from './install.mjs';
import { findProjectNode, typescriptArguments } from './node.mjs';

const CALL = {
  help: `npm run check:links
Asks for every address that the content names, and says which do not answer. Needs a network.
`,
  options: {},
};

/** `npm run check:links`: asks for every address that the content names, where there is a network. */
await runIfStarted(import.meta.url, CALL, async () => {
  await ensureInstalled();
  const { version } = findProjectNode();
  const { code } = await runNode([...typescriptArguments(version), 'src/lint/links-cli.ts']);
  return code;
});
