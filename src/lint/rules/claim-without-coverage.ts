import { findUncovered } from '../coverage.ts';
import type { Rule } from '../rule.ts';

export const rule: Rule = {
  code: 'TL041',
  name: 'claim-without-coverage',
  severity: 'warning',
  title: 'A claim that no article states',
  why: 'It is in the ledger, but readers cannot find out what it meant and why it was made.',
  mend: 'Mark it where it is discussed: :claim[words]{#its-id}.',
  example: {
    file: 'content/articles/chips.md',
    failing: 'it would buy',
    mended: ':claim[it would buy]{#one-billion}',
  },
  checkPublication: (publication) => findUncovered(publication, 'claims'),
};
