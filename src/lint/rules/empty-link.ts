import { toString } from 'mdast-util-to-string';
import remarkLintNoEmptyUrl from 'remark-lint-no-empty-url';
import { placeOf } from '../content-file.ts';
import { remarkCheck } from '../remark-rule.ts';
import type { Rule } from '../rule.ts';

const check = remarkCheck(remarkLintNoEmptyUrl, undefined, () => ({
  message: 'this link or picture has no address.',
  mend: 'Write it between the round brackets.',
}));

export const rule: Rule = {
  code: 'TL073',
  name: 'empty-link',
  severity: 'warning',
  title: 'A link without words or without an address',
  why: 'A link without words is read out as its address or not at all (WCAG 2.2, 2.4.4); one without an address leads nowhere.',
  mend: 'Write what it links to between the square brackets, and the address between the round ones.',
  example: {
    file: 'content/articles/chips.md',
    failing: '[](/events/izvestia-report/)',
    mended: '[the event](/events/izvestia-report/)',
  },
  checkFile: (subject) => [
    ...check(subject),
    ...subject
      .nodes('link')
      .filter((link) => toString(link).trim() === '')
      .map(({ position }) => ({
        message: 'this link has no words.',
        mend: 'Write what it links to between the square brackets.',
        ...placeOf(position, subject.file),
      })),
  ],
};
