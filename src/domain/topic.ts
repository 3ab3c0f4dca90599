import { z } from 'zod';
import { FormerlySchema } from './formerly.ts';

/** A subject that articles, claims and events share; also a lane of the timeline. */
export const TopicSchema = z.strictObject({
  title: z.string().trim().min(1).describe('Its name, e.g. "Export controls"'),
  description: z.string().trim().min(1).describe('One or two sentences on what belongs to it'),
  order: z.int().describe('Its place among the topics, counting from 1'),
  formerly: FormerlySchema,
});
export type TopicFields = z.infer<typeof TopicSchema>;
export interface Topic extends TopicFields {
  readonly id: string;
}
