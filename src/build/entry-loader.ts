import type { Loader } from 'astro/loaders';
import { existsSync, statSync, utimesSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { CollectionName } from '../domain/collection.ts';
import { keepEntries, siteLanguage } from './entries.ts';
import { rendererVersion } from './rendered-bodies.ts';

/**
 * Where Astro keeps its store in development. It writes it half a second after the last change, whatever the change, and
 * loads pages again when the file changes: an author who saves need not wait for the one to have the other.
 */
const STORE = '.astro/data-store.json';
/** So long after it has written its store Astro takes every change of it for its own, and loads nothing again; in ms. */
const DEAF = 1000;
/** When the store was last touched here, in ms since 1970. */
let touched = 0;

/**
 * Has Astro say in development when the files of a collection are to be read: at the start, and whenever one changes.
 * What Astro's store gets is the hash of what is kept on the disk, by which it sees that there is something new. An entry
 * that cannot be read stays as it was, where the server that is just starting would end otherwise; the overlay tells the
 * author what is wrong with it (`preview/`).
 */
export function entryFiles(name: CollectionName): Loader {
  return {
    name: 'entry-files',
    async load({ config: { root, cacheDir }, store, watcher, logger }) {
      const version = rendererVersion(root);
      const file = new URL(STORE, root);
      const keep = () =>
        keepEntries(name, { root, cacheDir, version, language: siteLanguage({ root, cacheDir }), isForgiving: true });
      let last = await keep();
      store.set({ id: name, data: { edition: last }, digest: last });
      const load = async () => {
        const edition = await keep();
        // At the very start it is still to be written.
        if (edition !== last && existsSync(file)) touchWhenHeard(file);
        last = edition;
      };
      const places = ['content/site.yaml', `content/${name}/`].map((place) => fileURLToPath(new URL(place, root)));
      const reload = createTurns(load, (error) => logger.error(String(error)));
      for (const event of ['add', 'change', 'unlink'] as const)
        watcher?.on(event, (path) => {
          if (places.some((place) => path.startsWith(place))) reload();
        });
    },
  };
}

/** In a build Astro reads nothing: a process of its own does (`read-content.ts`). */
export const noFiles: Loader = { name: 'no-files', load: () => Promise.resolve() };

/** Tells Astro that its store has changed: at once, unless it has just written it and would not hear. */
function touchWhenHeard(store: URL): void {
  const written = Math.round(statSync(store).mtimeMs);
  const wait = written === touched ? 0 : written + DEAF - Date.now();
  if (wait > 0) {
    setTimeout(() => touchWhenHeard(store), wait + 100).unref();
    return;
  }
  const now = new Date();
  utimesSync(store, now, now);
  touched = now.getTime();
}

/** Does something again after each call, one turn after the other; a turn that has not begun stands for all calls. */
function createTurns(turn: () => Promise<void>, onError: (error: unknown) => void): () => void {
  let last = Promise.resolve();
  let isWaiting = false;
  return () => {
    if (isWaiting) return;
    isWaiting = true;
    last = last.then(() => {
      isWaiting = false;
      return turn().catch(onError);
    });
  };
}
