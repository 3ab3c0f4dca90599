import { z } from 'zod';
import { IdSchema } from './id.ts';

/** Something that an article leaves open, what would settle it, and what did. */
export const QuestionSchema = z.strictObject({
  text: z.string().trim().min(1).describe('The question, e.g. "Who was the source of Izvestia?"'),
  wouldChange: z
    .string()
    .trim()
    .min(1)
    .describe('What evidence would settle it and change the finding, e.g. "A named official who confirms it."'),
  closedBy: z
    .strictObject({
      event: IdSchema.describe('Id of the event that settled it, e.g. "roscosmos-names-supplier"'),
      answer: z.string().trim().min(1).describe('The answer, in one sentence'),
    })
    .optional()
    .describe('What settled it, once something has'),
});
export type Question = z.infer<typeof QuestionSchema>;
export type ClosedQuestion = Question & { readonly closedBy: NonNullable<Question['closedBy']> };

/** Questions that nothing has settled yet, in the order given. */
export function openQuestions(questions: readonly Question[]): Question[] {
  return questions.filter(({ closedBy }) => closedBy === undefined);
}

/** Questions that an event has settled, in the order given. */
export function closedQuestions(questions: readonly Question[]): ClosedQuestion[] {
  return questions.filter((question): question is ClosedQuestion => question.closedBy !== undefined);
}
