import { isCertainlyBefore } from '../../domain/date.ts';
import type { Issue } from '../issue.ts';
import type { ValidEntries } from './field.ts';

/** Evidence that did not exist on the day of the assessment: a later judgement may rest on it, this one cannot. */
export function checkEvidenceAfterAssessment(valid: ValidEntries): Issue[] {
  return [...valid.claims.values()].flatMap(({ file, data: { assessments } }) =>
    assessments.flatMap(({ date, evidence }, index) =>
      (['events', 'sources'] as const).flatMap((kind) =>
        evidence[kind].flatMap((id, position): Issue[] => {
          const shown = kind === 'events' ? valid.events.get(id)?.data.date : valid.sources.get(id)?.data.published;
          if (shown === undefined || !isCertainlyBefore(date, shown)) return [];
          return [
            {
              rule: 'evidence-after-assessment',
              file: file.path,
              ...file.locate(['assessments', index, 'evidence', kind, position]),
              message: `"${id}" is dated ${shown}, after this assessment (${date}). Correct one of the two dates, or name it in a later assessment.`,
            },
          ];
        }),
      ),
    ),
  );
}
