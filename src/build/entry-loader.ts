import type { Loader } from 'astro/loaders';
import { fileURLToPath } from 'node:url';
import type { CollectionName } from '../domain/collection.ts';
import { keepEntries } from './entries.ts';
import { rendererVersion } from './rendered-bodies.ts';

/**
 * Has Astro say when the files of a collection are to be read: at the start, and in development whenever one changes.
 * What Astro's store gets is the hash of what is kept on the disk, by which it sees that there is something new.
 */
export function entryFiles(name: CollectionName): Loader {
  return {
    name: 'entry-files',
    async load({ config: { root, cacheDir }, store, watcher, logger }) {
      const version = rendererVersion(root);
      const load = async () => {
        const edition = await keepEntries(name, { root, cacheDir, version });
        store.set({ id: name, data: { edition }, digest: edition });
      };
      await load();
      const place = fileURLToPath(new URL(name === 'site' ? 'content/site.yaml' : `content/${name}/`, root));
      const reload = (path: string) => {
        if (path.startsWith(place)) load().catch((error: unknown) => logger.error(String(error)));
      };
      for (const event of ['add', 'change', 'unlink'] as const) watcher?.on(event, reload);
    },
  };
}
