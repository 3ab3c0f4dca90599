import { placeOf } from '../content-file.ts';
import { faultsOf } from '../fault.ts';
import type { Rule } from '../rule.ts';

export const rule: Rule = {
  code: 'TL009',
  name: 'missing-alt',
  severity: 'error',
  title: 'A picture without alt text',
  why: 'Readers who cannot see the picture get nothing in its place (WCAG 2.2, 1.1.1).',
  mend: 'Say between the brackets what the picture shows.',
  example: {
    file: 'content/articles/chips.md',
    failing: '![](/favicon.svg)',
    mended: '![A wafer on a table](/favicon.svg)',
  },
  checkFile: ({ file, faults, nodes }) => [
    ...faultsOf(faults, 'alt'),
    ...nodes('image')
      .filter(({ alt }) => !alt?.trim())
      .map(({ url, position }) => ({
        message: 'this image has no alt text.',
        mend: `Say between the brackets what it shows: ![what it shows](${url}).`,
        ...placeOf(position, file),
      })),
  ],
};
