import { getFeedText } from '../content.ts';
import { CORRECTIONS } from '../outputs/feed/feed-address.ts';
import { FEED_FORMATS } from '../outputs/feed/feed-format.ts';

export async function GET(): Promise<Response> {
  const text = await getFeedText({ feed: CORRECTIONS, format: 'atom' });
  return new Response(text, { headers: { 'Content-Type': `${FEED_FORMATS.atom.mediaType}; charset=utf-8` } });
}
