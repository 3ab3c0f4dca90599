import { distance } from 'fastest-levenshtein';

/** The candidate most like `word`, or undefined where none is near (more than a third of it wrong, and not a part of it). */
export function findNearest(word: string, candidates: Iterable<string>): string | undefined {
  let best: string | undefined;
  let least = Infinity;
  for (const candidate of candidates) {
    const edits = distance(word, candidate);
    if (edits < least || (edits === least && best !== undefined && candidate < best)) {
      best = candidate;
      least = edits;
    }
  }
  if (best !== undefined && least <= Math.max(2, Math.ceil(word.length / 3))) return best;
  return [...candidates].filter((candidate) => word.length >= 4 && candidate.includes(word)).sort()[0];
}

/** " Did you mean "x"?", or nothing where no candidate is near. */
export function didYouMean(word: string, candidates: Iterable<string>): string {
  const nearest = findNearest(word, candidates);
  return nearest === undefined ? '' : ` Did you mean "${nearest}"?`;
}
