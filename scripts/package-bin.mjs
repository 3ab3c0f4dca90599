import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { modules as projectModules } from './paths.mjs';

/**
 * Finds the file that a package's package.json names as its command.
 *
 * @param {string} name package name, e.g. "astro"
 * @param {{ bin?: string, modules?: string }} [options] the command where it is not the package's name; the node_modules folder
 * @returns {string | undefined} absolute path; undefined when the package or the file is not there
 */
export function findPackageBin(name, { bin = name, modules = projectModules } = {}) {
  const manifest = readManifest(name, modules);
  const relative = typeof manifest?.bin === 'string' ? manifest.bin : manifest?.bin?.[bin];
  if (!relative) return undefined;
  const path = join(modules, name, relative);
  return existsSync(path) ? path : undefined;
}

/**
 * Reads the package.json of an installed package.
 *
 * @param {string} name package name
 * @param {string} [modules] the node_modules folder
 * @returns {{ version: string, bin?: string | Record<string, string> } | undefined} undefined when it is absent or cut short
 */
export function readManifest(name, modules = projectModules) {
  try {
    return JSON.parse(readFileSync(join(modules, name, 'package.json'), 'utf8'));
  } catch {
    return undefined;
  }
}
