import { isCertainlyBefore } from '../../domain/date.ts';
import { entryOf } from '../file-under-check.ts';
import type { Rule } from '../rule.ts';

export const rule: Rule = {
  code: 'TL021',
  name: 'assessed-before-said',
  severity: 'error',
  title: 'An assessment that is older than its claim',
  why: 'Nobody can judge what nobody has said yet; the site as of a day would show a verdict before its claim.',
  mend: 'Correct one of the two dates.',
  example: {
    file: 'content/claims/one-billion.yaml',
    failing: '- date: 2014-08-05\n    outcome: unresolved',
    mended: '- date: 2014-08-07\n    outcome: unresolved',
  },
  checkFile: (subject) => {
    const claim = entryOf(subject, 'claims');
    return (claim?.assessments ?? []).flatMap(({ date }, index) =>
      claim && isCertainlyBefore(date, claim.said)
        ? [
            {
              message: `this assessment of ${date} is older than its claim, made ${claim.said}.`,
              ...subject.file.locate(['assessments', index, 'date']),
            },
          ]
        : [],
    );
  },
};
