import type { Root } from 'mdast';
import type { Node, Parent } from 'unist';

/** Why a body cannot be read, and the offset in it where that shows. */
export interface Crowding {
  readonly offset: number;
  /** What stands there, as the rest of a sentence that begins with "this body cannot be read: ". */
  readonly what: string;
}

/**
 * The parser of Markdown needs time in the square of how many things stand in one another or side by side. These limits
 * lie far above what a reader could bear, and keep the worst file at some seconds.
 */
const MOST = {
  /** Blocks and spans in one another. */
  deep: 100,
  /** Brackets, emphasis and at marks in one paragraph or table. */
  marks: 3000,
  /** Lines that underline a heading or divide a table. */
  underlines: 1000,
};

const DEEP = 'its quotations, lists or blocks stand too deeply in one another';
const RULE = /^[ \t]*([-*_])(?:[ \t]*\1)*[ \t]*\r?$/;
const UNDERLINE = /^[-=|: \t>]+\r?$/;

/** What makes a text too heavy to be parsed; undefined where nothing does. */
export function findCrowding(text: string): Crowding | undefined {
  let [start, marks, underlines] = [0, 0, 0];
  while (start < text.length) {
    const next = text.indexOf('\n', start);
    const end = next === -1 ? text.length : next;
    const line = text.slice(start, end);
    if (countOpened(line) > MOST.deep && !RULE.test(line)) return { offset: start, what: DEEP };
    if (UNDERLINE.test(line) && /[-=]/.test(line)) underlines += 1;
    if (underlines > MOST.underlines)
      return { offset: start, what: `it has more than ${MOST.underlines} tables and underlined headings` };
    marks = line.trim() === '' ? 0 : marks + countMarks(line);
    if (marks > MOST.marks)
      return { offset: start, what: `this paragraph has more than ${MOST.marks} brackets and emphasis marks` };
    start = end + 1;
  }
  return undefined;
}

/** Quotations and lists that a line opens, counted from its marks. */
function countOpened(line: string): number {
  const mark = /[ \t]*(?:>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t]))/y;
  let count = 0;
  while (mark.test(line)) count += 1;
  return count;
}

function countMarks(line: string): number {
  let count = 0;
  for (let at = 0; at < line.length; at += 1) if ('[]*_~@'.includes(line.charAt(at))) count += 1;
  return count;
}

/** Where in a tree something stands in too many others; undefined where nothing does. */
export function findDepth(tree: Root): Crowding | undefined {
  const waiting: { node: Node; depth: number }[] = [{ node: tree, depth: 0 }];
  for (let item = waiting.pop(); item; item = waiting.pop()) {
    const { node, depth } = item;
    if (depth > MOST.deep) return { offset: node.position?.start.offset ?? 0, what: DEEP };
    for (const child of (node as Partial<Parent>).children ?? []) waiting.push({ node: child, depth: depth + 1 });
  }
  return undefined;
}
