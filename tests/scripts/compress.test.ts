import { readdirSync, writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { compressFolder } from '../../scripts/compress.mjs';
import { aFolder } from './temporary-folder.ts';

it('has nothing beside a file that is compressed already, and both twins beside a page', async () => {
  const folder = aFolder({ 'index.html': '<p>Chips</p>'.repeat(200) });
  const words = Array.from({ length: 2000 }, (_, place) => `word${place * 7919}`).join(' ');
  writeFileSync(`${folder}/pack-0.bin`, gzipSync(words));
  expect(await compressFolder(folder)).toBe(1);
  expect(readdirSync(folder).sort()).toEqual(['index.html', 'index.html.br', 'index.html.gz', 'pack-0.bin']);
});
