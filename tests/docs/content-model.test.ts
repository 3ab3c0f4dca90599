import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { describe, expect, it } from 'vitest';
import { SCHEMAS } from '../../src/domain/collection.ts';
import { renderContentModel } from './content-model.ts';

const FILE = resolve(import.meta.dirname, '../../docs/content-model.md');

describe('docs/content-model.md', () => {
  it('is what the schemas say; delete it, and this writes it anew', async () => {
    const page = await format(renderContentModel(), { ...(await resolveConfig(FILE)), filepath: FILE });
    if (!existsSync(FILE) && !process.env['CI']) writeFileSync(FILE, page);
    expect(readFileSync(FILE, 'utf8')).toBe(page);
  });

  it('names every field of every collection, with its meaning', () => {
    const page = renderContentModel();
    for (const [name, { shape }] of Object.entries(SCHEMAS)) {
      const section = page.split(`\n## ${name}\n`)[1]?.split('\n## ')[0] ?? '';
      for (const field of Object.keys(shape)) expect(section, `${name}.${field}`).toMatch(`| \`${field}\` |`);
    }
    expect(page, 'a field without a meaning').not.toMatch(/\| {2}\|$/m);
  });
});
