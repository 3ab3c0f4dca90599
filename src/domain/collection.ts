import type { ZodObject } from 'zod';
import { ArticleSchema } from './article.ts';
import { AuthorSchema } from './author.ts';
import { ClaimSchema } from './claim.ts';
import { DisagreementSchema } from './disagreement.ts';
import { EntitySchema } from './entity.ts';
import { EventSchema } from './event.ts';
import { OwnWordsSchema } from './own-words.ts';
import { PageSchema } from './page.ts';
import { SeriesSchema } from './series.ts';
import { SiteSchema } from './site.ts';
import { SourceSchema } from './source.ts';
import { StorySchema } from './story.ts';
import { TopicSchema } from './topic.ts';

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
  words: OwnWordsSchema,
} satisfies Record<string, ZodObject>;

export type CollectionName = keyof typeof SCHEMAS;

/** How the ending of a collection's files is spelt. */
export function extensionOf(collection: CollectionName): '.md' | '.yaml' {
  return collection === 'articles' || collection === 'pages' ? '.md' : '.yaml';
}
