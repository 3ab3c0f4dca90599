import { best } from './ranking.ts';

/**
 * The first `most` results, of several kinds where several fit: a name that stands in the titles of fifty events would
 * otherwise hide every article about it. Each place goes to the kind whose best remaining result has the highest score,
 * divided by 1 + `repetition` × the results of that kind that stand before it: seats by divisors, those of D'Hondt where
 * that is 1, as PM-1 gives them (Dang and Croft, "Diversity by Proportionality", SIGIR 2012). What has the highest score
 * stands first, and of whatever length the list is, it begins in the same way.
 * @param order Of the results of one kind; also says which kind's goes first where two score the same.
 * @param repetition 0 leaves results in the order of their scores.
 */
export function diversify<Kind>(
  numbers: readonly number[],
  kindOf: (number: number) => Kind,
  scoreOf: (number: number) => number,
  order: (a: number, b: number) => number,
  repetition: number,
  most: number,
): number[] {
  const queues = [...Map.groupBy(numbers, kindOf).values()].map((group) => ({
    left: best(group, order, most),
    shown: 0,
  }));
  const chosen: number[] = [];
  while (chosen.length < most) {
    let next: { queue: (typeof queues)[number]; number: number; value: number } | undefined;
    for (const queue of queues) {
      const number = queue.left[queue.shown];
      if (number === undefined) continue;
      const value = scoreOf(number) / (1 + repetition * queue.shown);
      const isBetter = !next || value > next.value || (value === next.value && order(number, next.number) < 0);
      if (isBetter) next = { queue, number, value };
    }
    if (!next) break;
    next.queue.shown += 1;
    chosen.push(next.number);
  }
  return chosen;
}
