import type { Finding } from '../issue.ts';
import { placeBetween } from '../place.ts';
import { createWordFinder } from '../prose.ts';
import type { Rule } from '../rule.ts';

const REPEATED = /(?<![\p{L}\p{M}\p{N}'’-])(\p{L}+)[ \r\n]+\1(?![\p{L}\p{M}\p{N}'’-])/gu;
/** Words that rightly stand twice: "he had had", "said that that was so". */
const TWICE = new Set(['had', 'that']);

export const rule: Rule = {
  code: 'TL061',
  name: 'repeated-word',
  severity: 'warning',
  title: 'A word repeated',
  why: 'Authors overlook such slips; readers do not.',
  mend: 'Delete one of the two.',
  example: {
    file: 'content/articles/chips.md',
    failing: 'Nothing was was bought.',
    mended: 'Nothing was bought.',
  },
  checkFile: ({ file, prose }) =>
    prose.flatMap((piece) => {
      const offsetOf = createWordFinder(file, piece);
      return [...piece.text.matchAll(REPEATED)].flatMap(({ 0: both, 1: word = '', index }): Finding[] => {
        if (TWICE.has(word)) return [];
        const start = offsetOf(index, word);
        return [
          {
            message: `"${both.replace(/\s+/, ' ')}" says "${word}" twice.`,
            ...placeBetween(file.pointAt, start, start + both.length),
          },
        ];
      });
    }),
};
