import type { PlacedFinding } from '../issue.ts';
import { TOP } from '../place.ts';
import { findCitedSources } from '../publication.ts';
import type { Rule } from '../rule.ts';

export const rule: Rule = {
  code: 'TL046',
  name: 'unchecked-source',
  severity: 'warning',
  title: 'A cited source that does not say when it was last checked',
  why: 'Pages change and vanish: a reader should know when somebody last compared the source with what rests on it.',
  mend: 'Open it, compare it with what rests on it, and add checked: {on, how}.',
  example: {
    file: 'content/sources/rbth-2014-08-06.yaml',
    failing: 'language: en',
    mended: "language: en\nchecked:\n  on: '2026-11-25'\n  how: A stored copy of the page; the date agrees.",
  },
  checkPublication: (publication) =>
    findCitedSources(publication).flatMap((id): PlacedFinding[] => {
      const source = publication.valid.sources.get(id);
      if (!source || source.data.checked) return [];
      return [
        {
          ...TOP,
          file: source.file.path,
          message: 'articles cite this source, and it does not say when it was last checked.',
          mend: 'Open it, and write checked: {on, how}.',
        },
      ];
    }),
};
