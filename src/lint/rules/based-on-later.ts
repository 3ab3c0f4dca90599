import { isCertainlyBefore } from '../../domain/date.ts';
import type { Issue } from '../issue.ts';
import type { ValidEntries } from './field.ts';

/** Sources that are said to repeat one that did not exist yet. */
export function checkBasedOnLater(valid: ValidEntries): Issue[] {
  return [...valid.sources.values()].flatMap(({ file, data: { basedOn, published } }) =>
    basedOn.flatMap((id, index): Issue[] => {
      const later = valid.sources.get(id)?.data.published;
      if (published === undefined || later === undefined || !isCertainlyBefore(published, later)) return [];
      return [
        {
          rule: 'based-on-later',
          file: file.path,
          ...file.locate(['basedOn', index]),
          message: `"${id}" was published ${later}, after this source (${published}), which cannot repeat it. Correct one of the two dates, or remove it from "basedOn".`,
        },
      ];
    }),
  );
}
