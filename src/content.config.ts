import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import type { ZodObject } from 'zod';
import { type CollectionName, extensionOf, SCHEMAS } from './domain/collection.ts';

/** An entry's id is its file name; folders inside a collection are only for order. */
function generateId({ entry }: { entry: string }): string {
  return (entry.split('/').at(-1) as string).replace(/\.[a-z]+$/, '');
}

function collection<Schema extends ZodObject>(
  name: CollectionName,
  schema: Schema,
  pattern = `${name}/**/*${extensionOf(name)}`,
) {
  // A body's Markdown is published as data, beside the HTML that is made of it.
  const retainBody = extensionOf(name) === '.md';
  return defineCollection({ loader: glob({ pattern, base: './content', generateId, retainBody }), schema });
}

export const collections = {
  articles: collection('articles', SCHEMAS.articles),
  authors: collection('authors', SCHEMAS.authors),
  claims: collection('claims', SCHEMAS.claims),
  disagreements: collection('disagreements', SCHEMAS.disagreements),
  entities: collection('entities', SCHEMAS.entities),
  events: collection('events', SCHEMAS.events),
  pages: collection('pages', SCHEMAS.pages),
  series: collection('series', SCHEMAS.series),
  site: collection('site', SCHEMAS.site, 'site.yaml'),
  sources: collection('sources', SCHEMAS.sources),
  stories: collection('stories', SCHEMAS.stories),
  topics: collection('topics', SCHEMAS.topics),
  words: collection('words', SCHEMAS.words),
};
