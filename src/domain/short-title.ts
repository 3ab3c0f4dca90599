import { z } from 'zod';

/** A label on a chart has room for about so many characters. */
const LONGEST = 32;

/** A title in a few words, for charts. */
export const ShortTitleSchema = z
  .string()
  .trim()
  .min(1)
  .max(LONGEST, `a short title has at most ${LONGEST} characters, as there is no more room on the timeline`);
