import type { CollectionName } from '../../domain/collection.ts';
import { entryUrl, PAGE_KINDS } from '../../domain/url.ts';
import type { Locale } from '../../words/locale.ts';

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

/** The version of the form of the data: what may change within it is said in docs/data-format.md. */
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

/** What a collection is called, and what is in it, in one sentence. */
export function collectionWords(
  collection: DataCollection,
  { words }: Locale,
): { readonly title: string; readonly description: string } {
  return words.dataCollection[collection];
}
