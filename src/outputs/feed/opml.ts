import { x } from 'xastscript';
import type { Publication } from '../../domain/publication.ts';
import { absoluteUrl } from '../../domain/url.ts';
import type { Locale } from '../../words/locale.ts';
import { say } from '../../words/message.ts';
import { type FeedAddress, type FeedKind, feedTitle, generalFeeds } from './feed-address.ts';
import { listedFeeds } from './listed-feeds.ts';
import { rssDate } from './rss.ts';
import { xmlDocument } from './xml.ts';

/**
 * The listed feeds as a list that feed readers take in at once: OPML 2.0 (https://opml.org/spec2.opml). Each feed stands
 * there once, as RSS, so that nobody subscribes to it three times.
 */
export function feedsOpml(publication: Publication, locale: Locale): string {
  const words = locale.words.feed;
  const { site } = publication.corpus;
  const at = (path: string) => absoluteUrl(path, site.url);
  const outline = (feed: FeedAddress) =>
    x('outline', {
      type: 'rss',
      version: 'RSS2',
      text: feedTitle(feed, site, locale),
      description: feed.description,
      htmlUrl: at(feed.page),
      xmlUrl: at(feed.files.rss),
      language: site.language,
    });
  const groups = Object.entries(listedFeeds(publication)).filter(([, { feeds }]) => feeds.length > 0);
  return xmlDocument(
    x('opml', { version: '2.0' }, [
      x('head', [
        x('title', say(words.opml, { site: site.name }, locale)),
        x('dateModified', rssDate(publication.date)),
        x('ownerName', site.name),
        x('ownerId', at('/')),
        x('docs', 'https://opml.org/spec2.opml'),
      ]),
      x('body', [
        x('outline', { text: site.name }, generalFeeds(locale).map(outline)),
        ...groups.map(([kind, { feeds }]) => x('outline', { text: words.kinds[kind as FeedKind] }, feeds.map(outline))),
      ]),
    ]),
  );
}
