import { z } from 'zod';

/** What an editor would ask about an entry that is not wrong; each is a file in `lint/review/`. */
export const REVIEW_RULES = [
  'event-without-coverage',
  'claim-without-coverage',
  'long-quotation',
  'overused-source',
  'thin-article',
  'uncited-paragraph',
  'unchecked-source',
] as const;
export type ReviewRule = (typeof REVIEW_RULES)[number];

/** Answers to what an editor would ask: why the entry may stay as it is. */
export const ExplainedSchema = z
  .partialRecord(z.enum(REVIEW_RULES), z.string().trim().min(1))
  .optional()
  .describe(
    'Why a warning of the content check does not apply, by its name, e.g. {overused-source: "It tests this report."}',
  );
