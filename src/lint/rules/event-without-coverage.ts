import { findUncovered } from '../coverage.ts';
import type { Rule } from '../rule.ts';

export const rule: Rule = {
  code: 'TL040',
  name: 'event-without-coverage',
  severity: 'warning',
  title: 'An event that no article mentions',
  why: 'A reader meets it on the timeline and finds nothing to read about it.',
  mend: 'Link it where it belongs: :event[words]{#its-id}.',
  example: {
    file: 'content/articles/chips.md',
    failing: 'the supplier was named',
    mended: ':event[the supplier was named]{#supplier-named}',
  },
  checkPublication: (publication) => findUncovered(publication, 'events'),
};
