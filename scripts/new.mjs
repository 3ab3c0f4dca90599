import { runIfStarted } from './call.mjs';
import { runNode } from './command.mjs';
import { ensureInstalled } from './install.mjs';
import { findProjectNode, typescriptArguments } from './node.mjs';

/** `npm run new KIND -- [flags]`: begins an entry of `content/` and writes its file (src/authoring/cli.ts). */
await runIfStarted(import.meta.url, {}, async ({ words }) => {
  await ensureInstalled();
  const { version } = findProjectNode();
  const { code } = await runNode([...typescriptArguments(version), 'src/authoring/cli.ts', ...words], {
    // Every command of the project counts days in UTC; a new entry is of the author's own day.
    env: { TZ: Intl.DateTimeFormat().resolvedOptions().timeZone },
  });
  return code;
});
