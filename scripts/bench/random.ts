/** mulberry32 (Tommy Ettinger, public domain): the same numbers from the same seed on every machine. */
export function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** Draws that repeat from the same seed. */
export interface Dice {
  /** From 0 up to 1. */
  next(): number;
  /** A whole number from one to another, both included. */
  between(from: number, to: number): number;
  pick<Value>(list: readonly Value[]): Value;
  /** Up to so many of a list, each once, in its order. */
  some<Value>(list: readonly Value[], count: number): Value[];
  isTrue(probability: number): boolean;
}

export function createDice(seed: number): Dice {
  const next = random(seed);
  const between = (from: number, to: number) => from + Math.floor(next() * (to - from + 1));
  return {
    next,
    between,
    pick: <Value>(list: readonly Value[]) => list[between(0, list.length - 1)] as Value,
    some: (list, count) => {
      let wanted = Math.min(count, list.length);
      return list.filter((_, place) => {
        const isTaken = next() * (list.length - place) < wanted;
        if (isTaken) wanted -= 1;
        return isTaken;
      });
    },
    isTrue: (probability) => next() < probability,
  };
}
