import workerUrl from './search-worker.ts?worker&url';
import type { Matches } from './search-worker.ts';
import { WorkerClient } from './worker-client.ts';

/** The site has another index by now than the one whose numbers are wanted. */
export class RenewedError extends Error {
  override readonly name = 'RenewedError';
}

const search = new WorkerClient<{ readonly match: string }, Matches>(workerUrl);

/**
 * Numbers of the documents that a search finds, found on a thread of its own.
 * @param folder The folder of the index in whose numbers the answer is wanted.
 * @throws RenewedError; Error where no index can be read.
 */
export async function findNumbers(text: string, folder: string): Promise<ReadonlySet<number>> {
  const found = await search.ask({ match: text });
  if (found.folder !== folder) throw new RenewedError('the site has changed; load the page again');
  return new Set(found.numbers);
}
