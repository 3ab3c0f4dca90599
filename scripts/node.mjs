import { modules as projectModules } from './paths.mjs';
import { Problem } from './outcome.mjs';
import { findPackageBin, readManifest } from './package-bin.mjs';

/** The oldest Node that Astro 7 runs on. */
export const OLDEST_NODE = '22.12.0';

/** The first Node 22 that runs TypeScript files without being asked to. */
const FIRST_NODE_WITH_TYPES = '22.18.0';

/**
 * @typedef {object} ProjectNode
 * @property {string} path absolute path of the executable
 * @property {string} version e.g. "24.21.0"
 */

/**
 * Finds the Node that the project runs on: the one pinned in package.json where npm has installed it for this
 * machine, else the one that runs this script when it is new enough.
 *
 * @param {{ modules?: string, platform?: string, arch?: string, execPath?: string, version?: string }} [machine]
 *   what to look at in place of this machine
 * @returns {ProjectNode}
 * @throws {Problem} when there is neither; the message is one line that says what to install
 */
export function findProjectNode({
  modules = projectModules,
  platform = process.platform,
  arch = process.arch,
  execPath = process.execPath,
  version = process.versions.node,
} = {}) {
  const pinned = findPinnedNode({ modules, platform, arch });
  if (pinned) return pinned;
  if (!isOlder(version, OLDEST_NODE)) return { path: execPath, version };
  throw new Problem(
    `Throughline needs Node ${OLDEST_NODE} or newer and this is ${version}: install Node 24 from https://nodejs.org/, then run the command again.`,
  );
}

/**
 * Finds the Node that package.json pins.
 *
 * @param {{ modules?: string, platform?: string, arch?: string }} [machine]
 * @returns {ProjectNode | undefined} undefined when it is not installed, or not pinned for such a machine
 */
export function findPinnedNode({ modules = projectModules, platform = process.platform, arch = process.arch } = {}) {
  const name = pinnedNodePackage(platform, arch);
  const path = findPackageBin(name, { bin: 'node', modules });
  return path ? { path, version: readManifest(name, modules)?.version ?? '' } : undefined;
}

/**
 * Name of the package that holds Node for a machine, whether or not the project pins it.
 *
 * @param {string} platform as in process.platform, e.g. "win32"
 * @param {string} arch as in process.arch, e.g. "x64"
 */
export function pinnedNodePackage(platform, arch) {
  return `node-${platform === 'win32' ? 'win' : platform}-${arch}`;
}

/**
 * Arguments that let this Node run a TypeScript file; none from 22.18 on.
 *
 * @param {string} version e.g. "22.12.0"
 */
export function typescriptArguments(version) {
  return isOlder(version, FIRST_NODE_WITH_TYPES)
    ? ['--experimental-strip-types', '--disable-warning=ExperimentalWarning']
    : [];
}

/**
 * Whether version a comes before version b, by its three numbers.
 *
 * @param {string} a
 * @param {string} b
 */
export function isOlder(a, b) {
  const [left, right] = [a, b].map((version) => version.split(/[.-]/).map(Number));
  for (let i = 0; i < 3; i += 1) {
    const difference = (left?.[i] ?? 0) - (right?.[i] ?? 0);
    if (difference !== 0) return difference < 0;
  }
  return false;
}
