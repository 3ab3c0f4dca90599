import { z } from 'zod';
import { DateSchema, DaySchema } from './date-schema.ts';
import { ExplainedSchema } from './explained.ts';
import { FormerlySchema } from './formerly.ts';
import { IdSchema } from './id.ts';
import { coversLanguage, LanguageTagSchema } from './language-tag.ts';
import { WebUrlSchema } from './url.ts';

export const SOURCE_TYPES = ['report', 'statement', 'law', 'dataset', 'analysis'] as const;

/** How a source was last checked. */
const CheckSchema = z.strictObject({
  on: DaySchema.describe('The day of the check, e.g. "2026-11-25"'),
  how: z
    .string()
    .trim()
    .min(1)
    .describe(
      'What was looked at and what it confirmed, e.g. "A stored copy of the page; the date and the sum agree."',
    ),
});

/** A published document that the publication rests on. */
export const SourceSchema = z
  .strictObject({
    type: z
      .enum(SOURCE_TYPES)
      .describe('report (news), statement (a party speaks for itself), law, dataset or analysis, e.g. "report"'),
    title: z
      .string()
      .trim()
      .min(1)
      .describe(
        'The title as printed, in its own language; where it is not known, what the document is, in square brackets, e.g. "U.S. Wants China to Join in on Russia Sanctions"',
      ),
    publisher: z.string().trim().min(1).describe('Who first published it, e.g. "The Moscow Times"'),
    via: z
      .string()
      .trim()
      .min(1)
      .optional()
      .describe('Where the copy that was read stands, if not at the publisher, e.g. "vse42.ru"'),
    authors: z.array(z.string().trim().min(1)).default([]).describe('Named authors, e.g. ["Ankit Panda"]'),
    corporate: z
      .boolean()
      .optional()
      .describe('true where its authors are bodies, not people: citations keep the names of bodies whole'),
    url: WebUrlSchema.optional().describe(
      'Address of the document or of the copy that was read; omitted only where none is known',
    ),
    published: DateSchema.optional().describe('When it was published, as precisely as known, e.g. "2014-08-22"'),
    accessed: DaySchema.optional().describe('The day it was last opened, e.g. "2026-11-24"'),
    archive: WebUrlSchema.optional().describe('Address of an archived copy'),
    language: LanguageTagSchema.describe('Language of the document as a BCP 47 tag, e.g. "ru"'),
    basedOn: z
      .array(IdSchema)
      .default([])
      .describe('Ids of the sources that it repeats or relies on, e.g. ["izvestia-2014-08-06"]'),
    read: z
      .enum(['document', 'excerpt', 'unread'])
      .describe('What was read to check it: the document, an excerpt of it, or neither (known only through others)'),
    note: z.string().trim().min(1).optional().describe('On its reliability, e.g. "State news agency."'),
    checked: CheckSchema.optional().describe('The last time that what rests on it was held against it'),
    explained: ExplainedSchema,
    formerly: FormerlySchema,
  })
  .refine((source) => source.url !== undefined || source.note !== undefined, {
    path: ['url'],
    error: 'a source without a url needs a note that says how it is known',
  });
export type SourceFields = z.infer<typeof SourceSchema>;
export interface Source extends SourceFields {
  readonly id: string;
}

/**
 * The language that has to be told of a source's title on a page, as it is another than the page's: the source's own, or,
 * where the title stands in square brackets because none is known, that of the publication, which says what it is.
 * @param page Language of the page, BCP 47.
 * @param publication That of the publication, where it is another.
 */
export function titleLanguage(
  { title, language }: Pick<Source, 'title' | 'language'>,
  page: string,
  publication = page,
): string | undefined {
  const own = /^\[.*\]$/s.test(title) ? publication : language;
  return coversLanguage(own, page) ? undefined : own;
}
