import { isCertainlyBefore } from '../../domain/date.ts';
import { entryOf } from '../file-under-check.ts';
import type { Rule } from '../rule.ts';

export const rule: Rule = {
  code: 'TL023',
  name: 'changed-before-published',
  severity: 'error',
  title: 'An article updated, changed or corrected before it was published',
  why: 'The log of corrections would report a mistake that nobody can have read.',
  mend: 'Correct one of the two dates.',
  example: {
    file: 'content/articles/chips.md',
    failing: 'updated: 2026-11-23',
    mended: 'updated: 2026-11-25',
  },
  checkFile: (subject) => {
    const article = entryOf(subject, 'articles');
    if (!article) return [];
    const { changes, corrections, published, updated } = article;
    return [
      ...(updated === undefined ? [] : [{ what: 'this update', date: updated, path: ['updated'] }]),
      ...corrections.map(({ date }, index) => ({
        what: 'this correction',
        date,
        path: ['corrections', index, 'date'],
      })),
      ...changes.map(({ date }, index) => ({ what: 'this change', date, path: ['changes', index, 'date'] })),
    ]
      .filter(({ date }) => isCertainlyBefore(date, published))
      .map(({ what, date, path }) => ({
        message: `${what} of ${date} is older than its article, published ${published}.`,
        ...subject.file.locate(path),
      }));
  },
};
