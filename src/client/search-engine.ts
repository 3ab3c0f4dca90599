import {
  createSearchEngine,
  type SearchAnswer,
  type SearchEngine,
  type SearchRequest,
} from '../outputs/search/engine.ts';
import { openIndex } from './search-files.ts';
import type { Matches } from './search-worker.ts';
import workerUrl from './search-worker.ts?worker&url';
import { WorkerClient } from './worker-client.ts';

/** From how many documents on a search runs in a worker: below, starting one costs more than it saves. */
const LARGE = 3000;

const worker = new WorkerClient<{ readonly search: SearchRequest } | { readonly match: string }, unknown>(workerUrl);

/** The index is opened anew by the worker itself where a search has failed. */
const ofWorker: SearchEngine = {
  search: (search) => worker.ask({ search }) as Promise<SearchAnswer>,
  match: async (match) => ((await worker.ask({ match })) as Matches).numbers,
};

/** Opens the index and an engine for it, beside the page or, for a large archive, in a worker. */
export async function openEngine(): Promise<SearchEngine> {
  const { manifest, read } = await openIndex();
  return manifest.count < LARGE ? createSearchEngine(manifest, read) : ofWorker;
}
