import { z } from 'zod';
import { DateSchema } from './date-schema.ts';
import { FormerlySchema } from './formerly.ts';
import { IdSchema } from './id.ts';

/** One thing that is known of a story now, with what it rests on. */
const FindingSchema = z.strictObject({
  text: z.string().trim().min(1).describe('One or two plain sentences'),
  claims: z.array(IdSchema).default([]).describe('Ids of the claims whose outcome it reports'),
  events: z.array(IdSchema).default([]).describe('Ids of the events that it reports'),
  sources: z.array(IdSchema).default([]).describe('Ids of sources, where no claim or event carries it'),
});

/** A story line that the publication follows over time. */
export const StorySchema = z.strictObject({
  title: z.string().trim().min(1).describe('Its name, e.g. "Chinese parts for Russian arms"'),
  summary: z.string().trim().min(1).describe('The story in two or three sentences'),
  covers: DateSchema.describe('The period that it spans, e.g. "2013/.."'),
  findings: z.array(FindingSchema).default([]).describe('What is known now, most important first'),
  unknown: z.array(z.string().trim().min(1)).default([]).describe('What is still not known'),
  formerly: FormerlySchema,
});
export type StoryFields = z.infer<typeof StorySchema>;
export interface Story extends StoryFields {
  readonly id: string;
}
