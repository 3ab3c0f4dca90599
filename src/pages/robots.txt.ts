import { getPublication } from '../content.ts';
import { robotsText } from '../outputs/robots.ts';
import { NEWS_SITEMAP_PATH } from '../outputs/sitemap/news-sitemap.ts';
import { SITEMAP_PATH } from '../outputs/sitemap/sitemap.ts';

export async function GET(): Promise<Response> {
  const { site } = (await getPublication()).corpus;
  return new Response(robotsText(site, [SITEMAP_PATH, NEWS_SITEMAP_PATH]));
}
