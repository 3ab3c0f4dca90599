import { z } from 'zod';
import { DateSchema } from './date-schema.ts';
import { IdSchema } from './id.ts';

/** One printed value; never interpolated. */
const PointSchema = z.strictObject({
  date: DateSchema.describe('The period or day that it describes, e.g. "2023" or "2024-01/2024-03"'),
  value: z.number().describe('The value in the unit of the series'),
  note: z.string().trim().min(1).optional().describe('What a reader must know about this value, e.g. "above"'),
});

/** A numeric series as printed in its sources. */
export const SeriesSchema = z.strictObject({
  title: z.string().trim().min(1).describe('What it counts, e.g. "Trade between China and Russia by year"'),
  unit: z.string().trim().min(1).describe('The unit of its values, e.g. "billion USD"'),
  topics: z.array(IdSchema).min(1, 'a series has at least one topic').describe('Ids of its topics'),
  sources: z
    .array(IdSchema)
    .min(1, 'a series rests on at least one source')
    .describe('Ids of the sources that print its values'),
  caveat: z.string().trim().min(1).describe('What the numbers do not show'),
  points: z.array(PointSchema).min(1).describe('Its values, oldest first'),
});
export type SeriesFields = z.infer<typeof SeriesSchema>;
export type Point = z.infer<typeof PointSchema>;
export interface Series extends SeriesFields {
  readonly id: string;
}
