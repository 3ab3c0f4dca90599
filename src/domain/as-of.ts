import { type Assessment, assessmentsInOrder, type Claim } from './claim.ts';
import { dayAfter, firstDay, getDate, LAST_DAY, lastDay } from './date.ts';
import type { Disagreement } from './disagreement.ts';
import type { Event } from './event.ts';
import type { Source } from './source.ts';

/** Sources by id. */
type Sources = ReadonlyMap<string, Source>;

/**
 * The day on which an event became known, ISO 8601: as its entry states, or the day of its earliest dated source, or
 * where no source has a date, its own. A source known by its month counts from the month's end, so that nothing shows
 * too early; and nothing is known before it can have happened, even where it was announced.
 */
export function eventKnownSince(event: Event, sources: Sources): string {
  return knownSince(event.knownSince, event.date, event.sources, sources);
}

/** The day on which a claim became known, ISO 8601, by the same rule as for events. */
export function claimKnownSince(claim: Claim, sources: Sources): string {
  return knownSince(claim.knownSince, claim.said, claim.sources, sources);
}

/** The day by which a source was published, ISO 8601, or undefined where it has no date. */
export function sourceKnownSince(source: Source): string | undefined {
  return source.published === undefined ? undefined : lastDay(source.published);
}

/** The day on which the last account of a disagreement became known, ISO 8601, or undefined where no source has a date. */
export function disagreementKnownSince({ accounts }: Disagreement, sources: Sources): string | undefined {
  return accounts
    .flatMap((account) => earliestDay(account.sources, sources) ?? [])
    .sort()
    .at(-1);
}

function knownSince(stated: string | undefined, date: string, ids: readonly string[], sources: Sources): string {
  if (stated !== undefined) return stated;
  const earliest = earliestDay(ids, sources) ?? lastDay(date);
  return earliest < firstDay(date) ? firstDay(date) : earliest;
}

/** The day by which the earliest dated source was published. */
function earliestDay(ids: readonly string[], sources: Sources): string | undefined {
  const days = ids.flatMap((id) => {
    const source = sources.get(id);
    return (source && sourceKnownSince(source)) ?? [];
  });
  return days.sort()[0];
}

/** How a claim stood from one day until another (exclusive); undefined `until`: to this day. */
export type ClaimState = { readonly from: string; readonly until: string | undefined } & (
  { readonly kind: 'open' | 'overdue' } | { readonly kind: 'judged'; readonly assessment: Assessment }
);

/**
 * How a claim stood over time, oldest first and without gaps: open, from the day it became known; overdue, once its
 * time was up and nobody had judged it; then as each judgement says.
 */
export function claimStates(claim: Claim, sources: Sources): ClaimState[] {
  const known = claimKnownSince(claim, sources);
  const judgements = assessmentsInOrder(claim);
  const judged = (judgements[0] as Assessment).date;
  // A claim whose time never ends is never overdue.
  const dueEnd = claim.due === undefined ? undefined : getDate(claim.due).end;
  const overdue = dueEnd === undefined || dueEnd === LAST_DAY ? undefined : dayAfter(dueEnd);
  const isOverdue = overdue !== undefined && overdue < judged;
  const states: ClaimState[] = [
    { kind: 'open', from: known, until: isOverdue ? overdue : judged },
    ...(isOverdue ? [{ kind: 'overdue' as const, from: overdue, until: judged }] : []),
    ...judgements.map((assessment, index) => ({
      kind: 'judged' as const,
      assessment,
      from: assessment.date,
      until: judgements[index + 1]?.date,
    })),
  ];
  return states
    .map((state) => (state.from < known ? { ...state, from: known } : state))
    .filter(({ from, until }) => until === undefined || from < until);
}
