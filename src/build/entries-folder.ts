import { readdirSync, statSync } from 'node:fs';

/** The folder in which the entries of all collections are kept between builds, beside what Astro keeps. */
export function entriesFolder(cacheDir: URL): URL {
  return new URL('../entries/', cacheDir);
}

/** How much is kept of all entries, in bytes. */
export function keptBytes(cacheDir: URL): number {
  const folder = entriesFolder(cacheDir);
  return readdirSync(folder).reduce((sum, name) => sum + statSync(new URL(name, folder)).size, 0);
}
