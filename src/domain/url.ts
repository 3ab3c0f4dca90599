import { z } from 'zod';

/** A web address of the open web: http or https, no credentials. */
export const WebUrlSchema = z
  .string()
  .refine(isWebUrl, {
    error: (issue) => `"${String(issue.input)}" is not a web address; write it as https://example.org/page`,
  })
  // For JSON Schema, which cannot run the check above.
  .meta({ format: 'uri' });

/** An address as it is printed: `URL` would mend "https:example.org" and drop white space, where a reader's browser need not. */
const WRITTEN_OUT = /^https?:\/\/[^\s\p{Cc}/\\][^\s\p{Cc}]*$/iu;

/** True for an absolute http or https address without user name or password. */
export function isWebUrl(text: string): boolean {
  if (!WRITTEN_OUT.test(text) || !URL.canParse(text)) return false;
  const { username, password } = new URL(text);
  return username === '' && password === '';
}

/** Where a publication stands: a server, and a path on it if it does not have the server for itself. */
export const SiteUrlSchema = z.string().superRefine((text, context) => {
  const fault = siteUrlFault(text);
  if (fault !== undefined)
    context.addIssue({
      code: 'custom',
      input: text,
      message: `"${text}" ${fault}; write where the site stands as https://example.org or https://example.org/news/`,
    });
});

/** Parts of a path that are the same to every server's configuration, pattern and list of rules as to a browser. */
const PLAIN_PATH = /^(?:\/[\w~-][\w.~-]*)*\/?$/;

/** What keeps an address from being that of a site, or undefined for one that is. */
function siteUrlFault(text: string): string | undefined {
  if (!isWebUrl(text)) return 'is not a web address';
  const url = new URL(text);
  if (text.includes('?')) return 'has a query';
  if (text.includes('#')) return 'has a fragment';
  // A path that begins with two slashes would lead to another server.
  if (url.pathname.includes('//')) return 'has an empty part in its path';
  if (!PLAIN_PATH.test(url.pathname))
    return 'has more in its path than Latin letters, digits, "-", "_", "~" and dots within its parts';
  return undefined;
}

/** Kinds of entry that have a page of their own. */
export const PAGE_KINDS = [
  'articles',
  'authors',
  'claims',
  'entities',
  'events',
  'sources',
  'stories',
  'topics',
] as const;
export type PageKind = (typeof PAGE_KINDS)[number];

/** Pages that every publication has, besides those of its entries and its own fixed pages. */
export const FIXED_PATHS = [
  '/',
  '/as-of/',
  '/data/',
  '/feeds/',
  '/offline/',
  '/search/',
  '/text/',
  '/timeline/',
  ...PAGE_KINDS.filter((kind) => !['authors', 'events', 'stories'].includes(kind)).map((kind) => `/${kind}/`),
] as const;

/** Path of an entry's page from the root of the site: `/claims/gas-deal-400bn/`. */
export function entryUrl(kind: PageKind, id: string): string {
  return `/${kind}/${id}/`;
}

/**
 * The address of a path of the site: `https://example.org/news/claims/` for `/claims/`.
 * @param site Address of the site, which may have a path of its own.
 */
export function absoluteUrl(path: string, site: string): string {
  // Without the dot, "IMG:1.jpg" would be an address with the scheme "img".
  return new URL(`./${path.replace(/^\//, '')}`, site.endsWith('/') ? site : `${site}/`).href;
}

/**
 * The path that a server looks for when an address of the site is asked for: `/images/a b.jpg` for
 * `/images/a%20b.jpg?v=2`.
 * @returns undefined where a percent sign in it stands for no character.
 */
export function servedPath(url: string): string | undefined {
  const [path = ''] = url.split(/[?#]/);
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
}

/** The address of a path, for whatever its names hold: `/images/a%20b%23.jpg` for `/images/a b#.jpg`. */
export function addressOfPath(path: string): string {
  return encodeURI(path.toWellFormed()).replace(/[?#]/g, encodeURIComponent);
}

/** The host that a reader would recognise, without "www.": `themoscowtimes.com`. */
export function hostOf(url: string): string {
  return new URL(url).hostname.replace(/^www\./, '');
}
