import { build } from './build.mjs';
import { runIfStarted } from './call.mjs';
import { runNode } from './command.mjs';
import { ensureInstalled } from './install.mjs';
import { findProjectNode, typescriptArguments } from './node.mjs';

const CALL = {
  help: `npm run permanent
Builds what changed, and adds the new addresses of its pages, and ids of its feeds, to content/permanent.txt.
Writes nothing where the site no longer has one that is in the list.
`,
  options: {},
};

/** `npm run permanent`: builds what changed, and adds its new addresses to content/permanent.txt. */
await runIfStarted(import.meta.url, CALL, async () => {
  await ensureInstalled();
  await build({ ifChanged: true });
  const { version } = findProjectNode();
  const { code } = await runNode([...typescriptArguments(version), 'src/lint/permanent-cli.ts']);
  return code;
});
