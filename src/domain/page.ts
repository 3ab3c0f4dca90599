import { z } from 'zod';
import { DaySchema } from './date-schema.ts';
import { FormerlySchema } from './formerly.ts';

/** The front matter of a fixed page: about, methodology, corrections, privacy, accessibility. */
export const PageSchema = z.strictObject({
  title: z.string().trim().min(1).describe('Its heading'),
  dek: z.string().trim().min(1).describe('One sentence under the heading'),
  updated: DaySchema.describe('The day it last changed'),
  order: z.int().describe('Its place in the footer, counting from 1'),
  formerly: FormerlySchema,
});
export type PageFields = z.infer<typeof PageSchema>;
