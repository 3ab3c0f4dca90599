import { defineCollection } from 'astro:content';
import { entryFiles, noFiles } from './build/entry-loader.ts';
import { type CollectionName, SCHEMAS } from './domain/collection.ts';

/** True in `npm run dev` alone; the integration in `src/preview/` says so. */
declare const IS_PREVIEW: boolean;

/** The folders of `content/`, each with the schema of its entries: see `domain/collection.ts` and `build/entries.ts`. */
export const collections = Object.fromEntries(
  (Object.keys(SCHEMAS) as CollectionName[]).map((name) => [
    name,
    defineCollection({ loader: IS_PREVIEW ? entryFiles(name) : noFiles }),
  ]),
);
