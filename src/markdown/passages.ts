import { toString } from 'mdast-util-to-string';
import type { Nodes, Root } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import type { TextLength } from '../domain/reading-time.ts';

/** Where a name is never linked by itself: headings, links and quotations. Code, HTML and citations hold no text nodes. */
const CLOSED = new Set([
  'heading',
  'link',
  'linkReference',
  'blockquote',
  'textDirective',
  'footnoteDefinition',
  'table',
]);
const CLOSED_BLOCKS = new Set(['pullquote', 'figure', 'chart', 'timeline']);

function isClosed(node: Nodes): boolean {
  return (
    CLOSED.has(node.type) ||
    (node.type === 'containerDirective' && CLOSED_BLOCKS.has(node.name)) ||
    (node.type === 'paragraph' && node.data?.directiveLabel === true)
  );
}

/** The pieces of running prose, in reading order, in which names may be linked; lines end as they do in the HTML. */
export function findPassages(tree: Root): string[] {
  const passages: string[] = [];
  visit(tree, (node) => {
    if (isClosed(node)) return SKIP;
    if (node.type === 'text') passages.push(withPlainLines(node.value));
    return undefined;
  });
  return passages;
}

/** All other words of an article, in reading order: headings, marked words, links, quotations, notes and tables. */
export function findClosedPassages(tree: Root): string[] {
  const passages: string[] = [];
  const read = (node: Nodes, isWithin: boolean): void => {
    const isClosedHere = isWithin || isClosed(node);
    if (node.type === 'text' && isClosedHere) passages.push(withPlainLines(node.value));
    if ('children' in node) for (const child of node.children) read(child, isClosedHere);
  };
  read(tree, false);
  return passages;
}

function withPlainLines(text: string): string {
  return text.replaceAll('\r\n', '\n');
}

/** Unicode's rules (UAX 29) and dictionaries, which go by the script of a text and not by its language. */
const segmenter = new Intl.Segmenter('und', { granularity: 'word' });
/** What is counted by the character in Chinese and Japanese. */
const IDEOGRAPHS = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]/gu;

/** How long a body, or a part of one, is; citations, alt texts and markup left out. */
export function measureText(tree: Nodes): TextLength {
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
