/** A point in a file; line and column count from 1, the column in UTF-16 units. */
export interface Point {
  readonly line: number;
  readonly column: number;
}

/** Where something stands in a file, and where it ends (just behind its last character) as far as that is known. */
export interface Place extends Point {
  readonly end?: Point | undefined;
}

/** For what concerns a file as a whole. */
export const TOP: Place = { line: 1, column: 1 };

/** Finds the point of an offset in a text; lines are counted once. */
export type PointFinder = (offset: number) => Point;

/** A finder of points for a text. Lines end in LF; a CR, alone or before it, is one of their characters. */
export function createPointFinder(text: string): PointFinder {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return (offset) => {
    let [low, high] = [0, starts.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] as number) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (starts[low] as number) + 1 };
  };
}

/** The place of a stretch of a text, by its offsets. */
export function placeBetween(pointAt: PointFinder, start: number, end: number): Place {
  return end > start ? { ...pointAt(start), end: pointAt(end) } : pointAt(start);
}
