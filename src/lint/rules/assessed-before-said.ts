import { isCertainlyBefore } from '../../domain/date.ts';
import type { Issue } from '../issue.ts';
import type { ValidEntries } from './field.ts';

/** Assessments that are older than their claim. */
export function checkAssessedBeforeSaid(valid: ValidEntries): Issue[] {
  return [...valid.claims.values()].flatMap(({ file, data: { assessments, said } }) =>
    assessments.flatMap(({ date }, index): Issue[] =>
      isCertainlyBefore(date, said)
        ? [
            {
              rule: 'assessed-before-said',
              file: file.path,
              ...file.locate(['assessments', index, 'date']),
              message: `this assessment of ${date} is older than its claim, said ${said}. Correct one of the two dates.`,
            },
          ]
        : [],
    ),
  );
}
