import remarkLintHardBreakSpaces from 'remark-lint-hard-break-spaces';
import { remarkCheck } from '../remark-rule.ts';
import type { Rule } from '../rule.ts';

export const rule: Rule = {
  code: 'TL074',
  name: 'hard-break-spaces',
  severity: 'warning',
  title: 'A line break made by spaces at the end of a line',
  why: 'Nobody sees them, and many editors delete them: the break would disappear unnoticed.',
  mend: 'Write a backslash at the end of the line.',
  fixes: 'replaces the spaces with a backslash',
  example: {
    file: 'content/pages/about.md',
    failing: 'Throughline  \nSomewhere',
    mended: 'Throughline\\\nSomewhere',
  },
  checkFile: remarkCheck(remarkLintHardBreakSpaces, { allowSpaces: false }, (_reason, { start, end }, text) => ({
    message: 'invisible spaces at the end of this line break it.',
    mend: 'Write a backslash at its end.',
    fix: [{ start, end: start + text.slice(start, end).search(/\r?\n/), text: '\\' }],
  })),
};
