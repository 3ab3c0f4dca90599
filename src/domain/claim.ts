import { z } from 'zod';
import { CorrectionSchema } from './correction.ts';
import { byDate } from './date.ts';
import { DateSchema, DaySchema } from './date-schema.ts';
import { ExplainedSchema } from './explained.ts';
import { FormerlySchema } from './formerly.ts';
import { IdSchema } from './id.ts';
import { QuotationsSchema } from './quotation.ts';
import { ShortTitleSchema } from './short-title.ts';
import { type Outcome, OUTCOMES } from './outcome.ts';

export const CLAIM_KINDS = ['forecast', 'pledge', 'assertion', 'denial', 'estimate'] as const;

/** Someone who spoke without a name: how the report describes them, and whom it places them near. */
const DescribedSpeakerSchema = z.strictObject({
  described: z.string().trim().min(1).describe('In the report\'s terms, e.g. "an unnamed source close to Roscosmos"'),
  near: IdSchema.optional().describe('Id of the entity that the description names, e.g. "roscosmos"'),
});

/** One judgement of a claim, made on a day, on stated evidence. Earlier ones stay. */
const AssessmentSchema = z.strictObject({
  date: DaySchema.describe('The day this judgement was made, e.g. "2026-11-24"'),
  outcome: z.enum(OUTCOMES).describe('held, partly, failed, disputed or unresolved'),
  confidence: z.enum(['low', 'medium', 'high']).describe('How firmly the evidence carries the outcome'),
  reasoning: z.string().trim().min(1).describe('Why, in two to four sentences; what was looked for and not found'),
  evidence: z
    .strictObject({
      events: z.array(IdSchema).default([]).describe('Ids of events that show it'),
      sources: z.array(IdSchema).default([]).describe('Ids of sources that show it'),
    })
    .default({ events: [], sources: [] })
    .describe('What shows it: ids of events and sources'),
});

/** A checkable statement by a named or described speaker. */
export const ClaimSchema = z.strictObject({
  statement: z.string().trim().min(1).describe('What was claimed, in our words, as one sentence'),
  short: ShortTitleSchema.optional().describe(
    'The same in a few words for the timeline, e.g. "Chips for several billion"',
  ),
  speaker: z
    .union(
      [IdSchema, DescribedSpeakerSchema],
      "a speaker is an entity's id, or {described: …, near: …} for someone unnamed",
    )
    .describe("Who said it: an entity's id, or {described, near}"),
  said: DateSchema.describe('When it was said, e.g. "2014-08-06"'),
  kind: z.enum(CLAIM_KINDS).describe('forecast, pledge, assertion, denial or estimate'),
  due: DateSchema.optional().describe(
    'When it can be judged: a date or span; the check asks for it in forecasts and pledges',
  ),
  knownSince: DaySchema.optional().describe(
    'The day it became known, where that is not the day of its earliest source, e.g. "2014-08-06"',
  ),
  topics: z.array(IdSchema).min(1, 'a claim has at least one topic').describe('Ids of its topics, e.g. ["industry"]'),
  sources: z
    .array(IdSchema)
    .min(1, 'a claim rests on at least one source')
    .describe('Ids of the sources that report it'),
  quotations: QuotationsSchema,
  assessments: z
    .array(AssessmentSchema)
    .min(1, 'a claim has at least one assessment; "unresolved" is one')
    .describe('Judgements, oldest first'),
  corrections: z.array(CorrectionSchema).default([]).describe('Errors in this entry that were put right, oldest first'),
  explained: ExplainedSchema,
  formerly: FormerlySchema,
});
export type ClaimFields = z.infer<typeof ClaimSchema>;
export type Assessment = z.infer<typeof AssessmentSchema>;
export type Speaker = ClaimFields['speaker'];
export interface Claim extends ClaimFields {
  readonly id: string;
}

/** The judgements of a claim, oldest first. */
export function assessmentsInOrder(claim: Claim): Assessment[] {
  return [...claim.assessments].sort((a, b) => byDate(a.date, b.date));
}

/** The judgements of a claim, newest first; of two of one day, that which stands later in its file. */
export function assessmentsNewestFirst(claim: Claim): Assessment[] {
  return assessmentsInOrder(claim).toReversed();
}

/** The newest judgement of a claim: the one that stands. */
export function currentAssessment(claim: Claim): Assessment {
  return assessmentsInOrder(claim).at(-1) as Assessment;
}

/** The judgement that the newest one replaced; undefined for a claim that was judged once. */
export function previousAssessment(claim: Claim): Assessment | undefined {
  return assessmentsInOrder(claim).at(-2);
}

/** What became of a claim, as far as is known today. */
export function outcomeOf(claim: Claim): Outcome {
  return currentAssessment(claim).outcome;
}

/** The day since which a claim has stood as it stands today, ISO 8601, however often that was judged again. */
export function outcomeSince(claim: Claim): string {
  const judgements = assessmentsInOrder(claim);
  const before = judgements.findLastIndex(({ outcome }) => outcome !== outcomeOf(claim));
  return (judgements[before + 1] as Assessment).date;
}

/**
 * Claims by how much of the news their newest judgement is: those whose outcome it changed, then those judged again, then
 * those judged once that have an outcome other than "unresolved". Of each, the latest judged first, then the latest said.
 */
export function latelyJudged(claims: readonly Claim[]): Claim[] {
  return claims
    .filter((claim) => newsOf(claim) > 0)
    .sort(
      (a, b) =>
        newsOf(b) - newsOf(a) ||
        byDate(currentAssessment(b).date, currentAssessment(a).date) ||
        byDate(b.said, a.said) ||
        (a.id < b.id ? -1 : 1),
    );
}

function newsOf(claim: Claim): number {
  const before = previousAssessment(claim);
  if (before) return before.outcome === outcomeOf(claim) ? 2 : 3;
  return outcomeOf(claim) === 'unresolved' ? 0 : 1;
}
