import type { ZodType } from 'zod';
import { ArticleSchema } from '../domain/article.ts';
import { AuthorSchema } from '../domain/author.ts';
import { ClaimSchema } from '../domain/claim.ts';
import { DisagreementSchema } from '../domain/disagreement.ts';
import { EntitySchema } from '../domain/entity.ts';
import { EventSchema } from '../domain/event.ts';
import { PageSchema } from '../domain/page.ts';
import { SeriesSchema } from '../domain/series.ts';
import { SiteSchema } from '../domain/site.ts';
import { SourceSchema } from '../domain/source.ts';
import { StorySchema } from '../domain/story.ts';
import { TopicSchema } from '../domain/topic.ts';

/** The collections of `content/` and the shape of an entry in each. */
export const SCHEMAS = {
  articles: ArticleSchema,
  authors: AuthorSchema,
  claims: ClaimSchema,
  disagreements: DisagreementSchema,
  entities: EntitySchema,
  events: EventSchema,
  pages: PageSchema,
  series: SeriesSchema,
  site: SiteSchema,
  sources: SourceSchema,
  stories: StorySchema,
  topics: TopicSchema,
} satisfies Record<string, ZodType>;

export type CollectionName = keyof typeof SCHEMAS;

/** How the ending of a collection's files is spelt. */
export function extensionOf(collection: CollectionName): '.md' | '.yaml' {
  return collection === 'articles' || collection === 'pages' ? '.md' : '.yaml';
}
