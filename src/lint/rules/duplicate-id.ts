import { TOP } from '../place.ts';
import type { CheckedFile } from '../publication.ts';
import type { Rule } from '../rule.ts';

export const rule: Rule = {
  code: 'TL010',
  name: 'duplicate-id',
  severity: 'error',
  title: 'Two files of one collection with the same name',
  why: 'The file name is the id: a reference could mean either, and one of the two would never be seen.',
  mend: 'Rename one of them, or delete it. Folders inside a collection do not make ids different.',
  example: {
    file: 'content/topics/old/space.yaml',
    failing: 'title: Space\ndescription: Satellites.\norder: 2\n',
    mended: '',
  },
  checkPublication: ({ files }) => {
    const first = new Map<string, CheckedFile>();
    return files.flatMap((file) => {
      const key = `${file.collection}/${file.id}`;
      const earlier = first.get(key);
      if (!earlier) {
        first.set(key, file);
        return [];
      }
      return [
        {
          ...TOP,
          file: file.path,
          message: `the id "${file.id}" is already taken by ${earlier.path}.`,
          mend: 'Rename this file, or delete one of the two.',
        },
      ];
    });
  },
};
