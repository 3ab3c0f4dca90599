import remarkLintHeadingIncrement from 'remark-lint-heading-increment';
import { placeOf } from '../content-file.ts';
import type { FileUnderCheck } from '../file-under-check.ts';
import type { Finding } from '../issue.ts';
import { remarkCheck } from '../remark-rule.ts';
import type { Rule } from '../rule.ts';

const check = remarkCheck(remarkLintHeadingIncrement, undefined, (reason) => {
  const [rank = '', expected = ''] = [...reason.matchAll(/`(\d)`/g)].map(([, digit]) => digit);
  return skipped(rank, expected);
});

export const rule: Rule = {
  code: 'TL068',
  name: 'heading-increment',
  severity: 'warning',
  title: 'A heading that skips a level',
  why: 'Readers who navigate by headings look for a section that is not there (WCAG 2.2, 1.3.1).',
  mend: 'Use the next level: ### under ##. Sections of a body begin with ##.',
  example: {
    file: 'content/articles/chips.md',
    failing: '#### The purchase',
    mended: '### The purchase',
  },
  checkFile: (subject) => [...check(subject), ...firstHeading(subject)],
};

function skipped(rank: string, expected: string): Pick<Finding, 'message' | 'mend'> {
  return {
    message: `this heading has level ${rank} and follows one of level ${Number(expected) - 1}.`,
    mend: `Begin it with ${'#'.repeat(Number(expected))}.`,
  };
}

/** The title has the first rank. */
function firstHeading({ file, nodes }: FileUnderCheck): Finding[] {
  const [first] = nodes('heading');
  return first && first.depth > 2 ? [{ ...skipped(String(first.depth), '2'), ...placeOf(first.position, file) }] : [];
}
