import type { Dice } from '../random.ts';

/** Writes new sequences that are, over two neighbours at a time, like those it was shown (a Markov chain of order 2). */
export interface Writer {
  write(dice: Dice): string[];
}

const LONGEST = 40;

/**
 * @param sequences What to learn from, in words (or in letters, where a script writes no spaces).
 * @param shortest Sequences of fewer parts are written anew.
 */
export function learn(sequences: readonly (readonly string[])[], shortest: number): Writer {
  const starts = sequences.filter((words) => words.length > 2 && !/^\d/.test(words[0] ?? ''));
  const followers = new Map<string, (string | undefined)[]>();
  for (const words of sequences)
    for (let at = 2; at <= words.length; at += 1) {
      const key = keyOf(words[at - 2], words[at - 1]);
      const known = followers.get(key);
      if (known) known.push(words[at]);
      else followers.set(key, [words[at]]);
    }
  const attempt = (dice: Dice): string[] => {
    const words = dice.pick(starts).slice(0, 2);
    while (words.length < LONGEST) {
      const next = dice.pick(followers.get(keyOf(words.at(-2), words.at(-1))) ?? [undefined]);
      if (next === undefined) return words;
      words.push(next);
    }
    return [];
  };
  return {
    write(dice) {
      for (;;) {
        const words = attempt(dice);
        if (words.length >= shortest) return words;
      }
    },
  };
}

function keyOf(first: string | undefined, second: string | undefined): string {
  return `${first ?? ''} ${second ?? ''}`;
}
