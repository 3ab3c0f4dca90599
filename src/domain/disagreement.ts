import { z } from 'zod';
import { IdSchema } from './id.ts';

/** One account of a disputed matter, with who holds it and what shows that they do. */
const AccountSchema = z.strictObject({
  text: z.string().trim().min(1).describe('What this account says, attributed, e.g. "Defense Mirror prints 22 May."'),
  sources: z
    .array(IdSchema)
    .min(1, 'an account rests on at least one source')
    .describe('Ids of the sources that give it, e.g. ["osw-2014-06-16"]'),
});

/** Accounts of one event or figure that cannot all be true, or count different things; nothing is averaged. */
export const DisagreementSchema = z.strictObject({
  question: z.string().trim().min(1).describe('What is disputed, e.g. "On which day was the contract signed?"'),
  claims: z.array(IdSchema).default([]).describe('Ids of the claims that it is about'),
  events: z.array(IdSchema).default([]).describe('Ids of the events that it is about'),
  accounts: z
    .array(AccountSchema)
    .min(2, 'a disagreement has at least two accounts')
    .describe('The accounts, in the order in which they were given'),
  note: z.string().trim().min(1).optional().describe('What would settle it, or why it may be none'),
});
export type DisagreementFields = z.infer<typeof DisagreementSchema>;
export interface Disagreement extends DisagreementFields {
  readonly id: string;
}
