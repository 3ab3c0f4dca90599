import { type Feed, noon, printable } from './feed.ts';

/** A feed as JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/). */
export function jsonFeed(feed: Feed): string {
  const written = {
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    home_page_url: feed.page,
    feed_url: feed.self,
    description: feed.description,
    language: feed.language,
    authors: [feed.author],
    items: feed.entries.map((entry) => ({
      id: entry.id,
      url: entry.url,
      title: entry.title,
      summary: entry.summary,
      content_html: entry.content,
      date_published: noon(entry.published).toISOString(),
      date_modified: noon(entry.updated).toISOString(),
      language: entry.language === feed.language ? undefined : entry.language,
      authors: entry.authors,
      tags: entry.topics.map(({ title }) => title),
      image: entry.image,
    })),
  };
  return JSON.stringify(written, (_key, value: unknown) => (typeof value === 'string' ? printable(value) : value));
}
