import remarkLintNoUnusedDefinitions from 'remark-lint-no-unused-definitions';
import { remarkCheck } from '../remark-rule.ts';
import type { Rule } from '../rule.ts';

export const rule: Rule = {
  code: 'TL072',
  name: 'unused-definition',
  severity: 'warning',
  title: 'A definition of a link or footnote that nothing uses',
  why: 'A footnote that nothing refers to is left off the page.',
  mend: 'Use it, [words][name] or [^name], or delete it.',
  example: {
    file: 'content/pages/about.md',
    failing: '[start]: /\n[end]: /claims/',
    mended: '[start]: /',
  },
  checkFile: remarkCheck(remarkLintNoUnusedDefinitions, undefined, (reason) => ({
    message: `nothing uses "${/`(.*)`/.exec(reason)?.[1] ?? ''}".`,
    mend: 'Use it, or delete it.',
  })),
};
