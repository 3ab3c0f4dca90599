import { findUncovered } from '../coverage.ts';
import type { Rule } from '../rule.ts';

export const rule: Rule = {
  code: 'TL041',
  name: 'claim-without-coverage',
  severity: 'warning',
  title: 'A claim that no article states',
  why: 'It stands in the ledger, and a reader finds nowhere what it meant and why it was made.',
  mend: 'Mark it where it is told: :claim[words]{#its-id}.',
  example: {
    file: 'content/articles/chips.md',
    failing: 'it would buy',
    mended: ':claim[it would buy]{#one-billion}',
  },
  checkPublication: (publication) => findUncovered(publication, 'claims'),
};
