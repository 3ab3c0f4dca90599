import { z } from 'zod';
import { IdSchema } from './id.ts';
import { LanguageTagSchema } from './language-tag.ts';

/** More quotations than this are a collection, and no claim needs one to be checked. */
const MOST_QUOTATIONS = 3;
/** Characters of the longest one, some two sentences: what is longer is a reprint, to which its author has the rights. */
const LONGEST = 300;

/** Id of the part of a claim's page that has its quotations. */
export const QUOTATIONS_ID = 'words';

/** Words that were said, as one source prints them. */
const QuotationSchema = z.strictObject({
  words: z
    .string()
    .trim()
    .min(1)
    .max(LONGEST, `a quotation is a fragment and no reprint: at most ${LONGEST} characters`)
    .describe('A short fragment, word for word as the source prints it, without quotation marks around it'),
  language: LanguageTagSchema.optional().describe(
    'Language of the words where it is not the publication\'s, as a BCP 47 tag, e.g. "ru"',
  ),
  source: IdSchema.describe('Id of the source that prints them, one of those of the claim'),
  translation: z
    .string()
    .trim()
    .min(1)
    .optional()
    .describe("Our translation of words in another language, in the publication's"),
});
export type Quotation = z.infer<typeof QuotationSchema>;

export const QuotationsSchema = z
  .array(QuotationSchema)
  .max(MOST_QUOTATIONS, `a claim has at most ${MOST_QUOTATIONS} quotations`)
  .default([])
  .describe('The words that were said, as sources print them, oldest first');
