import { isCertainlyBefore } from '../../domain/date.ts';
import type { PlacedFinding } from '../issue.ts';
import type { Rule } from '../rule.ts';

export const rule: Rule = {
  code: 'TL022',
  name: 'based-on-later',
  severity: 'error',
  title: 'A source said to repeat a later one',
  why: 'The count of independent origins rests on who repeats whom; a circle in time makes it wrong.',
  mend: 'Correct one of the two dates, or remove the later source from basedOn.',
  example: {
    file: 'content/sources/relay.yaml',
    failing: "published: '2014-08-05'",
    mended: "published: '2014-08-08'",
  },
  checkPublication: ({ valid }) =>
    [...valid.sources.values()].flatMap(({ file, data: { basedOn, published } }) =>
      basedOn.flatMap((id, index): PlacedFinding[] => {
        const later = valid.sources.get(id)?.data.published;
        if (published === undefined || later === undefined || !isCertainlyBefore(published, later)) return [];
        return [
          {
            file: file.path,
            message: `"${id}" was published ${later}, after this source (${published}), which cannot repeat it.`,
            mend: 'Correct one of the two dates, or remove it from "basedOn".',
            ...file.locate(['basedOn', index]),
          },
        ];
      }),
    ),
};
