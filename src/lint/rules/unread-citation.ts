import { spanAt } from '../content-file.ts';
import type { Finding } from '../issue.ts';
import { placeBetween } from '../place.ts';
import type { Rule } from '../rule.ts';

const LOOKS_CITED = /\[@[^\][]{0,200}\]?/g;
const COMMAS = /^\[@[a-z0-9-]+(?:\s{0,9}[;,]\s{0,9}@[a-z0-9-]+)+\]$/;

export const rule: Rule = {
  code: 'TL066',
  name: 'unread-citation',
  severity: 'warning',
  title: 'Something that looks like a citation but is not',
  why: 'It appears on the page as typed, and the sentence has no source.',
  mend: 'Write ids in lower case with hyphens, separated by semicolons: [@one; @two].',
  fixes: 'replaces commas with semicolons',
  example: {
    file: 'content/articles/chips.md',
    failing: '[@rbth-2014-08-06, @relay]',
    mended: '[@rbth-2014-08-06; @relay]',
  },
  // What is left as text by those who read citations; code is not read.
  checkFile: ({ file, nodes }) =>
    nodes('text').flatMap(({ position, value }): Finding[] => {
      const span = value.includes('[@') ? spanAt(position, file.body) : undefined;
      if (!span) return [];
      return [...file.text.slice(span.start, span.end).matchAll(LOOKS_CITED)].map(({ 0: written, index }) => {
        const start = span.start + index;
        const end = start + written.length;
        return {
          message: `"${written}" looks like a citation but is not.`,
          fix: COMMAS.test(written) ? [{ start, end, text: written.replace(/\s*[;,]\s*/g, '; ') }] : undefined,
          ...placeBetween(file.pointAt, start, end),
        };
      });
    }),
};
