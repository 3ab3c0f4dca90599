import { runIfStarted } from './call.mjs';
import { runNode } from './command.mjs';
import { checkContent } from './content-check.mjs';
import { ensureInstalled } from './install.mjs';
import { findProjectNode, typescriptArguments } from './node.mjs';
import { Problem } from './outcome.mjs';

const CALL = {
  help: `npm run export -- opensearch [--out FILE] [--index NAME]
Checks the content, and writes the publication as a bulk file of OpenSearch, with the index that takes it in beside it.

  --out FILE     .cache/export/opensearch.ndjson by itself
  --index NAME   of the index; throughline by itself

docs/scale.md says how to load them.
`,
};

/** `npm run export -- opensearch [--out FILE]`: checks the content, and writes it for another search engine (src/export/cli.ts). */
await runIfStarted(import.meta.url, CALL, async ({ words }) => {
  await ensureInstalled();
  if ((await checkContent()) !== 0) throw new Problem('The content has errors; nothing was written.');
  const { version } = findProjectNode();
  const { code } = await runNode([...typescriptArguments(version), 'src/export/cli.ts', ...words]);
  return code;
});
