import { getFeedText, getPublication, getSiteLocale } from '../../content.ts';
import { FEED_FORMATS } from '../../outputs/feed/feed-format.ts';
import { type FeedFile, feedRoutes } from '../../outputs/feed/publication-feeds.ts';

/** Feeds as RSS, each in the folder of the page that shows the same. */
export async function getStaticPaths() {
  return feedRoutes(await getPublication(), 'feed.xml', await getSiteLocale());
}

export async function GET({ props }: { props: FeedFile }): Promise<Response> {
  const { mediaType } = FEED_FORMATS[props.format];
  return new Response(await getFeedText(props), { headers: { 'Content-Type': `${mediaType}; charset=utf-8` } });
}
