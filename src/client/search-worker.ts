import { createSearchEngine, type SearchEngine, type SearchRequest } from '../outputs/search/engine.ts';
import { openIndex } from './search-files.ts';

let engine: Promise<SearchEngine> | undefined;

/** Searches on a thread of its own, for archives so large that a search could make the page stutter. */
addEventListener('message', ({ data: { id, request } }: MessageEvent<{ id: number; request: SearchRequest }>) => {
  engine ??= openIndex().then(({ manifest, read }) => createSearchEngine(manifest, read));
  engine
    .then((ready) => ready.search(request))
    .then(
      (answer) => postMessage({ id, answer }),
      (error: unknown) => {
        engine = undefined;
        postMessage({ id, error: String(error) });
      },
    );
});
