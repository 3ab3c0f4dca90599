import type { Rule } from '../rule.ts';

export const rule: Rule = {
  code: 'TL001',
  name: 'unreadable-file',
  severity: 'error',
  title: 'A file that cannot be read as text',
  why: 'What cannot be read cannot be checked, and a link could lead to a file that nobody meant to publish.',
  mend: 'Replace it with a UTF-8 text file of at most 512 KB that everybody may read.',
  example: {
    // A folder with the name of a file.
    file: 'content/topics/moon.yaml/moon.yaml',
    failing: 'title: The Moon\ndescription: Stations on it.\norder: 2\n',
    mended: '',
  },
  checkPublication: ({ refused }) =>
    refused.map(({ path, message, mend, place }) => ({ file: path, message, mend, ...place })),
};
