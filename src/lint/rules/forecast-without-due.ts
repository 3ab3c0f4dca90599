import { entryOf } from '../file-under-check.ts';
import type { Rule } from '../rule.ts';

/** Kinds of claim that say what will be. */
const AHEAD: readonly string[] = ['forecast', 'pledge'];

export const rule: Rule = {
  code: 'TL047',
  name: 'forecast-without-due',
  severity: 'warning',
  title: 'A forecast or pledge without a date by which it can be judged',
  why: 'It is never overdue and appears in no chart of forecasts, so nobody asks what became of it.',
  mend: "Put the speaker's own date into due. If there is none, choose one, and say so in the assessment.",
  example: {
    file: 'content/claims/one-billion.yaml',
    failing: 'kind: forecast\ntopics: [space]',
    mended: 'kind: forecast\ntopics: [space]\ndue: 2015-12',
  },
  checkFile: (subject) => {
    const { kind, due } = entryOf(subject, 'claims') ?? {};
    if (kind === undefined || due !== undefined || !AHEAD.includes(kind)) return [];
    return [{ message: `this ${kind} has no "due".`, ...subject.file.locate(['kind']) }];
  },
};
