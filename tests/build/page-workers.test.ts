import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { BucketPage } from '../../src/build/page-bucket.ts';
import type { PageReport, PageTask } from '../../src/build/page-task.ts';
import { shareOut } from '../../src/build/page-workers.ts';
import { bucketsFolder } from '../../src/build/site-job.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'throughline-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A program with one route, as Astro's bundle offers it: what it answers is said by the body of a function of the path and of what it knows of pages. */
function aProgram(answer: string): readonly [program: string, site: string] {
  const program = join(folder, 'program');
  const site = join(folder, 'site');
  mkdirSync(bucketsFolder({ records: undefined, programFolder: program }), { recursive: true });
  mkdirSync(site);
  const route = { route: '/[id]', component: 'src/pages/[id].astro', type: 'page', prerender: true };
  writeFileSync(
    join(program, 'entry.mjs'),
    `let known;
    export const app = {
      manifest: { base: '/', routes: [{ routeData: ${JSON.stringify(route)} }] },
      setInternals() {},
      setOptions() {},
      routeCache: { set(route, pages) { known = pages; }, clearAll() { known = undefined; } },
      async getComponentByRoute() { return 'its component'; },
      async render({ url }) { const path = new URL(url).pathname; ${answer} },
    };`,
  );
  const entry = 'entry.mjs';
  writeFileSync(join(program, 'program.json'), JSON.stringify({ entry, styles: [], origin: 'https://news.example' }));
  return [program, site];
}

function bucket(number: number, paths: readonly string[], props?: BucketPage['props']): PageTask {
  const pages = paths.map((path): BucketPage => ({ route: 'src/pages/[id].astro', path, props }));
  writeFileSync(
    join(bucketsFolder({ records: undefined, programFolder: join(folder, 'program') }), `${number}.json`),
    JSON.stringify(pages),
  );
  return { kind: 'bucket', bucket: number };
}

async function make(args: readonly string[], tasks: PageTask[]): Promise<PageReport[]> {
  const reports: PageReport[] = [];
  await shareOut(tasks, args, { memory: 'ample', count: () => 2, onReport: (report) => void reports.push(report) });
  return reports;
}

describe('processes that make pages', () => {
  it('share the pages out, write them, and tell how many there are', async () => {
    const args = aProgram("return new Response('This is ' + path);");
    const reports = await make(args, [bucket(1, ['/a/', '/b/']), bucket(2, ['/c/']), bucket(3, ['/d/'])]);
    for (const name of ['a', 'b', 'c', 'd'])
      expect(readFileSync(join(args[1], name, 'index.html'), 'utf8')).toBe(`This is /${name}/`);
    const made = reports.map((report) => (report.kind === 'made' ? report.count : 0));
    expect(made.reduce((sum, count) => sum + count, 0)).toBe(4);
  });

  it('give a page what is kept of it in its bucket, and know no page of another', async () => {
    const args = aProgram(`
      const { mod, staticPaths } = known;
      return new Response(JSON.stringify([mod, staticPaths.length, staticPaths.keyed.get(path).props]));
    `);
    await make(args, [bucket(1, ['/a/', '/b/'], { id: 'one' }), bucket(2, ['/c/'], { id: 'two' })]);
    const found = ['a', 'b', 'c'].map((name) => readFileSync(join(args[1], name, 'index.html'), 'utf8'));
    expect(found.map((text) => JSON.parse(text) as unknown)).toEqual([
      ['its component', 2, { id: 'one' }],
      ['its component', 2, { id: 'one' }],
      ['its component', 1, { id: 'two' }],
    ]);
  });

  it('do tasks that are added while one is being done', async () => {
    const args = aProgram("return new Response('');");
    const tasks = [bucket(1, ['/a/'])];
    const later = [bucket(2, ['/late/'])];
    await shareOut(tasks, args, {
      memory: 'sparing',
      count: () => 1,
      onReport: () => void tasks.push(...later.splice(0)),
    });
    expect(readFileSync(join(args[1], 'late/index.html'), 'utf8')).toBe('');
  });

  it('end at once where there is nothing to do', async () => {
    expect(await make(aProgram(''), [])).toEqual([]);
  });

  it('fail with what a page threw', async () => {
    const args = aProgram("if (path === '/b/') throw new Error('no such source'); return new Response('');");
    await expect(make(args, [bucket(1, ['/a/']), bucket(2, ['/b/'])])).rejects.toThrow('no such source');
  });

  it('fail where a page has no answer', async () => {
    const args = aProgram('return new Response(null, { status: 500 });');
    await expect(make(args, [bucket(1, ['/a/'])])).rejects.toThrow('/a/ answered 500');
  });

  it('fail where one of them dies', async () => {
    const args = aProgram('process.exit(7);');
    await expect(make(args, [bucket(1, ['/a/'])])).rejects.toThrow('a process that makes pages ended with 7');
  });
});
