import { runIfStarted } from './call.mjs';
import { runPackage } from './command.mjs';
import { checkContent } from './content-check.mjs';
import { ensureInstalled } from './install.mjs';

/**
 * @typedef {object} Check
 * @property {string} name
 * @property {() => Promise<boolean>} run true when all is well; it has shown what is not
 */

/** @type {Check[]} */
const CHECKS = [
  { name: 'content check', run: async () => (await checkContent(['--summary'])) === 0 },
  { name: 'type check', run: () => runTool('astro', ['check']) },
  { name: 'lint', run: () => runTool('eslint', ['.']) },
  { name: 'format', run: () => runTool('prettier', ['--check', '.']) },
];

/**
 * Runs all the checks, the later ones whether or not an earlier one failed, with a line for each.
 *
 * @returns {Promise<{ passed: number, failed: number }>} how many of them
 */
export async function runChecks() {
  let failed = 0;
  for (const { name, run } of CHECKS) {
    const started = Date.now();
    const ok = await run();
    if (!ok) failed += 1;
    console.log(`${ok ? 'ok    ' : 'failed'}  ${name} (${((Date.now() - started) / 1000).toFixed(1)} s)`);
  }
  return { passed: CHECKS.length - failed, failed };
}

/**
 * Runs a tool quietly, and shows what it said when it failed.
 *
 * @param {string} name
 * @param {string[]} args
 */
async function runTool(name, args) {
  const { code, output } = await runPackage(name, args, { keep: true });
  if (code !== 0) console.log(output.trimEnd());
  return code === 0;
}

/** `npm run check`: all of it; with options or files only the content check, which they are for. */
await runIfStarted(import.meta.url, {}, async ({ words }) => {
  await ensureInstalled();
  if (words.length > 0) return checkContent(words);
  const { failed } = await runChecks();
  return failed > 0 ? 1 : 0;
});
