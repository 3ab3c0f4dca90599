import type { Outcome } from '../domain/outcome.ts';
import type { Locale } from '../words/locale.ts';

/** The word printed for an outcome. */
export function outcomeWord(outcome: Outcome, { words }: Locale): string {
  return words.outcome[outcome];
}
