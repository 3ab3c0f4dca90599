import { toHtml } from 'hast-util-to-html';
import { x } from 'xastscript';
import { type Feed, type FeedEntry, noon } from './feed.ts';
import { htmlSection, xmlDocument } from './xml.ts';

/**
 * A feed as RSS 2.0 (https://www.rssboard.org/rss-specification) with the full text in content:encoded and authors in
 * dc:creator, because RSS itself knows authors by e-mail address only.
 */
export function rssXml(feed: Feed): string {
  return xmlDocument(
    x(
      'rss',
      {
        version: '2.0',
        'xmlns:atom': 'http://www.w3.org/2005/Atom',
        'xmlns:content': 'http://purl.org/rss/1.0/modules/content/',
        'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
      },
      [
        x('channel', [
          x('title', feed.title),
          x('link', feed.page),
          x('description', feed.description),
          x('language', feed.language),
          x('lastBuildDate', rssDate(feed.updated)),
          x('docs', 'https://www.rssboard.org/rss-specification'),
          x('atom:link', { href: feed.self, rel: 'self', type: 'application/rss+xml' }),
          ...feed.entries.map(item),
        ]),
      ],
    ),
  );
}

function item(entry: FeedEntry) {
  return x('item', [
    x('title', entry.title),
    x('link', entry.url),
    x('guid', { isPermaLink: String(entry.id === entry.url) }, entry.id),
    x('pubDate', rssDate(entry.published)),
    ...entry.authors.map(({ name }) => x('dc:creator', name)),
    ...entry.topics.map(({ title }) => x('category', title)),
    // Readers take it for HTML, in which a bare "<" would begin an element.
    x('description', toHtml({ type: 'text', value: entry.summary })),
    x('content:encoded', [htmlSection(entry.content)]),
  ]);
}

/** RFC 822 with a year of four digits: "Tue, 24 Nov 2026 12:00:00 GMT". */
export function rssDate(day: string): string {
  return noon(day).toUTCString();
}
