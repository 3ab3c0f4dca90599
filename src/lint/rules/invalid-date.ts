import { faultsOf } from '../fault.ts';
import type { Rule } from '../rule.ts';

export const rule: Rule = {
  code: 'TL008',
  name: 'invalid-date',
  severity: 'error',
  title: 'A date that does not exist, or is written in another form',
  why: 'Everything here is ordered by time; a date that cannot be read has no place in it.',
  mend: 'Write it as precisely as it is known: 2014-08-06, 2014-08, 2014, with ~ for "about", or a span 2014-08/2017-02.',
  example: {
    file: 'content/events/izvestia-report.yaml',
    failing: "date: '2014-02-30'",
    mended: "date: '2014-08-06'",
  },
  checkFile: ({ faults }) => faultsOf(faults, 'date'),
};
