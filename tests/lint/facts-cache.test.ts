import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';
import { CODE } from '../../src/lint/facts-cache.ts';

const SOURCE = resolve(import.meta.dirname, '../../src');

/** The folders of our own that the files of a folder import from. */
function importedFolders(folder: string): string[] {
  const files = readdirSync(join(SOURCE, folder), { recursive: true, encoding: 'utf8' });
  return files
    .filter((name) => name.endsWith('.ts'))
    .flatMap((name) => [...readFileSync(join(SOURCE, folder, name), 'utf8').matchAll(/from '(?:\.\.\/)+([a-z]+)\//g)])
    .map(([, imported]) => imported as string)
    .filter((imported) => readdirSync(SOURCE).includes(imported));
}

it('what is kept of files is forgotten when any code changes that looked at them', () => {
  const folders = new Set(['lint']);
  for (const folder of folders) for (const imported of importedFolders(folder)) folders.add(imported);
  expect(CODE.map((folder) => resolve(SOURCE, 'lint', folder)).sort()).toEqual(
    [...folders].map((folder) => join(SOURCE, folder)).sort(),
  );
});
