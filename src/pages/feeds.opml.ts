import { getPublication, getSiteLocale } from '../content.ts';
import { feedsOpml } from '../outputs/feed/opml.ts';

export async function GET(): Promise<Response> {
  return new Response(feedsOpml(await getPublication(), await getSiteLocale()), {
    headers: { 'Content-Type': 'text/x-opml; charset=utf-8' },
  });
}
