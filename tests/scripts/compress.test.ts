import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { compressFolder } from '../../scripts/compress.mjs';
import { aFolder } from './temporary-folder.ts';

const WORDS = Array.from({ length: 2000 }, (_, place) => `word${place * 7919}`).join(' ');

it('has nothing beside a file that is compressed already, and both twins beside a page', async () => {
  const folder = aFolder({ 'index.html': '<p>Chips</p>'.repeat(200) });
  writeFileSync(`${folder}/pack-0.bin`, gzipSync(WORDS));
  expect(await compressFolder(folder)).toBe(1);
  expect(readdirSync(folder).sort()).toEqual(['index.html', 'index.html.br', 'index.html.gz', 'pack-0.bin']);
});

it('compresses files of any size, in many batches, into twins that give the same bytes', async () => {
  const lengths = [1000, 1008, 1009, 65_520, 65_521, 1_000_000];
  const files = Object.fromEntries(lengths.map((length) => [`${length}.txt`, WORDS.repeat(80).slice(0, length)]));
  const small = Object.fromEntries(Array.from({ length: 300 }, (_, at) => [`page-${at}.html`, `${at} ${WORDS}`]));
  const folder = aFolder({ ...files, ...small });
  const shown: [number, number][] = [];
  expect(await compressFolder(folder, undefined, (done, of) => shown.push([done, of]))).toBe(306);
  expect(shown.at(-1)).toEqual([306, 306]);
  for (const [name, text] of Object.entries({ ...files, ...small })) {
    expect(brotliDecompressSync(readFileSync(`${folder}/${name}.br`)).toString()).toBe(text);
    expect(gunzipSync(readFileSync(`${folder}/${name}.gz`)).toString()).toBe(text);
  }
});

it('takes the twins of a file that has not changed', async () => {
  const last = aFolder({ 'index.html': WORDS });
  await compressFolder(last);
  writeFileSync(`${last}/index.html.gz`, 'the last one');
  const folder = aFolder({ 'index.html': WORDS });
  expect(await compressFolder(folder, last)).toBe(0);
  expect(readFileSync(`${folder}/index.html.gz`, 'utf8')).toBe('the last one');
});

it('says which file could not be written, as the system does', async () => {
  const folder = aFolder({ 'index.html': WORDS });
  mkdirSync(`${folder}/index.html.br`);
  await expect(compressFolder(folder)).rejects.toMatchObject({
    code: 'EISDIR',
    syscall: 'open',
    path: `${folder}/index.html.br`,
  });
});

it('has stopped writing when it fails, so that the folder can be removed', async () => {
  const pages = Object.fromEntries(Array.from({ length: 300 }, (_, at) => [`page-${at}.html`, `${at} ${WORDS}`]));
  const folder = aFolder(pages);
  for (const at of [0, 99, 199, 299]) mkdirSync(`${folder}/page-${at}.html.br`);
  await expect(compressFolder(folder)).rejects.toThrow('EISDIR');
  const left = readdirSync(folder);
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(readdirSync(folder)).toEqual(left);
});

it('has nothing to do in an empty folder', async () => {
  expect(await compressFolder(aFolder())).toBe(0);
});
