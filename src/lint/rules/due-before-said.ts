import { isCertainlyBefore } from '../../domain/date.ts';
import { entryOf } from '../file-under-check.ts';
import type { Rule } from '../rule.ts';

export const rule: Rule = {
  code: 'TL026',
  name: 'due-before-said',
  severity: 'error',
  title: 'A claim due before it was made',
  why: 'Then it is not a forecast, but would be drawn and counted as one.',
  mend: 'Correct one of the two dates.',
  example: {
    file: 'content/claims/one-billion.yaml',
    failing: 'due: 2014-07',
    mended: 'due: 2015-12',
  },
  checkFile: (subject) => {
    const { due, said } = entryOf(subject, 'claims') ?? {};
    if (due === undefined || said === undefined || !isCertainlyBefore(due, said)) return [];
    return [
      {
        message: `this claim was due ${due}, before it was made (${said}).`,
        ...subject.file.locate(['due']),
      },
    ];
  },
};
