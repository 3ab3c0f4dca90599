import { z } from 'zod';
import { WebUrlSchema } from './url.ts';

/** A licence under which texts and data may be used. */
export const LicenceSchema = z.strictObject({
  id: z
    .string()
    .regex(/^[A-Za-z0-9.+-]+$/, 'a licence is named by its SPDX id, e.g. "CC-BY-4.0"')
    .describe('Its SPDX id (https://spdx.org/licenses/), e.g. "CC-BY-4.0"'),
  title: z.string().trim().min(1).describe('Its name, e.g. "Creative Commons Attribution 4.0 International"'),
  url: WebUrlSchema.describe('Address of its text, e.g. "https://creativecommons.org/licenses/by/4.0/"'),
});
export type Licence = z.infer<typeof LicenceSchema>;
