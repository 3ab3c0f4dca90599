import { isCertainlyBefore } from '../../domain/date.ts';
import type { Issue } from '../issue.ts';
import type { ValidEntries } from './field.ts';

/** Sources that were opened before they were published. */
export function checkAccessedBeforePublished(valid: ValidEntries): Issue[] {
  return [...valid.sources.values()].flatMap(({ file, data: { accessed, published } }): Issue[] =>
    accessed === undefined || published === undefined || !isCertainlyBefore(accessed, published)
      ? []
      : [
          {
            rule: 'accessed-before-published',
            file: file.path,
            ...file.locate(['accessed']),
            message: `this source was opened on ${accessed}, before it was published (${published}). Correct one of the two dates.`,
          },
        ],
  );
}
