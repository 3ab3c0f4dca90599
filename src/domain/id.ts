import { z } from 'zod';

const KEBAB_CASE = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** True for a permanent id: lower-case Latin letters, digits and single hyphens ("su-35-contract"). */
export function isId(text: string): boolean {
  return KEBAB_CASE.test(text);
}

/** The most characters of an id: files are named by it, with endings, and file systems take names of 255 bytes. */
export const LONGEST_ID = 200;

/** The id of another entry: kebab-case, and permanent once published. */
export const IdSchema = z
  .string()
  .regex(KEBAB_CASE, 'an id is lower-case Latin letters, digits and single hyphens, e.g. "su-35-contract"');
