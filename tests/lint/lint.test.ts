import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { closingLine, shortLines } from '../../src/lint/format/short.ts';
import { lintContent } from '../../src/lint/lint.ts';
import { readContent } from '../../src/lint/read.ts';

const FIXTURES = resolve(import.meta.dirname, '../fixtures/lint');

/** The report on one fixture, as an author would read it. */
async function report(name: string): Promise<string> {
  const folder = await readContent(join(FIXTURES, name));
  const issues = lintContent({ ...folder, publicFiles: new Set(['/favicon.svg']) });
  return `${[...shortLines(issues), closingLine(issues, folder.files.length)].join('\n')}\n`;
}

describe('the content check on', () => {
  // A folder of fixtures/lint is a case, its name is the title, expected.txt is what the author reads.
  it.each(readdirSync(FIXTURES).sort())('%s', async (name) => {
    const file = join(FIXTURES, name, 'expected.txt');
    const found = await report(name);
    if (!existsSync(file)) {
      if (!process.env['CI']) writeFileSync(file, found);
      throw new Error(
        `${name} had no expected.txt${process.env['CI'] ? '' : '; it was written: read it and run again'}`,
      );
    }
    expect(found).toBe(readFileSync(file, 'utf8'));
  });

  it('the publication itself finds nothing to mend', async () => {
    const folder = await readContent(resolve(import.meta.dirname, '../..'));
    expect(lintContent({ ...folder, publicFiles: new Set() })).toEqual([]);
    expect(folder.files.length).toBeGreaterThan(800);
  });
});
