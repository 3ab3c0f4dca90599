import type { Finding } from '../issue.ts';
import { placeBetween } from '../place.ts';
import { createWordFinder } from '../prose.ts';
import type { Rule } from '../rule.ts';

const WORD = /[\p{L}\p{M}]+/gu;
const SCRIPTS = { Latin: /\p{Script=Latin}/u, Cyrillic: /\p{Script=Cyrillic}/u, Greek: /\p{Script=Greek}/u };

/** Most texts hold no letter of these, and need not be read word by word. */
const OTHER = /[\p{Script=Cyrillic}\p{Script=Greek}]/u;

export const rule: Rule = {
  code: 'TL062',
  name: 'mixed-script',
  severity: 'warning',
  title: 'A word with letters of two alphabets that look alike',
  why: 'It looks right but is not: no search finds it, and no name in it is linked.',
  mend: 'Retype the word in one alphabet.',
  example: {
    file: 'content/articles/chips.md',
    // The second o is the Cyrillic one.
    failing: 'Nothing was bоught.',
    mended: 'Nothing was bought.',
  },
  checkFile: ({ file, prose }) =>
    prose.flatMap((piece) => {
      if (!OTHER.test(piece.text)) return [];
      const offsetOf = createWordFinder(file, piece);
      return [...piece.text.matchAll(WORD)].flatMap(({ 0: word, index }): Finding[] => {
        const scripts = Object.entries(SCRIPTS).filter(([, letters]) => letters.test(word));
        if (scripts.length < 2) return [];
        const start = offsetOf(index, word);
        return [
          {
            message: `"${word}" mixes ${scripts.map(([name]) => name).join(' and ')} letters: ${[...word].map((letter) => (SCRIPTS.Latin.test(letter) ? letter : `[${letter}]`)).join('')}.`,
            mend: 'Retype it in one alphabet.',
            ...placeBetween(file.pointAt, start, start + word.length),
          },
        ];
      });
    }),
};
