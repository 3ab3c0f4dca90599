import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from './build.mjs';
import { runIfStarted } from './call.mjs';
import { runChecks } from './check.mjs';
import { findChromium } from './chromium.mjs';
import { runPackage } from './command.mjs';
import { ensureInstalled } from './install.mjs';
import { Problem } from './outcome.mjs';
import { cache, dist, root } from './paths.mjs';
import { findWebServers } from './web-servers.mjs';
import { closingLine, countTests } from './test-report.mjs';

/** @typedef {import('./test-report.mjs').Counts} Counts */

const CALL = {
  help: `npm test -- [FILTER …]
Builds the site and runs everything that has to hold: unit, property and browser tests, types, lint, format, content.
With filters, parts of the paths of test files, it runs these tests alone; flags are Vitest's.
`,
};

/**
 * `npm test`: all that has to hold before a change is taken. Only a missing package or browser ends it early. With
 * arguments (`npm test -- timeline`) it builds what changed and hands them to Vitest alone.
 *
 * @param {import('./call.mjs').Given} given
 */
async function test({ words: filters }) {
  /** @type {Counts[]} */
  const counts = [];
  try {
    await ensureInstalled();
    // A publication may have no tests of its own, and then needs nothing that they need.
    const tools = existsSync(join(root, 'tests')) ? await findTools() : undefined;
    const ci = !['', '0', 'false', undefined].includes(process.env.CI);
    counts.push(await tryBuild({ ifChanged: !ci || filters.length > 0 }));
    // Without a build, the tests that read dist/ would only say so a hundred times over.
    if (existsSync(dist) && tools) counts.push(await runVitest(tools.chromium, filters));
    if (filters.length === 0) counts.push({ ...(await runChecks()), skipped: 0 });
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    console.error(error.message);
    counts.push({ passed: 0, failed: 1, skipped: 0 });
  }
  const sum = counts.reduce((a, b) => ({
    passed: a.passed + b.passed,
    failed: a.failed + b.failed,
    skipped: a.skipped + b.skipped,
  }));
  console.log(`\n${closingLine(sum)}`);
  return sum.failed > 0 ? 1 : 0;
}

/** What the tests run beside them: a browser, of which they are told the path, and web servers. */
async function findTools() {
  const chromium = await findChromium();
  await findWebServers();
  return { chromium };
}

/**
 * @param {{ ifChanged: boolean }} options
 * @returns {Promise<Counts>} the build counts as one test
 */
async function tryBuild(options) {
  try {
    await build(options);
    return { passed: 1, failed: 0, skipped: 0 };
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    console.error(error.message);
    return { passed: 0, failed: 1, skipped: 0 };
  }
}

/**
 * @param {string} chromium path of the browser, given to the tests as CHROME_PATH
 * @param {readonly string[]} filters
 * @returns {Promise<Counts>}
 */
async function runVitest(chromium, filters) {
  const report = join(cache, 'vitest.json');
  mkdirSync(cache, { recursive: true });
  // An old report must not speak for a run that died.
  rmSync(report, { force: true });
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const { code } = await runPackage('vitest', ['run', ...reporters, ...filters], { env: { CHROME_PATH: chromium } });
  return countTests(existsSync(report) ? readFileSync(report, 'utf8') : undefined, code);
}

await runIfStarted(import.meta.url, CALL, test);
