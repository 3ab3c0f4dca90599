import type { Rule } from '../rule.ts';

export const rule: Rule = {
  code: 'TL003',
  name: 'unreadable-body',
  severity: 'error',
  title: 'A body nested too deeply, or with too many parts side by side',
  why: 'Nobody can read quotations a hundred deep, and programs that read them run out of time or memory.',
  mend: 'Flatten it, or split it.',
  example: {
    file: 'content/pages/about.md',
    failing: `${'> '.repeat(101)}Who we are.`,
    mended: '> Who we are.',
  },
  checkFile: ({ file: { bodyError } }) =>
    bodyError ? [{ message: bodyError.message, mend: bodyError.mend, ...bodyError.place }] : [],
};
