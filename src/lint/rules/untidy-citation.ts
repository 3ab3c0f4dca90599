import type { Finding } from '../issue.ts';
import { placeBetween } from '../place.ts';
import type { Rule } from '../rule.ts';

const CITATION = /\[(@[a-z0-9-]+(?:\s{0,9};\s{0,9}@[a-z0-9-]+)+)\]/g;

export const rule: Rule = {
  code: 'TL065',
  name: 'untidy-citation',
  severity: 'warning',
  title: 'A citation with stray spaces, or with the same source twice',
  why: 'A single form can be searched for, and a source named twice looks like two.',
  mend: 'Write it as [@one; @two].',
  fixes: 'writes it so',
  example: {
    file: 'content/articles/chips.md',
    failing: '[@rbth-2014-08-06 ;@relay]',
    mended: '[@rbth-2014-08-06; @relay]',
  },
  checkFile: ({ file }) => {
    const { body, text } = file;
    if (!body) return [];
    return [...body.text.matchAll(CITATION)].flatMap(({ 0: written, 1: inner = '', index }): Finding[] => {
      const tidy = `[${[...new Set(inner.split(';').map((key) => key.trim()))].join('; ')}]`;
      // A citation may be broken between two lines where a space stands.
      if (tidy === written.replace(/;\s+/g, '; ')) return [];
      const start = body.start + index;
      return [
        {
          message: `this citation is untidy: "${text.slice(start, start + written.length)}".`,
          mend: `Write ${tidy}.`,
          fix: [{ start, end: start + written.length, text: tidy }],
          ...placeBetween(file.pointAt, start, start + written.length),
        },
      ];
    });
  },
};
