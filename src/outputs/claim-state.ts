import type { ClaimState } from '../domain/as-of.ts';
import type { Claim } from '../domain/claim.ts';
import type { Outcome } from '../domain/outcome.ts';
import type { Locale } from '../words/locale.ts';
import { say } from '../words/message.ts';
import { formatDue } from './date-words.ts';
import { outcomeWord } from './outcome-word.ts';

/** How a claim stood, as a mark shows it: "Failed", "Not judged yet, due February 2017", "Due February 2017, not judged yet". */
export function claimStateMark(
  claim: Claim,
  state: ClaimState,
  locale: Locale,
): { readonly outcome: Outcome; readonly words: string } {
  if (state.kind === 'judged') {
    const { outcome } = state.assessment;
    return { outcome, words: outcomeWord(outcome, locale) };
  }
  const { notJudged, notYetDue, overdue } = locale.words.claimState;
  const due = claim.due?.split('/').at(-1);
  if (due === undefined || due === '..') return { outcome: 'unresolved', words: notJudged };
  const message = state.kind === 'overdue' ? overdue : notYetDue;
  return { outcome: 'unresolved', words: say(message, { date: formatDue(due, locale) }, locale) };
}
