import { z } from 'zod';
import { FormerlySchema } from './formerly.ts';

/** A by-line: a person or a desk. */
export const AuthorSchema = z.strictObject({
  name: z.string().trim().min(1).describe('As printed in the by-line'),
  kind: z.enum(['person', 'desk']).describe('A person, or a desk that signs together'),
  description: z.string().trim().min(1).describe('Who they are and what they cover'),
  formerly: FormerlySchema,
});
export type AuthorFields = z.infer<typeof AuthorSchema>;
export interface Author extends AuthorFields {
  readonly id: string;
}
