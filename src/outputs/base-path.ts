/** A tag with what it has: what looks like one in shown code begins with a reference to a character. */
const TAG = /<[a-z](?:"[^"]*"|[^">])*>/gi;

/** Attributes of the site's own HTML that hold a path from its root. */
const PATH_ATTRIBUTES = /(\s(?:href|src|action|data-folder|data-url|poster)=")\/(?!\/)([^"]*)/g;

/**
 * The HTML of a page for a site that does not lie at the root of its server: every path gets the base before it. What
 * the bundler wrote has it already.
 * @param base Path of the site, `/news/`.
 */
export function addBase(html: string, base: string): string {
  const bundled = `${base.slice(1)}_astro/`;
  return html.replace(TAG, (tag) =>
    tag.replace(PATH_ATTRIBUTES, (whole, before: string, path: string) =>
      path.startsWith(bundled) ? whole : `${before}${base}${path}`,
    ),
  );
}

/** A path from the root of the site, from one from the root of its server: `/claims/` from `/news/claims/`. */
export function removeBase(path: string, base: string): string {
  return path.startsWith(base) ? `/${path.slice(base.length)}` : path;
}
