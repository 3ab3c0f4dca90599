import { defineCollection } from 'astro:content';
import { entryFiles } from './build/entry-loader.ts';
import { type CollectionName, SCHEMAS } from './domain/collection.ts';

/** The folders of `content/`, each with the schema of its entries: see `domain/collection.ts` and `build/entries.ts`. */
export const collections = Object.fromEntries(
  (Object.keys(SCHEMAS) as CollectionName[]).map((name) => [name, defineCollection({ loader: entryFiles(name) })]),
);
