import { isCertainlyBefore } from '../../domain/date.ts';
import type { Issue } from '../issue.ts';
import type { ValidEntries } from './field.ts';

/** Articles that were updated, changed or corrected before they were there. */
export function checkChangedBeforePublished(valid: ValidEntries): Issue[] {
  return [...valid.articles.values()].flatMap(({ file, data: { changes, corrections, published, updated } }) =>
    [
      ...(updated === undefined ? [] : [{ what: 'this update', date: updated, path: ['updated'] }]),
      ...corrections.map(({ date }, index) => ({
        what: 'this correction',
        date,
        path: ['corrections', index, 'date'],
      })),
      ...changes.map(({ date }, index) => ({ what: 'this change', date, path: ['changes', index, 'date'] })),
    ]
      .filter(({ date }) => isCertainlyBefore(date, published))
      .map(({ what, date, path }): Issue => ({
        rule: 'changed-before-published',
        file: file.path,
        ...file.locate(path),
        message: `${what} of ${date} is older than its article, published ${published}. Correct one of the two dates.`,
      })),
  );
}
