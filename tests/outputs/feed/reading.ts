import { parseFeed } from '@rowanmanning/feed-parser';
import { parseAtomFeed, parseRssFeed } from 'feedsmith';

/** What a reader of feeds takes from an entry. */
export interface ReadEntry {
  readonly id: string;
  readonly url: string;
  readonly title: string;
  readonly content: string;
  /** ISO 8601, UTC. */
  readonly published: string;
  readonly authors: readonly string[];
  readonly topics: readonly string[];
}

/** A feed as a program of others reads it. */
export interface ReadFeed {
  readonly title: string;
  readonly self: string;
  readonly page: string;
  readonly language: string;
  readonly entries: readonly ReadEntry[];
}

/** An RSS feed as feedsmith reads it. */
export function readRss(text: string): ReadFeed {
  const feed = parseRssFeed(text);
  return {
    title: feed.title ?? '',
    self: feed.atom?.links?.find(({ rel }) => rel === 'self')?.href ?? '',
    page: feed.link ?? '',
    language: feed.language ?? '',
    entries: (feed.items ?? []).map((item) => ({
      id: item.guid?.value ?? '',
      url: item.link ?? '',
      title: item.title ?? '',
      content: item.content?.encoded ?? '',
      published: new Date(String(item.pubDate)).toISOString(),
      authors: item.dc?.creators ?? [],
      topics: (item.categories ?? []).map(({ name }) => name ?? ''),
    })),
  };
}

/** An Atom feed as feedsmith reads it. */
export function readAtom(text: string): ReadFeed {
  const feed = parseAtomFeed(text);
  const link = (links: readonly { rel?: string; href?: string }[] | undefined, rel: string) =>
    links?.find((found) => found.rel === rel)?.href ?? '';
  return {
    title: feed.title?.value ?? '',
    self: link(feed.links, 'self'),
    page: link(feed.links, 'alternate'),
    language: feed.xml?.lang ?? '',
    entries: (feed.entries ?? []).map((entry) => ({
      id: entry.id ?? '',
      url: link(entry.links, 'alternate'),
      title: entry.title?.value ?? '',
      content: entry.content?.value ?? '',
      published: new Date(String(entry.published)).toISOString(),
      authors: (entry.authors ?? []).map(({ name }) => name ?? ''),
      topics: (entry.categories ?? []).map(({ label }) => label ?? ''),
    })),
  };
}

interface WrittenJson {
  readonly title: string;
  readonly feed_url: string;
  readonly home_page_url: string;
  readonly language: string;
  readonly items: readonly {
    readonly id: string;
    readonly url: string;
    readonly title: string;
    readonly content_html: string;
    readonly date_published: string;
    readonly authors: readonly { readonly name: string }[];
    readonly tags: readonly string[];
  }[];
}

/** A JSON Feed by the names of its specification; any JSON parser reads it. */
export function readJson(text: string): ReadFeed {
  const feed = JSON.parse(text) as WrittenJson;
  return {
    title: feed.title,
    self: feed.feed_url,
    page: feed.home_page_url,
    language: feed.language,
    entries: feed.items.map((item) => ({
      id: item.id,
      url: item.url,
      title: item.title,
      content: item.content_html,
      published: item.date_published,
      authors: item.authors.map(({ name }) => name),
      topics: item.tags,
    })),
  };
}

/** RSS or Atom as another program, feed-parser, reads it: its ids, titles and dates. */
export function readLeniently(
  text: string,
): { id: string | null; title: string | null; published: string | undefined }[] {
  return parseFeed(text).items.map(({ id, title, published }) => ({ id, title, published: published?.toISOString() }));
}
