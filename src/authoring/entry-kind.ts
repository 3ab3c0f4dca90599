import type { CollectionName } from '../domain/collection.ts';

/** Values of an entry's fields, as they are written to its file. */
export type Values = Readonly<Record<string, unknown>>;

/** A kind of entry that `npm run new` can begin. */
export interface EntryKind {
  readonly collection: CollectionName;
  /** What such an entry is, as the list of kinds tells it. */
  readonly meaning: string;
  /** Fields without which it cannot be begun, in the order of asking. */
  readonly needed: readonly string[];
  /** Fields that are asked for as well, and may be left to be written in the file. */
  readonly asked: readonly string[];
  /** What an author does with it next, once it is written. */
  readonly next: (id: string) => string;
}

const ENTRY_KINDS = {
  article: {
    collection: 'articles',
    meaning: 'a text about what was said and what became of it',
    needed: ['title', 'kind', 'topics', 'authors'],
    asked: ['dek', 'covers', 'story'],
    next: () => 'It is a draft, which no build publishes: remove "draft: true" when it is ready.',
  },
  claim: {
    collection: 'claims',
    meaning: 'what somebody said that can be checked, with a first judgement',
    needed: ['statement', 'speaker', 'said', 'kind', 'topics', 'sources'],
    asked: ['near', 'short', 'due', 'reasoning'],
    next: (id) => `Mark it in an article: :claim[the words]{#${id}}`,
  },
  event: {
    collection: 'events',
    meaning: 'what happened, on a date',
    needed: ['title', 'date', 'category', 'sources'],
    asked: ['short', 'summary', 'entities', 'claims'],
    next: (id) => `Name it in an article: :event[the words]{#${id}}`,
  },
  source: {
    collection: 'sources',
    meaning: 'a published document on which something rests',
    needed: ['url', 'publisher', 'title', 'language'],
    asked: ['published', 'type', 'read', 'note'],
    next: (id) => `Cite it in an article: [@${id}]`,
  },
  entity: {
    collection: 'entities',
    meaning: 'a person, body, country, programme, law or product',
    needed: ['name', 'kind'],
    asked: ['description', 'countries'],
    next: (id) => `Its name is linked by itself in articles; other words by :entity[the words]{#${id}}`,
  },
  disagreement: {
    collection: 'disagreements',
    meaning: 'accounts of one thing that cannot all be true',
    needed: ['question'],
    asked: ['claims', 'events'],
    next: () => 'Write at least two accounts, each with its sources.',
  },
  topic: {
    collection: 'topics',
    meaning: 'what articles, claims and events are filed under',
    needed: ['title'],
    asked: ['description'],
    next: (id) => `Name it in the "topics" of an article or a claim, or as the "category" of an event: ${id}`,
  },
  author: {
    collection: 'authors',
    meaning: 'who signs',
    needed: ['name', 'kind'],
    asked: ['description'],
    next: (id) => `Name it in the "authors" of an article: ${id}`,
  },
} as const satisfies Record<string, EntryKind>;

export type EntryKindName = keyof typeof ENTRY_KINDS;
export const ENTRY_KIND_NAMES = Object.keys(ENTRY_KINDS) as EntryKindName[];

/** What belongs to a kind of entry. */
export function entryKind(name: EntryKindName): EntryKind {
  return ENTRY_KINDS[name];
}

/** True for a kind of entry that can be begun, "claim". */
export function isEntryKind(name: string): name is EntryKindName {
  return Object.hasOwn(ENTRY_KINDS, name);
}

/**
 * What is written without asking: today's date where an entry is of today, and what is true until somebody says more.
 * @param today ISO 8601, `2026-11-25`.
 */
export function beginningOf(name: EntryKindName, today: string): Values {
  switch (name) {
    case 'article':
      return { published: today, draft: true };
    case 'claim':
      return { assessments: [{ date: today, outcome: 'unresolved', confidence: 'low' }] };
    case 'source':
      // Nobody has said yet that it was read, and a news report is what most sources are.
      return { type: 'report', read: 'unread' };
    case 'disagreement':
      return { accounts: [{}, {}] };
    default:
      return {};
  }
}
