import type { CollectionName } from '../../domain/collection.ts';
import { entryUrl, PAGE_KINDS } from '../../domain/url.ts';

/** What is published as data: every folder of `content/`, evidence first. */
export const DATA_COLLECTIONS = [
  'claims',
  'events',
  'sources',
  'entities',
  'articles',
  'disagreements',
  'series',
  'stories',
  'topics',
  'authors',
  'pages',
] as const satisfies readonly CollectionName[];
export type DataCollection = (typeof DATA_COLLECTIONS)[number];

/** Collections of which a reader takes a single entry away: each of their entries has a JSON file of its own. */
export const SINGLE_COLLECTIONS = ['articles', 'claims', 'entities', 'events', 'sources'] as const;
export type SingleCollection = (typeof SINGLE_COLLECTIONS)[number];

/** The version of the form of the data: what may change within it is said in docs/data.md. */
export const DATA_FOLDER = '/data/v1/';

/** Path of the file of one entry: `/data/v1/claims/gas-deal-400bn.json`. */
export function entryFilePath(collection: SingleCollection, id: string): string {
  return `${DATA_FOLDER}${collection}/${id}.json`;
}

/** Path of the page of an entry, or undefined for entries that have none. */
export function entryPagePath(collection: DataCollection, id: string): string | undefined {
  if (collection === 'pages') return `/${id}/`;
  const kind = PAGE_KINDS.find((name) => name === collection);
  return kind === undefined ? undefined : entryUrl(kind, id);
}

const WORDS: Record<DataCollection, { readonly title: string; readonly description: string }> = {
  claims: {
    title: 'Claims',
    description:
      'Checkable statements by named or described speakers, with every dated judgement of what became of them.',
  },
  events: { title: 'Events', description: 'What happened, dated as precisely as it is known.' },
  sources: {
    title: 'Sources',
    description: 'The published documents that everything rests on, and which of them repeat which.',
  },
  entities: {
    title: 'Entities',
    description:
      'People, bodies, companies, countries, programmes, laws and products, with their names in other scripts.',
  },
  articles: {
    title: 'Articles',
    description: 'Our articles. In JSON with their text in Markdown and the entries that it names.',
  },
  disagreements: {
    title: 'Disagreements',
    description: 'Accounts of one event or figure that cannot all be true, or that count different things.',
  },
  series: { title: 'Series', description: 'Numeric series as printed in their sources, never interpolated.' },
  stories: {
    title: 'Stories',
    description: 'Story lines that are followed over time: what is known of each, and what is not.',
  },
  topics: { title: 'Topics', description: 'Subjects that articles, claims and events share.' },
  authors: { title: 'Authors', description: 'By-lines: persons, and desks that sign together.' },
  pages: { title: 'Pages', description: 'Fixed pages, such as the methodology. In JSON with their text in Markdown.' },
};

/** What a collection is called, and what is in it, in one sentence. */
export function collectionWords(collection: DataCollection): { readonly title: string; readonly description: string } {
  return WORDS[collection];
}
