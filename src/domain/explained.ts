import { z } from 'zod';

/**
 * Answers to the warnings of the content check (docs/checks.md), by the name of the rule: why the entry may stay as it is.
 * The check itself knows its rules and refuses a name that is none.
 */
export const ExplainedSchema = z
  .record(z.string(), z.string().trim().min(1))
  .optional()
  .describe(
    'Why a warning of the content check does not apply, by its name, e.g. {overused-source: "It tests this report."}',
  );
