import type { Outcome } from '../domain/outcome.ts';
import type { PartialLocale } from '../words/words.ts';

/** The word printed for an outcome. */
export function outcomeWord(outcome: Outcome, { words }: PartialLocale<'outcome'>): string {
  return words.outcome[outcome];
}
