import { toString } from 'mdast-util-to-string';
import type { Root } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import type { TextLength } from '../domain/reading-time.ts';

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
const CLOSED_BLOCKS = new Set(['pullquote', 'figure', 'chart', 'timeline']);

/** The pieces of running prose, in reading order, in which names may be linked; lines end as they do in the HTML. */
export function findPassages(tree: Root): string[] {
  const passages: string[] = [];
  visit(tree, (node) => {
    if (CLOSED.has(node.type)) return SKIP;
    if (node.type === 'containerDirective' && CLOSED_BLOCKS.has(node.name)) return SKIP;
    if (node.type === 'paragraph' && node.data?.directiveLabel) return SKIP;
    if (node.type === 'text') passages.push(node.value.replaceAll('\r\n', '\n'));
    return undefined;
  });
  return passages;
}

/** Unicode's rules (UAX 29) and dictionaries, which go by the script of a text and not by its language. */
const segmenter = new Intl.Segmenter('und', { granularity: 'word' });
/** What is counted by the character in Chinese and Japanese. */
const IDEOGRAPHS = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]/gu;

/** How long a body is; citations, alt texts and markup left out. */
export function measureText(tree: Root): TextLength {
  let [words, characters] = [0, 0];
  // Counted block by block: the end of a list item or a table cell ends a word as well.
  visit(tree, ['paragraph', 'heading', 'tableCell', 'code'], (node) => {
    const text = toString(node, { includeHtml: false, includeImageAlt: false });
    for (const { segment, isWordLike } of segmenter.segment(text)) {
      if (!isWordLike) continue;
      words += 1;
      characters += segment.match(IDEOGRAPHS)?.length ?? 1;
    }
  });
  return { words, characters };
}
