import { getBuildDay, getPublication } from '../content.ts';
import { robotsText } from '../outputs/robots.ts';
import { NEWS_SITEMAP_PATH, newsOf } from '../outputs/sitemap/news-sitemap.ts';
import { SITEMAP_PATH } from '../outputs/sitemap/sitemap.ts';

export async function GET(): Promise<Response> {
  const { site, articles } = (await getPublication()).corpus;
  // An empty sitemap is none: sitemaps.org asks for at least one address.
  const hasNews = newsOf(articles, await getBuildDay()).length > 0;
  return new Response(robotsText(site, [SITEMAP_PATH, ...(hasNews ? [NEWS_SITEMAP_PATH] : [])]));
}
