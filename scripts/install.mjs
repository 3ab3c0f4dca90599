import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { runCommand, searchFirst } from './command.mjs';
import {
  findLockMismatch,
  findMissingPackage,
  isHalfInstalled,
  isInstalled,
  markInstalled,
  markUnfinished,
  removeMark,
} from './install-state.mjs';
import { findPinnedNode, isOlder, OLDEST_NODE } from './node.mjs';
import { Problem } from './outcome.mjs';
import { root } from './paths.mjs';
import { showProgress } from './progress.mjs';

/**
 * `install` and not `ci`: npm 11's `ci` refuses a lockfile from which npm itself dropped optional packages that its
 * registry does not carry. `--no-save` leaves the lockfile alone; the log level shows each request, for watchForNetwork.
 * The rest overrides what a user's own npm settings
 * or NODE_ENV might leave out, hide or refuse.
 */
const NPM_INSTALL = [
  'install',
  '--no-save',
  '--no-audit',
  '--no-fund',
  '--include=dev',
  '--include=optional',
  '--engine-strict=false',
  '--loglevel=http',
];

/** A request that no server took, in npm's log. */
const UNANSWERED = /npm http fetch GET \S+ attempt \d failed with (\w+)/;

/** An answer, in npm's log: a status from the registry, or something from npm's own cache. */
const ANSWER = /npm http (?:fetch GET \d{3}|cache) /;

/** How long after the first unanswered request one may still be answered, in ms: a network is allowed to stumble. */
const PATIENCE = 15_000;

/** What npm calls it, when it gives up by itself. */
const OFFLINE =
  /npm (?:error|ERR!) code (ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ERR_SOCKET_TIMEOUT|ENOTCACHED)/;

/**
 * Installs the project's packages from its lockfile, unless they are installed already.
 *
 * @param {string} [folder] the project's
 * @throws {Problem} when npm fails, with npm's own words, or with one line when its registry is out of reach
 */
export async function ensureInstalled(folder = root) {
  const lockfile = join(folder, 'package-lock.json');
  if (!existsSync(lockfile))
    throw new Problem('package-lock.json is missing: restore it, or run npm install to write a new one.');
  const mismatch = findLockMismatch(folder);
  if (mismatch) {
    throw new Problem(
      `package.json and package-lock.json disagree about ${mismatch}: run npm install and commit both.`,
    );
  }
  if (isInstalled(folder)) return;

  if (isHalfInstalled(folder)) removeHalfInstalled(folder);
  markUnfinished(folder);
  const lockedBefore = readFileSync(lockfile);
  const progress = showProgress('Installing dependencies');
  try {
    const { code, killed, output } = await installPackages(folder);
    progress.end(code === 0 ? 'Installed dependencies' : undefined);
    if (code !== 0) {
      if (!killed) removeMark(folder);
      throw new Problem(explainFailure(output));
    }
  } finally {
    progress.end();
    if (!readFileSync(lockfile).equals(lockedBefore)) {
      writeFileSync(lockfile, lockedBefore);
      console.error('npm changed package-lock.json while installing; it was put back as it was.');
    }
  }
  const missing = findMissingPackage(folder);
  if (missing)
    throw new Problem(`npm finished, but ${missing} is not there: delete node_modules and run the command again.`);
  markInstalled(folder);
}

/**
 * Deletes node_modules, as nobody can say which of its packages are whole.
 *
 * @param {string} folder
 */
function removeHalfInstalled(folder) {
  try {
    rmSync(join(folder, 'node_modules'), { recursive: true, force: true, maxRetries: 3 });
  } catch {
    throw new Problem('The last install was cut off: delete node_modules and run the command again.');
  }
}

/**
 * Runs npm, a second time where the first brought the Node that it should have run on: npm leaves out optional
 * packages that refuse the Node under it, and under Node 18 those are the native halves of Astro's bundler.
 *
 * @param {string} folder
 * @returns {Promise<import('./command.mjs').Result>}
 */
async function installPackages(folder) {
  const given = givenNode();
  const bestNode = () =>
    (isOlder(given.version, OLDEST_NODE) && findPinnedNode({ modules: join(folder, 'node_modules') })) || given;
  const node = bestNode();
  const result = await runNpm(NPM_INSTALL, folder, node.path);
  const better = bestNode();
  return result.code === 0 && better.path !== node.path ? runNpm(NPM_INSTALL, folder, better.path) : result;
}

/**
 * The Node that npm runs on when nobody interferes: the one under the npm that started this script, else this one.
 *
 * @returns {import('./node.mjs').ProjectNode}
 */
function givenNode() {
  const { npm_node_execpath: path, npm_config_user_agent: agent } = process.env;
  const version = /\bnode\/v(\S+)/.exec(agent ?? '')?.[1];
  return path && version ? { path, version } : { path: process.execPath, version: process.versions.node };
}

/**
 * @param {readonly string[]} args
 * @param {string} cwd
 * @param {string} node path of the Node to run npm on
 */
function runNpm(args, cwd, node) {
  const options = { cwd, keep: true, ...watchForNetwork() };
  const npmScript = process.env.npm_execpath ?? '';
  // The npm that started this script. Under pnpm or Yarn the variable names another program.
  if (/^np[mx]-cli\.js$/.test(basename(npmScript))) return runCommand(node, [npmScript, ...args], options);
  const windows = process.platform === 'win32';
  return runCommand(windows ? 'npm.cmd' : 'npm', args, {
    ...options,
    env: searchFirst([dirname(node)]),
    shell: windows,
  });
}

/**
 * Gives npm up when its requests go unanswered for a while and nothing was ever answered. By itself it tries each
 * package of the lockfile three times, and then waits out its own timeouts: five minutes and a half.
 *
 * @returns {Required<Pick<import('./command.mjs').RunOptions, 'abort' | 'onOutput'>>}
 */
function watchForNetwork() {
  const abort = new AbortController();
  let answered = false;
  /** @type {NodeJS.Timeout | undefined} */
  let timer;
  return {
    abort: abort.signal,
    onOutput(text) {
      answered ||= ANSWER.test(text);
      if (answered) clearTimeout(timer);
      else if (UNANSWERED.test(text)) timer ??= setTimeout(() => abort.abort(), PATIENCE).unref();
    },
  };
}

/**
 * What to tell when `npm install` failed.
 *
 * @param {string} output npm's, both streams
 */
function explainFailure(output) {
  const offline = (OFFLINE.exec(output) ?? UNANSWERED.exec(ANSWER.test(output) ? '' : output))?.[1];
  if (offline)
    return `npm could not reach its registry (${offline}): connect to the network and run the command again.`;
  // npm itself runs on the machine's Node and warns that Astro wants a newer one; Astro gets it, so those warnings mislead.
  const lines = output.split('\n').filter((line) => !/^npm (?:(?:warn|WARN) EBADENGINE|http )/.test(line));
  return `${lines.join('\n').trim()}\nnpm install failed.`;
}
