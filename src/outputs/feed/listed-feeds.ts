import type { Publication } from '../../domain/publication.ts';
import type { FeedAddress, FeedKind } from './feed-address.ts';
import { feedsByKind } from './publication-feeds.ts';

/**
 * How many feeds of a kind are listed beside those of the whole publication, on `/feeds/` and for feed readers: as many as
 * somebody may look through, and as a feed reader can be given at once. An archive names thousands of entities.
 */
export const MOST_LISTED: Readonly<Record<FeedKind, number>> = { stories: 40, topics: 40, entities: 220 };

/** The feeds of a kind that are listed, and how many others only their own pages name. */
export interface ListedFeeds {
  readonly feeds: readonly FeedAddress[];
  readonly others: number;
}

/** Of each kind the feeds of what most articles are about, in reading order. */
export function listedFeeds(publication: Publication, most = MOST_LISTED): Readonly<Record<FeedKind, ListedFeeds>> {
  const { stories, topics, entities } = feedsByKind(publication);
  const list = (kind: FeedKind, all: readonly FeedAddress[]): ListedFeeds => {
    const feeds = mostCovered(kind, all, publication, most[kind]);
    return { feeds, others: all.length - feeds.length };
  };
  return { stories: list('stories', stories), topics: list('topics', topics), entities: list('entities', entities) };
}

function mostCovered(
  kind: FeedKind,
  feeds: readonly FeedAddress[],
  publication: Publication,
  most: number,
): readonly FeedAddress[] {
  if (feeds.length <= most) return feeds;
  const coverage = ({ subject }: FeedAddress) =>
    'id' in subject ? publication.backlinks(kind, subject.id).articles.length : 0;
  const chosen = new Set(
    feeds
      .map((feed) => ({ feed, articles: coverage(feed) }))
      // A stable sort: of equals, those that are read first.
      .sort((a, b) => b.articles - a.articles)
      .slice(0, most)
      .map(({ feed }) => feed),
  );
  return feeds.filter((feed) => chosen.has(feed));
}
