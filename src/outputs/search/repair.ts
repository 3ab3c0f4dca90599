/** Most single mistakes change at most this many letters of a word's set of letters. */
const MASK_DIFFERENCE = 2;

/** Letters of a word as a set of 32 bits: words that are near each other have nearly the same. */
export function letterMask(word: string): number {
  let mask = 0;
  for (let i = 0; i < word.length; i += 1) mask |= 1 << (word.charCodeAt(i) % 32);
  return mask;
}

/** How many mistakes a word of this length may hold: short words are other words after one. */
export function allowedMistakes(length: number): number {
  return length < 4 ? 0 : length < 8 ? 1 : 2;
}

/** True where two words may be within two mistakes of each other: a cheap test before the distance. */
export function mayBeNear(word: string, mask: number, candidate: string, candidateMask: number, most: number): boolean {
  if (Math.abs(word.length - candidate.length) > most) return false;
  let difference = mask ^ candidateMask;
  let bits = 0;
  while (difference !== 0) {
    difference &= difference - 1;
    bits += 1;
  }
  return bits <= MASK_DIFFERENCE * most;
}

/**
 * Optimal string alignment: letters left out, added, replaced, or exchanged with a neighbour (Damerau, "A technique for
 * computer detection and correction of spelling errors", 1964).
 */
export function damerauDistance(a: string, b: string): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min(
        (last[j] as number) + 1,
        (row[j - 1] as number) + 1,
        (last[j - 1] as number) + (same ? 0 : 1),
      );
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, (before[j - 2] as number) + 1);
      row.push(cost);
    }
    before = last;
    last = row;
  }
  return last[b.length] as number;
}
