import { placeOf } from '../content-file.ts';
import type { Rule } from '../rule.ts';

export const rule: Rule = {
  code: 'TL067',
  name: 'second-title',
  severity: 'warning',
  title: 'A first-level heading in a body',
  why: "The title is the page's only first-level heading; with two, readers who listen to the page do not know what it is called.",
  mend: 'Begin sections with ##.',
  example: {
    file: 'content/pages/about.md',
    failing: '# Who pays',
    mended: '## Who pays',
  },
  checkFile: ({ file, nodes }) =>
    nodes('heading')
      .filter(({ depth }) => depth === 1)
      .map(({ position }) => ({
        message: 'the title is the only first-level heading on a page.',
        mend: 'Begin the section with ##.',
        ...placeOf(position, file),
      })),
};
