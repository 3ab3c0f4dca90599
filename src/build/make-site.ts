import { mkdirSync, rmSync } from 'node:fs';
import { makePages } from './pages.ts';
import { bucketsFolder, readSiteJob } from './site-job.ts';

/*
 * Makes a site by the program that Astro has bundled: its pages, and then what is made of them. See `site-job.ts` for what
 * is said in the environment.
 *
 *     node src/build/make-site.ts PROGRAM FOLDER
 */
const args = process.argv.slice(2);
const job = readSiteJob(args, process.env);
const { program, folder } = job;
const buckets = bucketsFolder(job);
try {
  mkdirSync(buckets, { recursive: true });
  await makePages(program, args);
  rmSync(buckets, { recursive: true });
  // Not before: it brings Vite with it, and this process has only waited so far.
  const { writeOffline } = await import('./offline.ts');
  await writeOffline({ folder, base: program.base }, program.isOfflineWanted);
} catch (error) {
  // What a page threw comes with the place where it did.
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
