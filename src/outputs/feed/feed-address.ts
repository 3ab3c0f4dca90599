import type { Entity } from '../../domain/entity.ts';
import type { Site } from '../../domain/site.ts';
import type { Story } from '../../domain/story.ts';
import type { Topic } from '../../domain/topic.ts';
import { entryUrl } from '../../domain/url.ts';
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
export const EVERYTHING: FeedAddress = {
  subject: { kind: 'everything' },
  title: 'Everything',
  description: 'Every article in full.',
  page: '/',
  files: filesIn('/'),
};

/** Claims whose judgement was replaced by a new one. */
export const JUDGEMENTS: FeedAddress = {
  subject: { kind: 'judgements' },
  title: 'Claims judged again',
  description: 'Claims that were judged anew: the outcome before and after, and why.',
  page: '/claims/',
  files: filesIn('/claims/'),
};

/** Everything that was put right, changed or judged again. Two of its addresses are older than the others' pattern. */
export const CORRECTIONS: FeedAddress = {
  subject: { kind: 'corrections' },
  title: 'Corrections and new judgements',
  description: 'What was put right or changed in the articles, and which claims were judged again.',
  page: '/corrections/',
  files: { rss: '/corrections/feed.xml', atom: '/corrections.xml', json: '/corrections.json' },
};

/** Feeds of the whole publication, linked from every page. */
export const GENERAL_FEEDS: readonly FeedAddress[] = [EVERYTHING, JUDGEMENTS, CORRECTIONS];

/** The title of a feed as a feed reader lists it, among those of other publications. */
export function feedTitle({ subject, title }: FeedAddress, site: Site): string {
  return subject.kind === 'everything' ? site.name : `${site.name}: ${title}`;
}

export function storyFeed({ id, title, summary }: Story): FeedAddress {
  return entryFeed('stories', id, title, summary);
}

export function topicFeed({ id, title, description }: Topic): FeedAddress {
  return entryFeed('topics', id, title, description);
}

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
