import { sitePath } from './site-path.ts';

/** Path under which the site stands, with a slash at both ends. */
export const BASE = import.meta.env.BASE_URL;

/** Names of this site's caches begin with it: sites under other paths of the same host have their own. */
const PREFIX = `offline ${BASE} `;

/** The pages that tell what is kept, and what they need. */
export const SHELL = `${PREFIX}shell`;
/** Pages that were read here. */
export const PAGES = `${PREFIX}pages`;
/** Styles, scripts and fonts of these pages. */
export const ASSETS = `${PREFIX}assets`;
/** Beginning of the names of stories that are kept. */
export const KEPT_PREFIX = `${PREFIX}story `;

/** True for a cache of this site. */
export function isOwnCache(name: string): boolean {
  return name.startsWith(PREFIX);
}

/** The whole address of a path from the root of the site. */
export function toUrl(path: string): string {
  return new URL(sitePath(path), location.origin).href;
}
