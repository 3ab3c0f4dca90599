import { sitePages } from '../outputs/sitemap/site-pages.ts';
import { type SitemapFile, sitemapFiles } from '../outputs/sitemap/sitemap.ts';
import { fixedPages } from './fixed-page.ts';
import { once } from './once.ts';
import { wholePublication } from './publication.ts';
import { wholeTimeline } from './timeline.ts';

/** The sitemap of every page that search engines may show, its first file first. */
export const getSitemap = once(async (): Promise<SitemapFile[]> => {
  const publication = await wholePublication();
  return sitemapFiles(sitePages(publication, await fixedPages(), await wholeTimeline()), publication.corpus.site);
});
