import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { lintContent } from '../../src/lint/lint.ts';
import { readContent } from '../../src/lint/read.ts';
import { aFolder } from '../scripts/temporary-folder.ts';

const ROOT = resolve(import.meta.dirname, '../..');

describe('the three files that docs/writing.md shows', () => {
  it('pass the content check as they are written, in the publication that they are taken from', async () => {
    const root = aFolder();
    cpSync(join(ROOT, 'src/authoring/publication/content'), join(root, 'content'), { recursive: true });
    const page = readFileSync(join(ROOT, 'docs/writing.md'), 'utf8');
    const shown = [...page.matchAll(/`(\w+\/[\w-]+\.(?:md|yaml))`:\n\n((?: {4}.*\n|\n)+)/g)];
    expect(shown.map(([, path]) => path)).toEqual([
      'articles/why-the-smoke.md',
      'claims/opening-march-2013.yaml',
      'sources/airliners-2012-05-17.yaml',
    ]);
    for (const [, path = '', text = ''] of shown)
      writeFileSync(join(root, 'content', path), `${text.trimEnd().replace(/^ {4}/gm, '')}\n`);
    const issues = lintContent({ ...(await readContent(root)), publicFiles: new Set(['/favicon.svg']) });
    expect(issues.map(({ file, message }) => `${file} ${message}`)).toEqual([]);
  });
});
