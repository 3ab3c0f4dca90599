import type { Entity } from '../../domain/entity.ts';
import type { Site } from '../../domain/site.ts';
import type { Story } from '../../domain/story.ts';
import type { Topic } from '../../domain/topic.ts';
import { entryUrl } from '../../domain/url.ts';
import type { Locale } from '../../words/locale.ts';
import { say } from '../../words/message.ts';
import { FEED_FORMATS, type FeedFormat } from './feed-format.ts';

/** Kinds of entry with a feed of their own. */
export const FEED_KINDS = ['stories', 'topics', 'entities'] as const;
export type FeedKind = (typeof FEED_KINDS)[number];

/** What a feed tells of: all articles, claims judged again, everything put right, or the articles on one entry. */
export type FeedSubject =
  { readonly kind: 'everything' | 'judgements' | 'corrections' } | { readonly kind: FeedKind; readonly id: string };

/** Where a feed stands and what it tells. Addresses are paths from the root of the site. */
export interface FeedAddress {
  readonly subject: FeedSubject;
  /** As in a list of feeds: "Everything", "Roscosmos". */
  readonly title: string;
  readonly description: string;
  /** The page that shows the same. */
  readonly page: string;
  readonly files: Readonly<Record<FeedFormat, string>>;
}

/** All articles. */
export function everythingFeed({ words }: Locale): FeedAddress {
  return { subject: { kind: 'everything' }, ...words.feed.everything, page: '/', files: filesIn('/') };
}

/** Claims whose judgement was replaced by a new one. */
export function judgementsFeed({ words }: Locale): FeedAddress {
  return { subject: { kind: 'judgements' }, ...words.feed.judgements, page: '/claims/', files: filesIn('/claims/') };
}

/** Everything that was put right, changed or judged again. Two of its addresses are older than the others' pattern. */
export function correctionsFeed({ words }: Locale): FeedAddress {
  return {
    subject: { kind: 'corrections' },
    ...words.feed.corrections,
    page: '/corrections/',
    files: { rss: '/corrections/feed.xml', atom: '/corrections.xml', json: '/corrections.json' },
  };
}

/** Feeds of the whole publication, linked from every page. */
export function generalFeeds(locale: Locale): FeedAddress[] {
  return [everythingFeed(locale), judgementsFeed(locale), correctionsFeed(locale)];
}

/** The title of a feed as a feed reader lists it, among those of other publications. */
export function feedTitle({ subject, title }: FeedAddress, site: Site, locale: Locale): string {
  return subject.kind === 'everything' ? site.name : say(locale.words.feed.title, { site: site.name, title }, locale);
}

/** The feed of a story: its articles. */
export function storyFeed({ id, title, summary }: Story): FeedAddress {
  return entryFeed('stories', id, title, summary);
}

/** The feed of a topic: its articles. */
export function topicFeed({ id, title, description }: Topic): FeedAddress {
  return entryFeed('topics', id, title, description);
}

/** The feed of an entity: the passages of articles that name it. */
export function entityFeed({ id, name, description }: Entity): FeedAddress {
  return entryFeed('entities', id, name, description);
}

function entryFeed(kind: FeedKind, id: string, title: string, description: string): FeedAddress {
  const page = entryUrl(kind, id);
  return { subject: { kind, id }, title, description, page, files: filesIn(page) };
}

function filesIn(folder: string): FeedAddress['files'] {
  const { rss, atom, json } = FEED_FORMATS;
  return { rss: `${folder}${rss.file}`, atom: `${folder}${atom.file}`, json: `${folder}${json.file}` };
}
