import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { build } from './build.mjs';
import { findChromium } from './chromium.mjs';
import { runNode } from './command.mjs';
import { ensureInstalled } from './install.mjs';
import { findProjectNode, typescriptArguments } from './node.mjs';
import { Problem, runIfStarted } from './outcome.mjs';
import { root } from './paths.mjs';

/** Each benchmark is a folder here with a main.ts. */
const folder = join(root, 'scripts', 'bench');

/** `npm run bench -- NAME [options]`: builds what changed, and measures. It prints figures and never fails for one. */
async function bench() {
  const [name = '', ...options] = process.argv.slice(2);
  const names = readdirSync(folder).filter((entry) => existsSync(join(folder, entry, 'main.ts')));
  if (!names.includes(name)) throw new Problem(`Which benchmark? npm run bench -- ${names.join(' | ')}`);
  await ensureInstalled();
  const env = { CHROME_PATH: await findChromium() };
  await build({ ifChanged: true });
  const { version } = findProjectNode();
  const { code } = await runNode(
    [
      ...typescriptArguments(version),
      '--expose-gc',
      '--max-old-space-size=4096',
      join(folder, name, 'main.ts'),
      ...options,
    ],
    { env: { ...process.env, ...env } },
  );
  return code;
}

await runIfStarted(import.meta.url, bench);
