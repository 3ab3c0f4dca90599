import { isCertainlyBefore } from '../../domain/date.ts';
import type { Issue } from '../issue.ts';
import type { ValidEntries } from './field.ts';

/** Claims that fell due before anyone had made them. */
export function checkDueBeforeSaid(valid: ValidEntries): Issue[] {
  return [...valid.claims.values()].flatMap(({ file, data: { due, said } }): Issue[] =>
    due === undefined || !isCertainlyBefore(due, said)
      ? []
      : [
          {
            rule: 'due-before-said',
            file: file.path,
            ...file.locate(['due']),
            message: `this claim was due ${due}, before it was said (${said}). Correct one of the two dates.`,
          },
        ],
  );
}
