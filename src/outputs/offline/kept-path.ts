/**
 * Path of an address from the root of the site, without a slash before it and without query and fragment; undefined for
 * what lies elsewhere.
 * @param base Path under which the site stands, with a slash at both ends: `/` or `/news/`.
 */
export function pathWithin(url: string, base: string, origin = 'https://site.invalid'): string | undefined {
  if (!URL.canParse(url, origin + base)) return undefined;
  const found = new URL(url, origin + base);
  return found.origin === origin && found.pathname.startsWith(base) ? found.pathname.slice(base.length) : undefined;
}

/** True for a file whose name changes with its content: it may be kept for ever, and no edition can mistake another's. */
export function isImmutable(path: string): boolean {
  return /^(?:_astro|search\/[0-9a-f]{12}|timeline\/data\/[0-9a-f]{12})\/[^/]+$/.test(path);
}

/** True for the path of a page, as a host answers it: `claims/`, `claims` and `claims/index.html`. */
export function isPagePath(path: string): boolean {
  return /(?:^|\/)(?:[^/.]*|[^/]+\.html)$/.test(path);
}

/** The one path under which a page is kept, however its address is written. */
export function pagePath(path: string): string {
  const folder = path.replace(/(^|\/)index\.html$/, '$1');
  return folder === '' || folder.endsWith('/') || folder.endsWith('.html') ? folder : `${folder}/`;
}

/**
 * True for the search and the timeline, pages and data: they are of everything published, whichever story is kept, and
 * grow with the archive.
 */
export function isOfWholeArchive(path: string): boolean {
  return /^(?:search|timeline)\//.test(path);
}

/** True for a page made to stand within another site's, of which nothing is kept. */
export function isEmbedPath(path: string): boolean {
  return path.startsWith('embed/');
}
