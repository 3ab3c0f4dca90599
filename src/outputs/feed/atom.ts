import { x } from 'xastscript';
import { type Feed, type FeedAuthor, type FeedEntry, noon } from './feed.ts';
import { htmlSection, xmlDocument } from './xml.ts';

/** A feed as Atom (RFC 4287). */
export function atomXml(feed: Feed): string {
  return xmlDocument(
    x('feed', { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': feed.language }, [
      x('id', feed.id),
      x('title', feed.title),
      x('subtitle', feed.description),
      x('updated', atomDate(feed.updated)),
      x('link', { rel: 'self', type: 'application/atom+xml', href: feed.self }),
      x('link', { rel: 'alternate', type: 'text/html', href: feed.page }),
      author(feed.author),
      ...feed.entries.map((told) => entry(told, feed.language)),
    ]),
  );
}

function entry(told: FeedEntry, language: string) {
  return x('entry', told.language === language ? {} : { 'xml:lang': told.language }, [
    x('id', told.id),
    x('title', told.title),
    x('link', { rel: 'alternate', type: 'text/html', href: told.url }),
    x('published', atomDate(told.published)),
    x('updated', atomDate(told.updated)),
    ...told.authors.map(author),
    ...told.topics.map(({ id, title }) => x('category', { term: id, label: title })),
    x('summary', told.summary),
    x('content', { type: 'html' }, [htmlSection(told.content)]),
  ]);
}

function author({ name, url }: FeedAuthor) {
  return x('author', [x('name', name), x('uri', url)]);
}

/** RFC 3339: "2026-11-24T12:00:00.000Z". */
function atomDate(day: string): string {
  return noon(day).toISOString();
}
