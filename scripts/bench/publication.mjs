import { join } from 'node:path';
import { runIfStarted } from '../call.mjs';
import { runNode } from '../command.mjs';
import { ensureInstalled } from '../install.mjs';
import { findProjectNode, typescriptArguments } from '../node.mjs';

const CALL = {
  help: `node scripts/bench/publication.mjs --articles N --out FOLDER
Writes the content folder of a made-up publication of N articles.
`,
};

/** `node scripts/bench/publication.mjs --articles N --out FOLDER`: writes the content folder of a made-up publication. */
await runIfStarted(import.meta.url, CALL, async ({ words }) => {
  await ensureInstalled();
  const { version } = findProjectNode();
  const cli = join(import.meta.dirname, 'publication', 'cli.ts');
  const { code } = await runNode([...typescriptArguments(version), cli, ...words]);
  return code;
});
