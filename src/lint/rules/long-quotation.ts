import type { Paragraph } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { measureText } from '../../markdown/passages.ts';
import { placeOf } from '../content-file.ts';
import { entryOf } from '../file-under-check.ts';
import type { Rule } from '../rule.ts';

/** More words than this are no fragment any more. */
const LONGEST_QUOTATION = 25;

const QUOTED = /“[^”]+”|„[^“”]+[“”]|"[^"]+"|«[^»]+»|»[^«]+«|「[^」]+」/g;
/** Unicode's rules (UAX 29) and dictionaries, which go by the script of a text and not by its language. */
const segmenter = new Intl.Segmenter('und', { granularity: 'word' });

export const rule: Rule = {
  code: 'TL042',
  name: 'long-quotation',
  severity: 'warning',
  title: `A quotation of more than ${LONGEST_QUOTATION} words`,
  why: "Our own words serve readers better, and long quotations may infringe the authors' rights.",
  mend: 'Shorten it, or put it in your own words.',
  example: {
    file: 'content/articles/chips.md',
    failing:
      'said "that it would buy, in the course of the coming year and perhaps also of the one after it, and at prices that nobody would name, a great many parts"',
    mended: 'said "that it would buy"',
  },
  checkFile: (subject) => {
    const { file, nodes } = subject;
    if (!entryOf(subject, 'articles')) return [];
    const inBlocks = new Set<Paragraph>();
    for (const block of nodes('blockquote')) visit(block, 'paragraph', (node) => void inBlocks.add(node));
    const quotations = [
      ...nodes('blockquote').map((node) => ({ node, words: measureText(node).words })),
      ...nodes('paragraph')
        .filter((node) => !inBlocks.has(node))
        .flatMap((node) => [...toString(node).matchAll(QUOTED)].map(([text]) => ({ node, words: countWords(text) }))),
    ];
    return quotations.flatMap(({ node, words }) => {
      if (words <= LONGEST_QUOTATION) return [];
      return [
        {
          message: `this quotation has ${words} words; at most ${LONGEST_QUOTATION} are allowed.`,
          ...placeOf(node.position, file),
        },
      ];
    });
  },
};

function countWords(text: string): number {
  return [...segmenter.segment(text)].filter(({ isWordLike }) => isWordLike).length;
}
