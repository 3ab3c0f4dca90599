import { distance } from 'fastest-levenshtein';

/** The candidate most like `word`, or undefined where none is near (more than a third of it wrong, and not a part of it). */
export function findNearest(word: string, candidates: Iterable<string>): string | undefined {
  // Nothing is near a word that is longer than any id, and measuring it would take its length squared.
  if (word.length > 200) return undefined;
  let best: string | undefined;
  let least = Math.max(2, Math.ceil(word.length / 3));
  for (const candidate of candidates) {
    // Two words are at least as far apart as their lengths, and measuring takes longer.
    if (Math.abs(candidate.length - word.length) > least) continue;
    const edits = distance(word, candidate);
    if (edits > least || (edits === least && best !== undefined && best < candidate)) continue;
    best = candidate;
    least = edits;
  }
  if (best !== undefined) return best;
  return [...candidates].filter((candidate) => word.length >= 4 && candidate.includes(word)).sort()[0];
}

/** " Did you mean "x"?", or nothing where no candidate is near. */
export function didYouMean(word: string, candidates: Iterable<string>): string {
  const nearest = findNearest(word, candidates);
  return nearest === undefined ? '' : ` Did you mean "${nearest}"?`;
}
