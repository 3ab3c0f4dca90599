import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import type { ZodType } from 'zod';
import { ArticleSchema } from './domain/article.ts';
import { AuthorSchema } from './domain/author.ts';
import { ClaimSchema } from './domain/claim.ts';
import { DisagreementSchema } from './domain/disagreement.ts';
import { EntitySchema } from './domain/entity.ts';
import { EventSchema } from './domain/event.ts';
import { PageSchema } from './domain/page.ts';
import { SeriesSchema } from './domain/series.ts';
import { SiteSchema } from './domain/site.ts';
import { SourceSchema } from './domain/source.ts';
import { StorySchema } from './domain/story.ts';
import { TopicSchema } from './domain/topic.ts';

/** An entry's id is its file name; folders inside a collection are only for order. */
function generateId({ entry }: { entry: string }): string {
  return (entry.split('/').at(-1) as string).replace(/\.[a-z]+$/, '');
}

const collection = <Schema extends ZodType>(pattern: string, schema: Schema, base = './content') =>
  defineCollection({ loader: glob({ pattern, base, generateId, retainBody: false }), schema });

export const collections = {
  articles: collection('articles/**/*.md', ArticleSchema),
  authors: collection('authors/**/*.yaml', AuthorSchema),
  claims: collection('claims/**/*.yaml', ClaimSchema),
  disagreements: collection('disagreements/**/*.yaml', DisagreementSchema),
  entities: collection('entities/**/*.yaml', EntitySchema),
  events: collection('events/**/*.yaml', EventSchema),
  pages: collection('pages/**/*.md', PageSchema),
  series: collection('series/**/*.yaml', SeriesSchema),
  site: collection('site.yaml', SiteSchema),
  sources: collection('sources/**/*.yaml', SourceSchema),
  stories: collection('stories/**/*.yaml', StorySchema),
  topics: collection('topics/**/*.yaml', TopicSchema),
};
