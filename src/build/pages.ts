import { availableParallelism } from 'node:os';
import { keptBytes } from './entries-folder.ts';
import type { PageProgram } from './page-program.ts';
import type { PageReport, PageTask } from './page-task.ts';
import { shareOut } from './page-workers.ts';

/** A worker reads the whole publication before its first page: with fewer pages than this, one is sooner done alone. */
const WORTH_WORKERS = 400;
/** What a worker takes, in bytes: for the program, and for each byte that is kept of entries, joined and compared. */
const TAKEN = { program: 200e6, perByte: 10 };
/**
 * What is cut from wholes is made beside the pages of entries where no more than this is kept of entries, in bytes. Of
 * more it is made before them, the data alone, by workers that then end and give back what they have taken; and all of
 * them are sparing.
 */
const MODEST = 10e6;
/** With less memory than this, in bytes, workers are sparing of it in any case. */
const AMPLE = 3e9;
/** How often it is told how far the pages are, in ms. */
const SHOWN_EVERY = 1000;

/**
 * Makes the pages on every core that there is memory for. Each worker loads the program that Astro has bundled and writes
 * what it makes itself. A page that was read from the same things in the last build is taken from there.
 * @param args What a worker is started with: see `site-job.ts`.
 */
export async function makePages({ cacheDir }: PageProgram, args: readonly string[]): Promise<void> {
  const kept = keptBytes(new URL(cacheDir));
  const isLarge = kept > MODEST;
  const available = process.availableMemory();
  const memory = isLarge || available < AMPLE ? 'sparing' : 'ample';
  const fitting = Math.floor(available / (TAKEN.program + TAKEN.perByte * kept));
  const workers = Math.max(1, Math.min(availableParallelism(), fitting));
  const data: PageTask[] = [{ kind: 'whole', whole: 'data' }];
  const others: PageTask[] = [{ kind: 'whole', whole: 'rest' }, { kind: 'list' }, ...(isLarge ? [] : data)];
  const ofEntries: PageTask[] = [];
  let total = 0;
  const progress = createProgress();
  const onReport = (report: PageReport) => {
    if (report.kind === 'made') progress(report.count, total);
    if (report.kind !== 'listed') return;
    total = report.total;
    (isLarge ? ofEntries : others).push(...report.buckets.map((bucket) => ({ kind: 'bucket', bucket }) as const));
  };
  const count = () => Math.min(workers, Math.max(2, Math.ceil(total / WORTH_WORKERS)));
  if (isLarge) await shareOut(data, args, { memory, count, onReport });
  await shareOut(others, args, { memory, count, onReport });
  await shareOut(ofEntries, args, { memory, count, onReport });
}

/** Tells how many pages are made, not more often than is of use. */
function createProgress(): (count: number, total: number) => void {
  let done = 0;
  let shown = Date.now();
  return (count, total) => {
    done += count;
    if (Date.now() - shown < SHOWN_EVERY && done < total) return;
    shown = Date.now();
    console.log(`[pages] ${done} of ${total}`);
  };
}
