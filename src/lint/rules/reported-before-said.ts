import { isCertainlyBefore } from '../../domain/date.ts';
import type { PlacedFinding } from '../issue.ts';
import type { Rule } from '../rule.ts';

export const rule: Rule = {
  code: 'TL029',
  name: 'reported-before-said',
  severity: 'error',
  title: 'A source published before the claim it is said to report',
  why: 'A claim cannot be reported before it is made: either a date is wrong, or the source says something else.',
  mend: 'Correct one of the two dates, or remove the source.',
  example: {
    file: 'content/claims/one-billion.yaml',
    failing: "said: '2014-08-07'",
    mended: "said: '2014-08-06'",
  },
  checkPublication: ({ valid }) =>
    [...valid.claims.values()].flatMap(({ file, data: { said, sources } }) =>
      sources.flatMap((id, index): PlacedFinding[] => {
        const published = valid.sources.get(id)?.data.published;
        if (published === undefined || !isCertainlyBefore(published, said)) return [];
        return [
          {
            file: file.path,
            message: `"${id}" was published ${published}, before this claim was made (${said}), and cannot report it.`,
            ...file.locate(['sources', index]),
          },
        ];
      }),
    ),
};
