import { runNode } from './command.mjs';
import { checkContent } from './content-check.mjs';
import { ensureInstalled } from './install.mjs';
import { findProjectNode, typescriptArguments } from './node.mjs';
import { Problem, runIfStarted } from './outcome.mjs';

/** `npm run export -- opensearch [--out FILE]`: checks the content, and writes it for another search engine (src/export/cli.ts). */
await runIfStarted(import.meta.url, async () => {
  await ensureInstalled();
  if ((await checkContent()) !== 0) throw new Problem('The content has errors; nothing was written.');
  const { version } = findProjectNode();
  const { code } = await runNode([...typescriptArguments(version), 'src/export/cli.ts', ...process.argv.slice(2)]);
  return code;
});
