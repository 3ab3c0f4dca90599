import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { checkSource } from './file-check.ts';
import type { FileFacts, SourceFile } from './file-facts.ts';
import { RULES } from './rules.ts';

/** With less text than this to look at, a thread would take longer to start than it saves. In UTF-16 units. */
const WORTH_THREADS = 3_000_000;
/** So much at once goes to a thread. */
const BATCH = 200_000;
const MOST_THREADS = 8;

/** Looks at files by themselves, on several threads where there are many; in their order. */
export async function checkSources(sources: readonly SourceFile[]): Promise<FileFacts[]> {
  const size = sources.reduce((sum, { text }) => sum + text.length, 0);
  if (size < WORTH_THREADS) return sources.map((source) => checkSource(source, RULES));
  const batches = divide(sources);
  const results: FileFacts[][] = [];
  let next = 0;
  const work = () =>
    new Promise<void>((done, failed) => {
      const worker = new Worker(new URL('./file-worker.ts', import.meta.url));
      let at = -1;
      const go = () => {
        at = next;
        next += 1;
        const batch = batches[at];
        if (batch) worker.postMessage(batch);
        else void worker.terminate().then(() => done());
      };
      worker.on('message', (facts: FileFacts[]) => {
        results[at] = facts;
        go();
      });
      worker.on('error', failed);
      go();
    });
  await Promise.all(Array.from({ length: Math.min(MOST_THREADS, availableParallelism(), batches.length) }, work));
  return results.flat();
}

function divide(sources: readonly SourceFile[]): SourceFile[][] {
  const batches: SourceFile[][] = [];
  let size = BATCH;
  for (const { path, collection, id, text } of sources) {
    if (size >= BATCH) {
      batches.push([]);
      size = 0;
    }
    batches.at(-1)?.push({ path, collection, id, text });
    size += text.length;
  }
  return batches;
}
