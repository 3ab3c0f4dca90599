import remarkLintNoDuplicateHeadingsInSection from 'remark-lint-no-duplicate-headings-in-section';
import { remarkCheck } from '../remark-rule.ts';
import type { Rule } from '../rule.ts';

export const rule: Rule = {
  code: 'TL069',
  name: 'duplicate-heading',
  severity: 'warning',
  title: 'Two headings of one section with the same words',
  why: 'A link to the second of them changes its address as soon as another is put between them.',
  mend: 'Say in each what its section tells.',
  example: {
    file: 'content/articles/chips.md',
    failing: '## A heading\n\nNothing was bought. [@none: summary]',
    mended: '## What came of it\n\nNothing was bought. [@none: summary]',
  },
  checkFile: remarkCheck(remarkLintNoDuplicateHeadingsInSection, undefined, () => ({
    message: 'another heading of this section has the same words.',
  })),
};
