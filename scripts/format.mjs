import { runIfStarted } from './call.mjs';
import { runPackage } from './command.mjs';
import { ensureInstalled } from './install.mjs';

const CALL = {
  help: `npm run format
Writes every file the way the format check and the linter want it, as far as they can by themselves.
`,
  options: {},
};

/** `npm run format`: writes every file the way the format check and the linter want it, as far as they can by themselves. */
async function format() {
  await ensureInstalled();
  const prettier = await runPackage('prettier', ['--write', '--log-level', 'warn', '.']);
  const eslint = await runPackage('eslint', ['--fix', '.']);
  return prettier.code === 0 && eslint.code === 0 ? 0 : 1;
}

await runIfStarted(import.meta.url, CALL, format);
