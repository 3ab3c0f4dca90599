import workerUrl from './search-worker.ts?worker&url';
import type { Matches } from './search-worker.ts';

/** The site has another index by now than the one whose numbers are wanted. */
export class RenewedError extends Error {
  override readonly name = 'RenewedError';
}

let worker: Worker | undefined;
let last = 0;

/**
 * Numbers of the documents that a search finds, found on a thread of its own.
 * @param folder The folder of the index in whose numbers the answer is wanted.
 * @throws RenewedError; Error where no index can be read.
 */
export function findNumbers(text: string, folder: string): Promise<ReadonlySet<number>> {
  worker ??= new Worker(workerUrl, { type: 'module' });
  const own = worker;
  last += 1;
  const id = last;
  return new Promise((resolve, reject) => {
    const answer = ({ data }: MessageEvent<{ id: number; answer?: Matches; error?: string }>) => {
      if (data.id !== id) return;
      own.removeEventListener('message', answer);
      if (!data.answer) reject(new Error(data.error));
      else if (data.answer.folder !== folder) reject(new RenewedError('the site has changed; load the page again'));
      else resolve(new Set(data.answer.numbers));
    };
    own.addEventListener('message', answer);
    own.addEventListener('error', () => reject(new Error('the search stopped')), { once: true });
    own.postMessage({ id, match: text });
  });
}
