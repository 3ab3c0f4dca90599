import type { FileUnderCheck } from '../file-under-check.ts';
import { faultsOf } from '../fault.ts';
import type { Finding } from '../issue.ts';
import { findNearest } from '../nearest.ts';
import type { Rule } from '../rule.ts';

export const rule: Rule = {
  code: 'TL006',
  name: 'unknown-field',
  severity: 'error',
  title: 'A field that this kind of entry does not have',
  why: 'Nothing reads it: it would be missing from every page, and nobody would notice.',
  mend: 'Spell it as docs/content-model.md does, or delete it.',
  fixes: 'renames the field if it can only be a misspelling of one other',
  example: {
    file: 'content/events/izvestia-report.yaml',
    failing: 'entites: [roscosmos]',
    mended: 'entities: [roscosmos]',
  },
  checkFile: (subject) => [...faultsOf(subject.faults, 'unknown'), ...unknownAnswers(subject)],
};

/** Answers to rules that there are not. */
function unknownAnswers({ file, data, answerable }: FileUnderCheck): Finding[] {
  const { explained } = (data ?? {}) as { explained?: Record<string, string> };
  return Object.keys(explained ?? {})
    .filter((name) => !answerable.includes(name))
    .map((name) => {
      const nearest = findNearest(name, answerable);
      return {
        message: `no warning is called "${name}".`,
        nearest,
        mend: 'docs/checks.md lists the warnings.',
        ...file.locateKey(['explained'], name),
      };
    });
}
