/** A text that is being changed, each part of which still knows on which line of the file it stood. */
export interface LinedText {
  readonly text: string;
  /** Where parts begin, in order, and the line of the file that each comes from, counting from 1. */
  readonly parts: readonly Part[];
}

interface Part {
  readonly start: number;
  readonly line: number;
}

/** A part of a text and what takes its place. Offsets count UTF-16 units. */
export interface Patch {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A text as it stands in a file whose line `first` is its first line. */
export function linedText(text: string, first: number): LinedText {
  const parts: Part[] = [{ start: 0, line: first }];
  for (let index = text.indexOf('\n'); index >= 0; index = text.indexOf('\n', index + 1))
    parts.push({ start: index + 1, line: first + parts.length });
  return { text, parts };
}

/**
 * The text with its parts replaced. Of patches that overlap, the one that begins first counts, and of two that begin
 * together the longer; what is only inserted stands before what begins there and behind what ends there.
 */
export function applyPatches(given: LinedText, patches: readonly Patch[]): LinedText {
  if (patches.length === 0) return given;
  const pieces: string[] = [];
  const parts: Part[] = [];
  let length = 0;
  const keep = (from: number, to: number) => {
    if (to <= from) return;
    let at = partAt(given, from);
    parts.push({ start: length, line: (given.parts[at] as Part).line });
    for (at += 1; at < given.parts.length && (given.parts[at] as Part).start < to; at += 1) {
      const { start, line } = given.parts[at] as Part;
      parts.push({ start: length + start - from, line });
    }
    pieces.push(given.text.slice(from, to));
    length += to - from;
  };
  let from = 0;
  for (const { start, end, text } of [...patches].sort(byStart)) {
    if (start < from) continue;
    keep(from, start);
    if (text !== '') {
      parts.push({ start: length, line: lineAt(given, start) });
      pieces.push(text);
      length += text.length;
    }
    from = end;
  }
  keep(from, given.text.length);
  if (parts.length === 0) parts.push({ start: 0, line: lineAt(given, 0) });
  return { text: pieces.join(''), parts };
}

function byStart(a: Patch, b: Patch): number {
  const isInsertion = ({ start, end }: Patch) => Number(start === end);
  return a.start - b.start || isInsertion(b) - isInsertion(a) || b.end - a.end;
}

/** The line of the file from which the text at an offset comes. */
export function lineAt(given: LinedText, offset: number): number {
  return (given.parts[partAt(given, offset)] as Part).line;
}

function partAt({ parts }: LinedText, offset: number): number {
  let [low, high] = [0, parts.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((parts[middle] as Part).start <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
