import { type CollectionName, SCHEMAS } from '../domain/collection.ts';
import { keepEntries, siteLanguage } from './entries.ts';
import { readPageProgram } from './page-program.ts';
import { rendererVersion } from './rendered-bodies.ts';

/*
 * Reads all of the content, and keeps it for the pages: see `entries.ts`. A process of its own, so that what this takes
 * is given back before the pages are made.
 *
 *     node src/build/read-content.ts PROGRAM
 */
try {
  const program = readPageProgram(process.argv[2] ?? '');
  const [root, cacheDir] = [new URL(program.root), new URL(program.cacheDir)];
  const setting = { root, cacheDir, version: rendererVersion(root), language: siteLanguage({ root, cacheDir }) };
  for (const name of Object.keys(SCHEMAS) as CollectionName[]) await keepEntries(name, setting);
} catch (error) {
  // What is wrong with a file is told in words; anything else is an error of ours.
  console.error(error instanceof Error && error.name === 'Error' ? error.message : error);
  process.exitCode = 1;
}
