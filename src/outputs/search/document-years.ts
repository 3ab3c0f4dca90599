import { extent, range } from 'd3-array';
import type { Corpus } from '../../domain/corpus.ts';
import { yearOf } from '../../domain/date.ts';

/** Every year from the first to the last of anything that a search can find; none where nothing has a date. */
export function documentYears({ articles, claims, events, sources }: Corpus): number[] {
  const dates = [
    ...articles.map(({ published }) => published),
    ...claims.map(({ said }) => said),
    ...events.map(({ date }) => date),
    ...sources.flatMap(({ published }) => published ?? []),
  ];
  // Not Math.min and Math.max: as arguments of one call, the dates of a large archive are too many.
  const [first, last] = extent(dates, yearOf);
  return first === undefined ? [] : range(first, last + 1);
}
