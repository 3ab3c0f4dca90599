import { atomXml } from './atom.ts';
import type { Feed } from './feed.ts';
import { jsonFeed } from './json-feed.ts';
import { rssXml } from './rss.ts';

/** The formats in which every feed is written. `file` is its name in the folder of the page that shows the same. */
export const FEED_FORMATS = {
  rss: { name: 'RSS', mediaType: 'application/rss+xml', file: 'feed.xml', write: rssXml },
  atom: { name: 'Atom', mediaType: 'application/atom+xml', file: 'atom.xml', write: atomXml },
  json: { name: 'JSON Feed', mediaType: 'application/feed+json', file: 'feed.json', write: jsonFeed },
} as const satisfies Record<string, { name: string; mediaType: string; file: string; write: (feed: Feed) => string }>;
export type FeedFormat = keyof typeof FEED_FORMATS;
