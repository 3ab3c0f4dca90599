import type { ContentFile } from '../content-file.ts';
import type { Issue } from '../issue.ts';

/** Two files of one collection with the same name, in different folders: an id must be unique. */
export function checkDuplicateIds(files: readonly ContentFile[]): Issue[] {
  const first = new Map<string, ContentFile>();
  return files.flatMap((file) => {
    const key = `${file.collection}/${file.id}`;
    const earlier = first.get(key);
    if (!earlier) {
      first.set(key, file);
      return [];
    }
    return [
      {
        rule: 'duplicate-id' as const,
        file: file.path,
        line: 1,
        column: 1,
        message: `the id "${file.id}" is already taken by ${earlier.path}. Rename this file, or delete one of the two.`,
      },
    ];
  });
}
