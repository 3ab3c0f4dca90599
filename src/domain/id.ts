import { z } from 'zod';

const KEBAB_CASE = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** True for a permanent id: lower-case Latin letters, digits and single hyphens ("su-35-contract"). */
export function isId(text: string): boolean {
  return KEBAB_CASE.test(text);
}

/** The id of another entry: kebab-case, and permanent once published. */
export const IdSchema = z
  .string()
  .regex(KEBAB_CASE, 'an id is lower-case Latin letters, digits and single hyphens, e.g. "su-35-contract"');
