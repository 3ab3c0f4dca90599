import remarkLintNoDuplicateHeadingsInSection from 'remark-lint-no-duplicate-headings-in-section';
import { remarkCheck } from '../remark-rule.ts';
import type { Rule } from '../rule.ts';

export const rule: Rule = {
  code: 'TL069',
  name: 'duplicate-heading',
  severity: 'warning',
  title: 'Two headings of one section with the same words',
  why: 'The address of the second changes as soon as another such heading is added between them.',
  mend: 'Say in each what its section is about.',
  example: {
    file: 'content/articles/chips.md',
    failing: '## A heading\n\nNothing was bought. [@none: summary]',
    mended: '## What came of it\n\nNothing was bought. [@none: summary]',
  },
  checkFile: remarkCheck(remarkLintNoDuplicateHeadingsInSection, undefined, () => ({
    message: 'another heading of this section has the same words.',
  })),
};
