/** What became of a claim, in the order in which a reader looks for trouble. */
export const OUTCOMES = ['failed', 'disputed', 'partly', 'held', 'unresolved'] as const;

/** held: it came true or was confirmed; partly: in part; failed: it did not; disputed: evidence conflicts; unresolved: not yet known. */
export type Outcome = (typeof OUTCOMES)[number];
