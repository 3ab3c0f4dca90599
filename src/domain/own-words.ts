import { z } from 'zod';

interface Tree {
  readonly [name: string]: string | Tree;
}

const TreeSchema: z.ZodType<Tree> = z.lazy(() => z.record(z.string(), z.union([z.string(), TreeSchema])));

/**
 * What a publication says otherwise than the dictionary of a language does (`content/words/<language>.yaml`): messages by
 * the names of `src/words/en.ts`, or all of them for a language that has no dictionary yet.
 */
export const OwnWordsSchema = z.object({}).catchall(z.union([z.string(), TreeSchema]));
export type OwnWords = z.infer<typeof OwnWordsSchema>;
