import type { Outcome } from '../domain/outcome.ts';

const WORDS: Record<Outcome, string> = {
  failed: 'Failed',
  disputed: 'Disputed',
  partly: 'Held in part',
  held: 'Held',
  unresolved: 'Unresolved',
};

/** The word printed for an outcome. */
export function outcomeWord(outcome: Outcome): string {
  return WORDS[outcome];
}
