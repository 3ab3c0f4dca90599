import { z } from 'zod';
import { EditorSchema } from './editor.ts';
import { IdSchema } from './id.ts';
import { LanguageTagSchema } from './language-tag.ts';
import { LicenceSchema } from './licence.ts';
import { SiteUrlSchema } from './url.ts';

/** The publication itself: `content/site.yaml`. */
export const SiteSchema = z.strictObject({
  name: z.string().trim().min(1).describe('Name of the publication, e.g. "Throughline"'),
  tagline: z.string().trim().min(1).describe('What it is, in one line'),
  description: z
    .string()
    .trim()
    .min(1)
    .describe('For search engines and feeds; search engines cut it after about 160 characters'),
  url: SiteUrlSchema.describe(
    'Where it is published, e.g. "https://throughline.example" or "https://example.org/news/"',
  ),
  language: LanguageTagSchema.describe('Language of the interface and of most articles, e.g. "en-GB"'),
  lead: IdSchema.describe('Id of the article that leads the front page'),
  story: IdSchema.describe('Id of the story whose state the front page shows'),
  licence: LicenceSchema.optional().describe('Licence of its texts and data; without one the data files state none'),
  offline: z
    .boolean()
    .default(true)
    .describe('Whether readers can keep pages on their devices; false clears away what they have kept'),
  socialCards: z
    .int()
    .min(0)
    .default(500)
    .describe(
      'How many of the newest articles, claims and events, and of the entities most written of, each have a picture of their own for networks; the others have the general one',
    ),
  editor: EditorSchema.optional().describe(
    'The editor in the browser, under /admin/, and the repository that it saves to; without it there is none',
  ),
  contact: z.string().trim().min(1).optional().describe('How to reach the editors'),
});
export type Site = z.infer<typeof SiteSchema>;
