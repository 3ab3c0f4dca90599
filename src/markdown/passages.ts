import { toString } from 'mdast-util-to-string';
import type { Root } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';

/** Where a name is never linked by itself: headings, links, quotations and code. */
const CLOSED = new Set([
  'heading',
  'link',
  'linkReference',
  'blockquote',
  'code',
  'inlineCode',
  'html',
  'textDirective',
  'image',
  'citation',
  'definition',
  'footnoteDefinition',
  'table',
]);
const CLOSED_BLOCKS = new Set(['pullquote', 'figure', 'chart']);

/** The pieces of running prose, in reading order, in which names may be linked. */
export function findPassages(tree: Root): string[] {
  const passages: string[] = [];
  visit(tree, (node) => {
    if (CLOSED.has(node.type)) return SKIP;
    if (node.type === 'containerDirective' && CLOSED_BLOCKS.has(node.name)) return SKIP;
    if (node.type === 'paragraph' && node.data?.directiveLabel) return SKIP;
    if (node.type === 'text') passages.push(node.value);
    return undefined;
  });
  return passages;
}

const segmenter = new Intl.Segmenter('en', { granularity: 'word' });

/** Words in a body; citations, alt texts and markup left out. Chinese is counted by dictionary words. */
export function countWords(tree: Root): number {
  let words = 0;
  // Counted block by block: the end of a list item or a table cell ends a word as well.
  visit(tree, ['paragraph', 'heading', 'tableCell', 'code'], (node) => {
    for (const { isWordLike } of segmenter.segment(toString(node, { includeHtml: false, includeImageAlt: false }))) {
      if (isWordLike) words += 1;
    }
  });
  return words;
}
