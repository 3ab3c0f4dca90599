import {
  createSearchEngine,
  type SearchAnswer,
  type SearchEngine,
  type SearchRequest,
} from '../outputs/search/engine.ts';
import { openIndex } from './search-files.ts';
import type { Matches } from './search-worker.ts';
import workerUrl from './search-worker.ts?worker&url';

/** From how many documents on a search runs in a worker: below, starting one costs more than it saves. */
const LARGE = 3000;

/** The one in a worker, which opens the index anew by itself where a search has failed. */
let ofWorker: SearchEngine | undefined;

/** Opens the index and an engine for it, beside the page or, for a large archive, in a worker. */
export async function openEngine(): Promise<SearchEngine> {
  const { manifest, read } = await openIndex();
  return manifest.count < LARGE ? createSearchEngine(manifest, read) : (ofWorker ??= inWorker());
}

function inWorker(): SearchEngine {
  const worker = new Worker(workerUrl, { type: 'module' });
  const waiting = new Map<number, { resolve: (answer: never) => void; reject: (error: Error) => void }>();
  worker.onmessage = ({ data }: MessageEvent<{ id: number; answer?: never; error?: string }>) => {
    const request = waiting.get(data.id);
    waiting.delete(data.id);
    if (data.answer) request?.resolve(data.answer);
    else request?.reject(new Error(data.error));
  };
  worker.onerror = () => {
    ofWorker = undefined;
    for (const { reject } of waiting.values()) reject(new Error('the search stopped'));
    waiting.clear();
  };
  let last = 0;
  const ask = <Answer>(call: { search: SearchRequest } | { match: string }): Promise<Answer> =>
    new Promise((resolve, reject) => {
      last += 1;
      waiting.set(last, { resolve, reject });
      worker.postMessage({ id: last, ...call });
    });
  return {
    search: (search) => ask<SearchAnswer>({ search }),
    match: async (match) => (await ask<Matches>({ match })).numbers,
  };
}
