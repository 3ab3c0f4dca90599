import { join } from 'node:path';
import { runNode } from '../command.mjs';
import { ensureInstalled } from '../install.mjs';
import { findProjectNode, typescriptArguments } from '../node.mjs';
import { runIfStarted } from '../outcome.mjs';

/** `node scripts/bench/publication.mjs --articles N --out FOLDER`: writes the content folder of a made-up publication. */
await runIfStarted(import.meta.url, async () => {
  await ensureInstalled();
  const { version } = findProjectNode();
  const cli = join(import.meta.dirname, 'publication', 'cli.ts');
  const { code } = await runNode([...typescriptArguments(version), cli, ...process.argv.slice(2)]);
  return code;
});
