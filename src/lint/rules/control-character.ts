import { codePoint } from '../code-point.ts';
import type { Finding } from '../issue.ts';
import { placeBetween } from '../place.ts';
import type { Rule } from '../rule.ts';
import { textsIn } from '../text-value.ts';

// eslint-disable-next-line no-control-regex -- these are what is looked for
const CONTROL = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\uFFFE\uFFFF]/g;

export const rule: Rule = {
  code: 'TL002',
  name: 'control-character',
  severity: 'error',
  title: 'A control character',
  why: 'Control characters break feeds and terminals, and a file full of them is most likely not text at all.',
  mend: 'Delete it, or write the character that was meant.',
  example: {
    file: 'content/topics/space.yaml',
    failing: 'description: "Satel\\u0000lites."',
    mended: 'description: Satellites.',
  },
  checkFile: ({ file, data }) => [
    ...[...file.text.matchAll(CONTROL)].map(({ 0: character, index }): Finding => ({
      message: `${codePoint(character)} is a control character, not text.`,
      mend: 'Delete it.',
      ...placeBetween(file.pointAt, index, index + 1),
    })),
    // Quotes in YAML can write what the file itself does not hold.
    ...textsIn(data).flatMap(({ text, path }): Finding[] => {
      const character =
        text.match(CONTROL)?.find((found) => !file.text.includes(found)) ?? text.match(/\p{Surrogate}/u)?.[0];
      if (character === undefined) return [];
      return [
        {
          message: `this value holds ${codePoint(character)}, a control character, not text.`,
          mend: 'Delete it.',
          ...file.locate(path),
        },
      ];
    }),
  ],
};
