import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's own folder, absolute. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** Where npm puts packages. */
export const modules = join(root, 'node_modules');

/** What scripts keep between runs; ignored by git, safe to delete. */
export const cache = join(root, '.cache');

/** The finished site, as last built without an error. */
export const dist = join(root, 'dist');
