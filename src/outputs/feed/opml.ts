import { x } from 'xastscript';
import type { Publication } from '../../domain/publication.ts';
import { absoluteUrl } from '../../domain/url.ts';
import { type FeedAddress, type FeedKind, feedTitle, GENERAL_FEEDS } from './feed-address.ts';
import { feedsByKind } from './publication-feeds.ts';
import { rssDate } from './rss.ts';
import { xmlDocument } from './xml.ts';

/** Headings of the feeds of each kind, on the page of feeds and in the list for feed readers. */
export const FEED_HEADINGS: Readonly<Record<FeedKind, string>> = {
  stories: 'Stories',
  topics: 'Topics',
  entities: 'Who’s who',
};

/**
 * Every feed as a list that feed readers take in at once: OPML 2.0 (https://opml.org/spec2.opml). Each feed stands there
 * once, as RSS, so that nobody subscribes to it three times.
 */
export function feedsOpml(publication: Publication): string {
  const { site } = publication.corpus;
  const at = (path: string) => absoluteUrl(path, site.url);
  const outline = (feed: FeedAddress) =>
    x('outline', {
      type: 'rss',
      version: 'RSS2',
      text: feedTitle(feed, site),
      description: feed.description,
      htmlUrl: at(feed.page),
      xmlUrl: at(feed.files.rss),
      language: site.language,
    });
  const groups = Object.entries(feedsByKind(publication)).filter(([, feeds]) => feeds.length > 0);
  return xmlDocument(
    x('opml', { version: '2.0' }, [
      x('head', [
        x('title', `Feeds of ${site.name}`),
        x('dateModified', rssDate(publication.date)),
        x('ownerName', site.name),
        x('ownerId', at('/')),
        x('docs', 'https://opml.org/spec2.opml'),
      ]),
      x('body', [
        x('outline', { text: site.name }, GENERAL_FEEDS.map(outline)),
        ...groups.map(([kind, feeds]) => x('outline', { text: FEED_HEADINGS[kind as FeedKind] }, feeds.map(outline))),
      ]),
    ]),
  );
}
