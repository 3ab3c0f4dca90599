import { getFeedText, getSiteLocale } from '../content.ts';
import { correctionsFeed } from '../outputs/feed/feed-address.ts';
import { FEED_FORMATS } from '../outputs/feed/feed-format.ts';

/** The feed of corrections as JSON Feed, at the address that it had before feeds stood in the folders of their pages. */
export async function GET(): Promise<Response> {
  const text = await getFeedText({ feed: correctionsFeed(await getSiteLocale()), format: 'json' });
  return new Response(text, { headers: { 'Content-Type': `${FEED_FORMATS.json.mediaType}; charset=utf-8` } });
}
