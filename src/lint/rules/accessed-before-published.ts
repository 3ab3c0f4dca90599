import { isCertainlyBefore } from '../../domain/date.ts';
import { entryOf } from '../file-under-check.ts';
import type { Rule } from '../rule.ts';

export const rule: Rule = {
  code: 'TL020',
  name: 'accessed-before-published',
  severity: 'error',
  title: 'A source that was opened before it was published',
  why: 'One of the two dates is wrong, and a reader could not tell which.',
  mend: 'Correct one of the two dates.',
  example: {
    file: 'content/sources/rbth-2014-08-06.yaml',
    failing: "accessed: '2014-08-05'",
    mended: "accessed: '2026-11-24'",
  },
  checkFile: (subject) => {
    const { accessed, published } = entryOf(subject, 'sources') ?? {};
    if (accessed === undefined || published === undefined || !isCertainlyBefore(accessed, published)) return [];
    return [
      {
        message: `this source was opened on ${accessed}, before it was published (${published}).`,
        ...subject.file.locate(['accessed']),
      },
    ];
  },
};
