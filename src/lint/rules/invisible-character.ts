import { codePoint } from '../code-point.ts';
import type { Finding } from '../issue.ts';
import { placeBetween } from '../place.ts';
import type { Rule } from '../rule.ts';
import { textsIn } from '../text-value.ts';

/**
 * Zero-width spaces, marks within the text and controls of its direction; joiners are left to the scripts that need them.
 * Tags are letters that programs read and people do not see; some flags are written with them.
 */
const INVISIBLE =
  /[\u00AD\u200B\u2028\u2029\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF\uFFF9-\uFFFB]|(?<!\u{1F3F4}[\u{E0020}-\u{E007E}]*)[\u{E0000}-\u{E007F}]/gu;

export const rule: Rule = {
  code: 'TL063',
  name: 'invisible-character',
  severity: 'warning',
  title: 'An invisible character',
  why: 'It comes with copied text, hides words from the search, and can show text in a different order.',
  mend: 'Delete it.',
  fixes: 'deletes it',
  example: {
    file: 'content/articles/chips.md',
    failing: 'Nothing\u200B was bought.',
    mended: 'Nothing was bought.',
  },
  checkFile: ({ file, data }) => [
    ...[...file.text.matchAll(INVISIBLE)].map(({ 0: character, index }): Finding => ({
      message: `${codePoint(character)} is an invisible character.`,
      fix: [{ start: index, end: index + character.length, text: '' }],
      ...placeBetween(file.pointAt, index, index + character.length),
    })),
    ...textsIn(data).flatMap(({ text, path }): Finding[] => {
      const character = text.match(INVISIBLE)?.find((found) => !file.text.includes(found));
      if (character === undefined) return [];
      return [{ message: `this value holds ${codePoint(character)}, an invisible character.`, ...file.locate(path) }];
    }),
  ],
};
