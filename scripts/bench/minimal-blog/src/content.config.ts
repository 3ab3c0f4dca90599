import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';

const articles = defineCollection({
  loader: glob({ pattern: '**/*.md', base: './content/articles' }),
  schema: z.object({
    title: z.string(),
    dek: z.string(),
    published: z.coerce.date(),
    topics: z.array(z.string()),
    draft: z.boolean().default(false),
  }),
});

export const collections = { articles };
