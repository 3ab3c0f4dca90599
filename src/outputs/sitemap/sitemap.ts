import { SitemapIndexStream, SitemapStream, streamToPromise } from 'sitemap';
import type { Site } from '../../domain/site.ts';
import { absoluteUrl } from '../../domain/url.ts';
import type { SitePage } from './site-pages.ts';

/** Where crawlers look first. */
export const SITEMAP_PATH = '/sitemap.xml';

/** As many addresses as a sitemap may hold (https://www.sitemaps.org/protocol.html). */
const MOST = 50_000;

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
  if (pages.length <= most) return [{ path: SITEMAP_PATH, text: await urlSet(pages, site) }];
  const parts = Array.from({ length: Math.ceil(pages.length / most) }, (_, index) => ({
    path: `/sitemap-${index + 1}.xml`,
    pages: pages.slice(index * most, (index + 1) * most),
  }));
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
