import { type Claim, outcomeOf } from './claim.ts';
import { type Outcome, OUTCOMES } from './outcome.ts';

/** How many of some claims had each outcome. */
export type ClaimRecord = Readonly<Record<Outcome, number>>;

/** How a set of claims fared, counted by outcome; never a single score, which would hide small numbers. */
export function recordOf(claims: readonly Claim[]): ClaimRecord {
  const record = Object.fromEntries(OUTCOMES.map((outcome) => [outcome, 0])) as Record<Outcome, number>;
  for (const claim of claims) record[outcomeOf(claim)] += 1;
  return record;
}
