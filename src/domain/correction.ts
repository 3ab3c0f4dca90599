import { z } from 'zod';
import { DaySchema } from './date-schema.ts';

/** A dated note of what was put right in an article or a claim. */
export const CorrectionSchema = z.strictObject({
  date: DaySchema.describe('The day, e.g. "2026-11-24"'),
  text: z.string().trim().min(1).describe('What was wrong and what it says now'),
  was: z.string().trim().min(1).optional().describe('The sentence as it stood, e.g. "The price was published."'),
  now: z.string().trim().min(1).optional().describe('The sentence as it stands, e.g. "The price was never published."'),
});

/** The same of what was changed without having been wrong. */
export const ChangeSchema = CorrectionSchema.extend({
  text: z.string().trim().min(1).describe('What changed and why, where nothing was wrong'),
});
export type Correction = z.infer<typeof CorrectionSchema>;
