import { isCertainlyBefore } from '../../domain/date.ts';
import type { PlacedFinding } from '../issue.ts';
import type { Rule } from '../rule.ts';

export const rule: Rule = {
  code: 'TL027',
  name: 'evidence-after-assessment',
  severity: 'error',
  title: 'Evidence that did not exist on the day of the assessment that names it',
  why: 'A judgement that rests on what came later claims more certainty than it had.',
  mend: 'Correct one of the two dates, or name the evidence in a later assessment.',
  example: {
    file: 'content/claims/one-billion.yaml',
    failing: 'events: [supplier-named]',
    mended: 'events: [izvestia-report]',
  },
  checkPublication: ({ valid }) =>
    [...valid.claims.values()].flatMap(({ file, data: { assessments } }) =>
      assessments.flatMap(({ date, evidence }, index) =>
        (['events', 'sources'] as const).flatMap((kind) =>
          evidence[kind].flatMap((id, position): PlacedFinding[] => {
            const shown = kind === 'events' ? valid.events.get(id)?.data.date : valid.sources.get(id)?.data.published;
            if (shown === undefined || !isCertainlyBefore(date, shown)) return [];
            return [
              {
                file: file.path,
                message: `"${id}" is dated ${shown}, after this assessment (${date}).`,
                mend: 'Correct one of the two dates, or name it in a later assessment.',
                ...file.locate(['assessments', index, 'evidence', kind, position]),
              },
            ];
          }),
        ),
      ),
    ),
};
