import { fromHtml } from 'hast-util-from-html';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { parseMarkdown } from '../markdown/parse.ts';

/** Marks of HTML that a title may hold; anything else in angle brackets is text. */
const MARKS = /<\/?(?:a|abbr|b|br|cite|code|em|i|mark|small|span|strong|sub|sup|u)\b[^<>]*>/gi;

/** The longest description that is made of a post's first sentences, in characters. */
const LONGEST_DEK = 280;

/** As much of a body as its first sentences are looked for in, in characters. */
const BEGINNING = 20_000;

/** By one language wherever an import runs: in Greek, ";" ends a sentence. */
const sentences = new Intl.Segmenter('en', { granularity: 'sentence' });
/** Words also of writing without spaces between them. */
const words = new Intl.Segmenter('en', { granularity: 'word' });
const characters = new Intl.Segmenter('en', { granularity: 'grapheme' });

/**
 * A title or description without the marks of HTML and with its character references read ("Q&amp;A" → "Q&A").
 * @returns undefined where nothing is left.
 */
export function plainText(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  return withoutReferences(text.replace(MARKS, '')).replace(/\s+/g, ' ').trim() || undefined;
}

/** A text with its character references read; elements in it, "Using <template>", stay as they are. */
export function withoutReferences(text: string): string {
  if (!text.includes('&')) return text;
  const [node] = fromHtml(text.replaceAll('<', '&lt;'), { fragment: true }).children;
  return node?.type === 'text' ? node.value : text;
}

/** A text in Markdown without its marks, on one line; a field may speak of "<template>", in a body that is a mark too. */
export function withoutMarkdown(markdown: string, includeHtml = true): string {
  const { tree } = parseMarkdown(markdown);
  visit(tree, 'break', (_, place, parent) => {
    if (parent && place !== undefined) parent.children[place] = { type: 'text', value: ' ' };
  });
  return toString(tree, { includeHtml }).replace(/\s+/g, ' ').trim();
}

/** The first sentences of a text, at most 280 characters; a longer first sentence is cut at a word. */
export function firstSentences(text: string): string {
  let found = '';
  for (const { segment } of sentences.segment(text)) {
    if (found !== '' && found.length + segment.trimEnd().length > LONGEST_DEK) break;
    found += segment;
    if (found.length >= LONGEST_DEK / 2) break;
  }
  const trimmed = found.trim();
  if (trimmed.length <= LONGEST_DEK) return trimmed;
  return `${beginning(trimmed, words) || beginning(trimmed, characters)} …`;
}

/** As many whole pieces of a text as a description may have; none where the first is longer. */
function beginning(text: string, pieces: Intl.Segmenter): string {
  let found = '';
  for (const { segment } of pieces.segment(text)) {
    if (found.length + segment.length > LONGEST_DEK) break;
    found += segment;
  }
  return found.trimEnd();
}

/** The running prose that a body begins with: up to the first heading, list, quotation, table, picture or code in it. */
export function proseOf(body: string): string {
  const blocks = body
    .slice(0, BEGINNING)
    .replace(/^:::[^]*?^:::$/gm, '')
    .split(/\n{2,}/)
    .filter((block) => block.trim() !== '');
  const first = blocks.findIndex(isProse);
  if (first < 0) return '';
  const next = blocks.findIndex((block, index) => index > first && !isProse(block));
  return blocks
    .slice(first, next < 0 ? undefined : next)
    .slice(0, 3)
    .map((block) => withoutMarkdown(block, false))
    .join(' ');
}

function isProse(block: string): boolean {
  return !/^(?:#|>|\||```|~~~|!\[|\[!\[|<|[-*+] |\d+[.)] | {4}|\[[^\]]+\]:)/.test(block);
}
