import { z } from 'zod';
import { ChangeSchema, CorrectionSchema } from './correction.ts';
import { DateSchema, DaySchema } from './date-schema.ts';
import { ExplainedSchema } from './explained.ts';
import { FormerlySchema } from './formerly.ts';
import { LanguageTagSchema } from './language-tag.ts';
import { QuestionSchema } from './question.ts';
import { IdSchema } from './id.ts';

export const ARTICLE_KINDS = ['report', 'analysis', 'explainer', 'data'] as const;

/** A picture at the head of an article, kept in `public/`. */
const LeadImageSchema = z.strictObject({
  src: z
    .string()
    .regex(/^\/[^/]/, 'a path from the root of public/, e.g. "/images/launch.jpg"')
    .meta({ format: 'uri-reference' })
    .describe('Path from the root of public/, e.g. "/images/launch.jpg"'),
  alt: z
    .string()
    .trim()
    .min(1, 'an image needs alt text that says what it shows')
    .describe('What it shows, for those who do not see it'),
  credit: z.string().trim().min(1).describe('Who made it and under which licence'),
  width: z.int().positive().describe('Width in pixels'),
  height: z.int().positive().describe('Height in pixels'),
});

/** The front matter of one article. */
export const ArticleSchema = z.strictObject({
  title: z.string().trim().min(1).describe('The headline: what the piece found'),
  dek: z.string().trim().min(1).describe('One or two sentences under the headline'),
  published: DaySchema.describe('The day it was published, e.g. "2026-11-24"'),
  updated: DaySchema.optional().describe('The day of its last material change'),
  covers: DateSchema.optional().describe('The period it is about, e.g. "2014-08" or "2014-08/2019-08"'),
  authors: z.array(IdSchema).min(1, 'an article has at least one author').describe('Ids of its authors'),
  kind: z.enum(ARTICLE_KINDS).describe('report, analysis, explainer or data'),
  topics: z.array(IdSchema).min(1, 'an article has at least one topic').describe('Ids of its topics'),
  story: IdSchema.optional().describe('Id of the story line that it belongs to'),
  language: LanguageTagSchema.optional().describe(
    'Language of its text where that is not the language of the publication, e.g. "ru"; the page around it speaks it too',
  ),
  translationOf: IdSchema.optional().describe(
    'Id of the article that it translates; it is listed there and nowhere else, and needs a language',
  ),
  image: LeadImageSchema.optional().describe('A picture at its head, kept in public/'),
  corrections: z.array(CorrectionSchema).default([]).describe('Errors that were put right, oldest first'),
  changes: z.array(ChangeSchema).default([]).describe('Other material changes, oldest first'),
  questions: z.array(QuestionSchema).default([]).describe('What the article leaves open'),
  explained: ExplainedSchema,
  formerly: FormerlySchema,
  draft: z.boolean().default(false).describe('true keeps it out of every build'),
});
export type ArticleFields = z.infer<typeof ArticleSchema>;
