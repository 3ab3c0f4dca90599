import remarkLintNoDuplicateDefinitions from 'remark-lint-no-duplicate-definitions';
import { remarkCheck } from '../remark-rule.ts';
import type { Rule } from '../rule.ts';

export const rule: Rule = {
  code: 'TL070',
  name: 'duplicate-definition',
  severity: 'warning',
  title: 'A link or footnote that is defined twice',
  why: 'The first definition counts; the second is silently ignored, even if it was the one meant.',
  mend: 'Give one of them another name.',
  example: {
    file: 'content/pages/about.md',
    failing: '[start]: /\n[start]: /claims/',
    mended: '[start]: /',
  },
  checkFile: remarkCheck(remarkLintNoDuplicateDefinitions, undefined, (reason) => ({
    message: `"${/`(.*)`/.exec(reason)?.[1] ?? ''}" is already defined.`,
    mend: 'Give one of the two another name.',
  })),
};
