import { extensionOf, SCHEMAS, type CollectionName } from '../../domain/collection.ts';
import type { Issue } from '../issue.ts';
import { didYouMean } from '../nearest.ts';

/** Files that no collection reads: without this, a misspelt folder or ending would silently publish nothing. */
export function checkStrays(strays: readonly string[]): Issue[] {
  const folders = Object.keys(SCHEMAS).filter((name) => name !== 'site');
  return strays.map((file) => {
    const folder = file.split('/')[1] as string;
    const known = folders.includes(folder);
    const message = known
      ? `files in content/${folder}/ end in ${extensionOf(folder as CollectionName)}. Rename this one, or move it out of content/.`
      : `nothing reads this file.${didYouMean(folder, folders) || ` The folders of content/ are ${folders.join(', ')}.`}`;
    return { rule: 'invalid-field', file, line: 1, column: 1, message };
  });
}
