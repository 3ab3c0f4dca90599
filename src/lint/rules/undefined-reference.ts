import remarkLintNoUndefinedReferences from 'remark-lint-no-undefined-references';
import { remarkCheck } from '../remark-rule.ts';
import type { Rule } from '../rule.ts';

export const rule: Rule = {
  code: 'TL071',
  name: 'undefined-reference',
  severity: 'warning',
  title: 'Brackets of a link or footnote that nothing defines',
  why: 'They stand on the page as they are typed, and lead nowhere.',
  mend: 'Write the address behind them, [words](/claims/), or a backslash before brackets that are meant as such: \\[.',
  example: {
    file: 'content/pages/about.md',
    failing: 'You do, [as ever]: see',
    mended: 'You do: see',
  },
  checkFile: remarkCheck(remarkLintNoUndefinedReferences, { allow: [/^@/] }, (reason) => ({
    message: `nothing defines "${/corresponding definition \(`(.*)`\) for an? /s.exec(reason)?.[1] ?? ''}".`,
    mend: 'Write the address, [words](/claims/), or a backslash before a bracket that is meant as such: \\[.',
  })),
};
