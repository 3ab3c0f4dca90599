import { SitemapIndexStream, SitemapStream, streamToPromise } from 'sitemap';
import type { Site } from '../../domain/site.ts';
import { absoluteUrl } from '../../domain/url.ts';
import type { SitePage } from './site-pages.ts';

/** Where crawlers look first. */
export const SITEMAP_PATH = '/sitemap.xml';

/** As much as a sitemap may hold (https://www.sitemaps.org/protocol.html): addresses, and bytes before compression. */
const MOST = { addresses: 50_000, bytes: 52_428_800 };

/** A file of a sitemap. */
export interface SitemapFile {
  readonly path: string;
  readonly text: string;
}

/**
 * The sitemap of some pages (https://www.sitemaps.org/protocol.html), the file of `SITEMAP_PATH` first: the whole, or
 * where there are too many pages for one file, an index of the parts that follow it.
 */
export async function sitemapFiles(pages: readonly SitePage[], site: Site, most = MOST): Promise<SitemapFile[]> {
  const shares = shareOut(pages, site, most);
  if (shares.length === 1) return [{ path: SITEMAP_PATH, text: await urlSet(pages, site) }];
  const parts = shares.map((share, index) => ({ path: `/sitemap-${index + 1}.xml`, pages: share }));
  const index = new SitemapIndexStream({ lastmodDateOnly: true });
  for (const part of parts) {
    const changed = part.pages.flatMap((page) => page.changed ?? []);
    const lastmod = changed.reduce((newest, day) => (day > newest ? day : newest), '');
    index.write({ url: absoluteUrl(part.path, site.url), ...(lastmod !== '' && { lastmod }) });
  }
  index.end();
  return [
    { path: SITEMAP_PATH, text: String(await streamToPromise(index)) },
    ...(await Promise.all(parts.map(async (part) => ({ path: part.path, text: await urlSet(part.pages, site) })))),
  ];
}

/** What stands around the addresses of a sitemap, and around each: more than is written, never less. */
const AROUND = { all: 1000, each: 100 };

/** Pages in as many files as they need, in order; one, if empty, where there is none. */
function shareOut(pages: readonly SitePage[], site: Site, most: typeof MOST): SitePage[][] {
  let share: SitePage[] = [];
  const shares = [share];
  let bytes = AROUND.all;
  for (const page of pages) {
    // An ampersand in an address is written with five signs; nothing else becomes longer than it is.
    const size = AROUND.each + absoluteUrl(page.path, site.url).replaceAll('&', '&amp;').length;
    if (share.length > 0 && (share.length >= most.addresses || bytes + size > most.bytes)) {
      share = [];
      shares.push(share);
      bytes = AROUND.all;
    }
    share.push(page);
    bytes += size;
  }
  return shares;
}

async function urlSet(pages: readonly SitePage[], site: Site): Promise<string> {
  const stream = new SitemapStream({
    lastmodDateOnly: true,
    xmlns: { news: false, xhtml: false, image: false, video: false },
  });
  for (const { path, changed } of pages)
    stream.write({ url: absoluteUrl(path, site.url), ...(changed !== undefined && { lastmod: changed }) });
  stream.end();
  return String(await streamToPromise(stream));
}
