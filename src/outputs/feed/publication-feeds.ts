import { correctionLog } from '../../domain/correction-log.ts';
import type { Article } from '../../domain/corpus.ts';
import { firstIdOf } from '../../domain/formerly.ts';
import type { Publication } from '../../domain/publication.ts';
import { absoluteUrl, entryUrl } from '../../domain/url.ts';
import type { Locale } from '../../words/locale.ts';
import type { ArticleContent } from './article-content.ts';
import { articleEntry } from './article-entry.ts';
import { contentInLanguage } from './content-language.ts';
import { type Feed, type FeedEntry, LATEST } from './feed.ts';
import {
  entityFeed,
  type FeedAddress,
  FEED_KINDS,
  type FeedKind,
  feedTitle,
  generalFeeds,
  storyFeed,
  topicFeed,
} from './feed-address.ts';
import type { FeedFormat } from './feed-format.ts';
import { logEntry } from './log-entry.ts';

/** The feeds of each kind: of every story and topic, and of every entity that an article names, in reading order. */
export function feedsByKind(publication: Publication): Readonly<Record<FeedKind, readonly FeedAddress[]>> {
  const { stories, topics, entities } = publication.corpus;
  return {
    stories: stories.map(storyFeed),
    topics: topics.map(topicFeed),
    entities: entities.filter(({ id }) => publication.backlinks('entities', id).articles.length > 0).map(entityFeed),
  };
}

/** Every feed of the publication, the general ones first. */
export function feedsOf(publication: Publication, locale: Locale): FeedAddress[] {
  const byKind = feedsByKind(publication);
  return [...generalFeeds(locale), ...FEED_KINDS.flatMap((kind) => byKind[kind])];
}

/** A file of a feed: its path, and what is written there. */
export interface FeedFile {
  readonly path: string;
  readonly feed: FeedAddress;
  readonly format: FeedFormat;
}

/** Every file of every feed. What was renamed keeps its feed at the former addresses too: no reader of feeds follows a page. */
export function feedFiles(publication: Publication, locale: Locale): FeedFile[] {
  return feedsOf(publication, locale).flatMap((feed) =>
    Object.entries(feed.files).flatMap(([name, path]) => {
      const format = name as FeedFormat;
      const { subject } = feed;
      const former =
        'id' in subject
          ? (entryOf(subject, publication)?.formerly ?? []).map((id) =>
              path.replace(feed.page, entryUrl(subject.kind, id)),
            )
          : [];
      return [path, ...former].map((at) => ({ path: at, feed, format }));
    }),
  );
}

/** Where files of feeds with one name stand, as routes of the site: `folder` is the path to it, undefined for the root. */
export function feedRoutes(
  publication: Publication,
  name: string,
  locale: Locale,
): { params: { folder: string | undefined }; props: FeedFile }[] {
  return feedFiles(publication, locale)
    .filter(({ path }) => path.endsWith(`/${name}`))
    .map((file) => ({ params: { folder: file.path.slice(1, -name.length - 1) || undefined }, props: file }));
}

/**
 * What a feed tells: the latest entries, newest first.
 * @param contentOf An article as feeds carry it.
 */
export function composeFeed(
  address: FeedAddress,
  format: FeedFormat,
  publication: Publication,
  contentOf: (article: Article) => ArticleContent,
  locale: Locale,
): Feed {
  const { site } = publication.corpus;
  const { subject, description, page, files } = address;
  const at = (path: string) => absoluteUrl(path, site.url);
  const entries = entriesOf(subject, publication, contentOf, locale).map((told) => ({
    ...told,
    content: contentInLanguage(told, site.language),
  }));
  const entry = 'id' in subject ? entryOf(subject, publication) : undefined;
  return {
    id: at('id' in subject && entry ? entryUrl(subject.kind, firstIdOf(entry)) : page),
    title: feedTitle(address, site, locale),
    description,
    page: at(page),
    self: at(files[format]),
    language: site.language,
    author: { name: site.name, url: at('/') },
    updated:
      entries
        .map(({ updated }) => updated)
        .sort()
        .at(-1) ?? publication.date,
    entries,
  };
}

function entriesOf(
  subject: FeedAddress['subject'],
  publication: Publication,
  contentOf: (article: Article) => ArticleContent,
  locale: Locale,
): FeedEntry[] {
  if (subject.kind === 'judgements' || subject.kind === 'corrections') {
    return correctionLog(publication)
      .filter(({ kind }) => subject.kind === 'corrections' || kind === 'judgement')
      .slice(0, LATEST)
      .map((entry) => logEntry(entry, publication, locale));
  }
  const articles: readonly Article[] =
    'id' in subject ? publication.backlinks(subject.kind, subject.id).articles : publication.corpus.articles;
  return articles.slice(0, LATEST).map((article) => {
    const { full, on } = contentOf(article);
    // An article names dozens: in full it would stand in the feed of each, and feeds would be half of the site.
    const content = subject.kind === 'entities' ? (on.get(subject.id) ?? full) : full;
    return articleEntry(article, content, publication);
  });
}

function entryOf(subject: { kind: FeedKind; id: string }, { story, topic, entity }: Publication) {
  return { stories: story, topics: topic, entities: entity }[subject.kind].get(subject.id);
}
