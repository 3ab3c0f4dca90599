import { closeSync, mkdirSync, openSync, renameSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { archiveDocuments } from '../outputs/opensearch/archive-document.ts';
import { bulkLines, indexNameFault } from '../outputs/opensearch/bulk-lines.ts';
import { openSearchIndexBody } from '../outputs/opensearch/index-body.ts';
import { flagFault } from '../lint/flag-fault.ts';
import { jsonText } from '../outputs/json-text.ts';
import { readPublication } from './publication.ts';

const COMMAND = 'npm run export';

const OPTIONS = {
  root: { type: 'string', default: '.' },
  out: { type: 'string' },
  index: { type: 'string', default: 'throughline' },
} as const;

/** `npm run export -- opensearch`: writes the publication for another search engine. Ends with 2 where it was called wrongly. */
async function main(args: readonly string[]): Promise<void> {
  const { values, positionals } = parse(args);
  if (positionals.length !== 1 || positionals[0] !== 'opensearch')
    throw new TypeError(`there is one thing to export to, opensearch: ${COMMAND} -- opensearch`);
  const fault = indexNameFault(values.index);
  if (fault !== undefined)
    throw new TypeError(
      `"${values.index}" ${fault}, and cannot be the name of an index: write it as --index news-archive`,
    );
  const root = resolve(values.root);
  const out = resolve(values.out ?? join(root, '.cache/export/opensearch.ndjson'));
  const { publication, bodies } = await readPublication(root);
  const mapping = `${out.replace(/\.[a-z]+$/i, '')}.index.json`;
  mkdirSync(dirname(out), { recursive: true });
  const count = writeWhole(out, function* () {
    for (const document of archiveDocuments(publication, bodies)) yield bulkLines(values.index, document);
  });
  writeFileSync(mapping, jsonText(openSearchIndexBody()));
  process.stdout.write(
    `${count} documents in ${shown(out)}; the index that takes them in ${shown(mapping)}. docs/scale.md says how to load them.\n`,
  );
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
  } catch (error) {
    throw new TypeError(flagFault(error, OPTIONS, COMMAND), { cause: error });
  }
}

/** Writes pieces one after another, and puts the file in its place when all are there. */
function writeWhole(out: string, pieces: () => Iterable<string>): number {
  const fresh = `${out}.${process.pid}.part`;
  let count = 0;
  try {
    const file = openSync(fresh, 'w');
    try {
      for (const piece of pieces()) {
        writeSync(file, piece);
        count += 1;
      }
    } finally {
      closeSync(file);
    }
    renameSync(fresh, out);
  } finally {
    rmSync(fresh, { force: true });
  }
  return count;
}

function shown(path: string): string {
  const near = relative(process.cwd(), path);
  return near.startsWith('..') ? path : near;
}

try {
  await main(process.argv.slice(2));
} catch (error) {
  const { code, message } = error as NodeJS.ErrnoException;
  if (!(error instanceof TypeError) && code !== 'ENOENT' && code !== 'EACCES' && code !== 'EISDIR') throw error;
  process.stderr.write(`${message.replace(/\.?$/, '.')}\n`);
  process.exitCode = 2;
}
