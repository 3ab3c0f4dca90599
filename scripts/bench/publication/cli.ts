import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { makePublication } from './publication.ts';
import { readSpecimen } from './specimen.ts';

const { values } = parseArgs({ options: { articles: { type: 'string' }, out: { type: 'string' } } });
const articles = Number(values.articles);
const out = values.out === undefined ? undefined : resolve(values.out);

if (!Number.isInteger(articles) || articles < 1 || out === undefined) {
  process.stderr.write('node scripts/bench/publication.mjs --articles N --out FOLDER\n');
  process.exitCode = 2;
} else if (existsSync(out) && readdirSync(out).length > 0) {
  process.stderr.write(`${out} is not empty: name a folder that is new.\n`);
  process.exitCode = 2;
} else {
  const { files, bytes } = writePublication(articles, out);
  process.stdout.write(`${files} files, ${(bytes / 1e6).toFixed(1)} MB in ${out}\n`);
}

function writePublication(count: number, folder: string): { files: number; bytes: number } {
  const written = { files: 0, bytes: 0 };
  for (const { path, text } of makePublication(count, readSpecimen())) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
    written.files += 1;
    written.bytes += Buffer.byteLength(text);
  }
  return written;
}
