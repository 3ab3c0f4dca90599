import { placeOf } from '../content-file.ts';
import { faultsOf } from '../fault.ts';
import type { FileUnderCheck } from '../file-under-check.ts';
import type { Finding } from '../issue.ts';
import type { Rule } from '../rule.ts';

export const rule: Rule = {
  code: 'TL005',
  name: 'missing-field',
  severity: 'error',
  title: 'A required field, or an id that a directive needs, that is missing',
  why: 'Pages are made of these fields: without one, readers would see a gap, such as a claim without a date.',
  mend: 'Add it: docs/content-model.md describes each field.',
  example: {
    file: 'content/claims/one-billion.yaml',
    failing: 'topics: [space]',
    mended: 'kind: forecast\ntopics: [space]',
  },
  checkFile: (subject) => [...faultsOf(subject.faults, 'missing'), ...namelessOf(subject)],
};

/** Directives that name no id. */
function namelessOf({ file, references, nodes }: FileUnderCheck): Finding[] {
  const blocks = new Set(nodes('containerDirective').map(({ position }) => position?.start.offset));
  return references
    .filter(({ id }) => id === undefined)
    .map(({ target, position }) => ({
      message: 'this directive names no id.',
      mend: `Write it as ${
        target === 'series'
          ? ':::chart{series=the-id}'
          : blocks.has(position?.start.offset)
            ? ':::timeline{entity=the-id}, with topic, events or claims in its place'
            : ':claim[words]{#the-id}'
      }.`,
      ...placeOf(position, file),
    }));
}
