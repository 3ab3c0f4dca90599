import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makePublication } from '../../scripts/bench/publication/publication.ts';
import { readSpecimen } from '../../scripts/bench/publication/specimen.ts';
import type { IndexBody } from '../../src/outputs/opensearch/index-body.ts';
import { findBulkFaults } from '../outputs/opensearch/bulk-checker.ts';
import { aFolder } from '../scripts/temporary-folder.ts';

const CLI = resolve(import.meta.dirname, '../../src/export/cli.ts');

/** Runs the command in a folder, as `npm run export` does. */
function run(cwd: string, ...args: string[]) {
  return spawnSync(process.execPath, [CLI, ...args], { cwd, encoding: 'utf8' });
}

function aProject(): string {
  const files = [...makePublication(12, readSpecimen())];
  return aFolder(Object.fromEntries(files.map(({ path, text }) => [`content/${path}`, text])));
}

describe('npm run export -- opensearch', () => {
  it('writes a bulk file and an index that takes every line of it', () => {
    const root = aProject();
    const { status, stdout, stderr } = run(root, 'opensearch', '--out', 'out/news.ndjson', '--index', 'news');
    expect(stderr).toBe('');
    expect(status).toBe(0);
    expect(stdout).toMatch(
      /^\d+ documents in out\/news\.ndjson; the index that takes them in out\/news\.index\.json\./,
    );
    expect(readdirSync(join(root, 'out')).sort()).toEqual(['news.index.json', 'news.ndjson']);
    const bytes = readFileSync(join(root, 'out/news.ndjson'));
    const index = JSON.parse(readFileSync(join(root, 'out/news.index.json'), 'utf8')) as IndexBody;
    expect(findBulkFaults(bytes, index)).toEqual([]);
    const kinds = [...bytes.toString().matchAll(/"_id":"(\w+)\//g)].map(([, kind]) => kind);
    expect(kinds.filter((kind) => kind === 'articles')).toHaveLength(12);
    expect(new Set(kinds)).toEqual(new Set(['articles', 'claims', 'events', 'sources', 'entities']));
    expect(run(root, 'opensearch', '--out', 'out/again.ndjson', '--index', 'news').status).toBe(0);
    expect(readFileSync(join(root, 'out/again.ndjson')).equals(bytes)).toBe(true);
  });

  it('takes this publication, drafts left out', () => {
    const root = aFolder();
    const { status } = run(resolve(import.meta.dirname, '../..'), 'opensearch', '--out', join(root, 'own.ndjson'));
    expect(status).toBe(0);
    const index = JSON.parse(readFileSync(join(root, 'own.index.json'), 'utf8')) as IndexBody;
    expect(findBulkFaults(readFileSync(join(root, 'own.ndjson')), index)).toEqual([]);
  });

  it('says what is wrong with a call, and writes nothing', () => {
    const root = aProject();
    expect(run(root, 'solr')).toMatchObject({ status: 2, stderr: expect.stringContaining('opensearch') as string });
    expect(run(root, 'opensearch', '--index', 'News').stderr).toContain('"News" has capital letters');
    expect(run(aFolder(), 'opensearch').status).toBe(2);
    expect(existsSync(join(root, '.cache'))).toBe(false);
  });
});
