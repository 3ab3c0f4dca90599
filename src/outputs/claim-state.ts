import type { ClaimState } from '../domain/as-of.ts';
import type { Claim } from '../domain/claim.ts';
import { formatDate } from './date-words.ts';
import type { Outcome } from '../domain/outcome.ts';
import { outcomeWord } from './outcome-word.ts';

/** How a claim stood, as a mark shows it: "Failed", "Not judged yet, due February 2017", "Due February 2017, not judged yet". */
export function claimStateMark(claim: Claim, state: ClaimState): { readonly outcome: Outcome; readonly words: string } {
  if (state.kind === 'judged') {
    const { outcome } = state.assessment;
    return { outcome, words: outcomeWord(outcome) };
  }
  const due = claim.due?.split('/').at(-1);
  if (due === undefined || due === '..') return { outcome: 'unresolved', words: 'Not judged yet' };
  const words =
    state.kind === 'overdue' ? `Due ${formatDate(due)}, not judged yet` : `Not judged yet, due ${formatDate(due)}`;
  return { outcome: 'unresolved', words };
}
