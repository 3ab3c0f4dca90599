import { isCertainlyBefore } from '../../domain/date.ts';
import type { Issue } from '../issue.ts';
import type { ValidEntries } from './field.ts';

/** Sources that are said to report a claim and were published before it was made. */
export function checkReportedBeforeSaid(valid: ValidEntries): Issue[] {
  return [...valid.claims.values()].flatMap(({ file, data: { said, sources } }) =>
    sources.flatMap((id, index): Issue[] => {
      const published = valid.sources.get(id)?.data.published;
      if (published === undefined || !isCertainlyBefore(published, said)) return [];
      return [
        {
          rule: 'reported-before-said',
          file: file.path,
          ...file.locate(['sources', index]),
          message: `"${id}" was published ${published}, before this claim was said (${said}), and cannot report it. Correct one of the two dates, or remove the source.`,
        },
      ];
    }),
  );
}
