import { createSearchEngine, type SearchEngine, type SearchRequest } from '../outputs/search/engine.ts';
import { openIndex } from './search-files.ts';

/** Every document that a search finds, by its number in the index of a folder. */
export interface Matches {
  readonly folder: string;
  readonly numbers: readonly number[];
}

interface Call {
  readonly id: number;
  readonly search?: SearchRequest;
  readonly match?: string;
}

let open: Promise<{ readonly engine: SearchEngine; readonly folder: string }> | undefined;

/** Searches on a thread of its own, where a search could make the page stutter. */
addEventListener('message', ({ data: { id, search, match = '' } }: MessageEvent<Call>) => {
  open ??= openIndex().then(({ manifest, read }) => ({
    engine: createSearchEngine(manifest, read),
    folder: manifest.folder,
  }));
  open
    .then(async ({ engine, folder }) =>
      search ? engine.search(search) : ({ folder, numbers: await engine.match(match) } satisfies Matches),
    )
    .then(
      (answer) => postMessage({ id, answer }),
      (error: unknown) => {
        open = undefined;
        postMessage({ id, error: error instanceof Error ? error.message : String(error) });
      },
    );
});
