import { existsSync } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join, relative, resolve, sep } from 'node:path';
import {
  formatPermanent,
  parsePermanent,
  permanentAddresses,
  PERMANENT_FILE,
  type PermanentLine,
  publishedFeedIds,
  written,
} from './permanent.ts';
import { readContent } from './read.ts';
import { readEntries } from './publication.ts';

/** `npm run permanent`: adds what dist/ publishes to the list of permanent addresses; writes nothing where one is gone. */
const root = resolve(process.argv[2] ?? '.');
const dist = join(root, 'dist');
const file = join(root, PERMANENT_FILE);

const found = await readdir(dist, { recursive: true, withFileTypes: true });
const paths = found
  .filter((entry) => entry.isFile())
  .map((entry) => relative(dist, join(entry.parentPath, entry.name)).split(sep).join('/'));
const valid = readEntries((await readContent(root)).files);
const published: Pick<PermanentLine, 'kind' | 'path'>[] = [
  ...permanentAddresses(paths).map((path) => ({ kind: 'address' as const, path })),
  ...publishedFeedIds(valid).map((path) => ({ kind: 'id' as const, path })),
];

const { lines } = parsePermanent(existsSync(file) ? await readFile(file, 'utf8') : '');
const present = new Set(published.map(written));
const gone = lines.filter((line) => !present.has(written(line)));
for (const line of gone)
  process.stderr.write(
    `${PERMANENT_FILE}:${line.line}:1  lost-address  "${written(line)}" was published, and the site no longer has it.\n`,
  );
if (gone.length > 0) {
  process.stderr.write(`Nothing was written: ${gone.length} of ${lines.length} permanent addresses are gone.\n`);
  process.exitCode = 1;
} else {
  const listed = new Set(lines.map(written));
  const added = [...present].filter((line) => !listed.has(line)).length;
  await writeFile(file, formatPermanent([...lines, ...published]));
  process.stdout.write(`Permanent addresses: ${present.size}, of them ${added} new.\n`);
}
