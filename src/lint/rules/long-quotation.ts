import { toString } from 'mdast-util-to-string';
import { placeOf, spanAt } from '../content-file.ts';
import { entryOf } from '../file-under-check.ts';
import type { Rule } from '../rule.ts';

/** More words than this are no fragment any more. */
const LONGEST_QUOTATION = 25;

const QUOTED = /“([^”]+)”|"([^"]+)"|«([^»]+)»/g;
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
    const quoted = nodes('blockquote').flatMap(({ position }) => spanAt(position, file.body) ?? []);
    const quotations = [
      ...nodes('blockquote').map((node) => ({ node, text: toString(node) })),
      ...nodes('paragraph')
        .filter(({ position }) => {
          const span = spanAt(position, file.body);
          return !quoted.some(({ start, end }) => span && start <= span.start && span.end <= end);
        })
        .flatMap((node) => [...toString(node).matchAll(QUOTED)].map(([text]) => ({ node, text }))),
    ];
    return quotations.flatMap(({ node, text }) => {
      const words = countWords(text);
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
