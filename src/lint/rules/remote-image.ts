import { placeOf } from '../content-file.ts';
import type { Rule } from '../rule.ts';

export const rule: Rule = {
  code: 'TL015',
  name: 'remote-image',
  severity: 'error',
  title: 'A picture from another site',
  why: 'That site would learn of every reader, and could change the picture or remove it.',
  mend: 'Put the file into public/ and give its path from there.',
  example: {
    file: 'content/articles/chips.md',
    failing: '![A wafer on a table](https://example.org/wafer.jpg)',
    mended: '![A wafer on a table](/favicon.svg)',
  },
  checkFile: ({ file, nodes }) =>
    nodes('image')
      .filter(({ url }) => !url.startsWith('/'))
      .map(({ url, position }) => ({
        message: `"${url}" is not in this publication.`,
        mend: 'Put the file into public/ and give its path from there, e.g. /images/launch.jpg.',
        ...placeOf(position, file),
      })),
};
