import { z } from 'zod';
import { DATE_PATTERN, parseDate } from './date.ts';

/** YAML 1.1 readers hand over `2014-08-06` as a Date and `2014` as a number: back to text. */
function dateText(value: unknown): unknown {
  if (value instanceof Date && !Number.isNaN(value.getTime())) return value.toISOString().slice(0, 10);
  return typeof value === 'number' ? String(value) : value;
}

const EXAMPLES = '2014-08-06, 2014-08, 2014, 2014-08~, 2014-08/2017-02 or 2014-08/..';

/** A date or a span of the EDTF subset. */
export const DateSchema = z
  .preprocess(
    dateText,
    z.string().refine((text) => parseDate(text) !== undefined, {
      error: (issue) => `"${String(issue.input)}" is not a date; write ${EXAMPLES}`,
    }),
  )
  // For JSON Schema, which cannot run the check above.
  .meta({ pattern: DATE_PATTERN });

/** A single day, `2014-08-06`. */
export const DaySchema = z
  .preprocess(
    dateText,
    z.string().refine((text) => parseDate(text)?.precision === 'day' && !text.endsWith('~'), {
      error: (issue) => `"${String(issue.input)}" is not a day; write it as 2014-08-06`,
    }),
  )
  .meta({ format: 'date' });
