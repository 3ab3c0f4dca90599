import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { HtmlValidate } from 'html-validate';
import { describe, expect, it } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { describeChanges, findChanges, findMismatches, readResult } from '../../../scripts/bench/whole/comparison.ts';
import { type BenchResult, FIGURES, type Figures } from '../../../scripts/bench/whole/figure.ts';
import { describeFolder } from '../../../scripts/bench/whole/folder.ts';
import {
  isOverBudget,
  kindOf,
  type LargestPage,
  largestPages,
  pageKinds,
} from '../../../scripts/bench/whole/page-kind.ts';
import { plotSvg } from '../../../scripts/bench/whole/plot.ts';
import { measureCommand } from '../../../scripts/bench/whole/process-tree.ts';
import { changeOneArticle } from '../../../scripts/bench/whole/project.ts';
import { reportHtml } from '../../../scripts/bench/whole/report.ts';
import { readSettings } from '../../../scripts/bench/whole/settings.ts';
import { pageRows, tableRows, textTable } from '../../../scripts/bench/whole/table.ts';
import { cache, root } from '../../../scripts/paths.mjs';
import { aFolder } from '../temporary-folder.ts';

function aResult(sizes: Readonly<Record<number, Figures>>, sha256 = 'a'): BenchResult {
  return {
    format: 1,
    measured: '2026-11-30T12:00:00.000Z',
    machine: { cores: 2, memoryGB: 8, node: '24.21.0' },
    sizes: Object.entries(sizes).map(([articles, figures]) => ({
      articles: Number(articles),
      content: { files: 1, bytes: 1, sha256 },
      figures,
      largestPage: 'claims/index.html',
    })),
  };
}

const result = aResult({
  100: { cold: { ours: 20, floor: 2.5, blog: 8 }, 'known-items': { ours: 0.95, floor: 0.5 } },
  1000: { cold: { ours: 1234.5, floor: 10, blog: 1234.5 } },
});

describe('the table of a benchmark', () => {
  it('has a figure of each size with its ratios to the floor and to the blog', () => {
    expect(tableRows(result)).toEqual([
      ['', '100', '× floor', '× blog', '1,000', '× floor', '× blog'],
      ['Build'],
      ['  cold build, s', '20.0', '8.00', '2.50', '1,235', '123', '1.00'],
      ['Search'],
      ['  known items, MRR@10', '0.950', '1.90', '', '', '', ''],
    ]);
  });

  it('stands in columns as text', () => {
    const rows = tableRows(result);
    const lines = textTable(rows).split('\n');
    expect(lines[2]).toBe('  cold build, s         20.0     8.00    2.50  1,235      123    1.00');
    expect(lines[0]?.length).toBe(lines[2]?.length);
  });
});

describe('the kinds of page', () => {
  const kinds = [
    '/',
    '/404/',
    '/[...moved]/',
    '/[page]/',
    '/articles/',
    '/articles/[id]/',
    '/articles/[id]/afterwards/',
    '/articles/page/[page]/',
    '/sources/',
    '/sources/[id]/',
    '/sources/by/[...part]/',
  ];

  it.each([
    ['index.html', '/'],
    ['404.html', '/404/'],
    ['about/index.html', '/[page]/'],
    ['articles/index.html', '/articles/'],
    ['articles/page/index.html', '/articles/[id]/'],
    ['articles/page/2/index.html', '/articles/page/[page]/'],
    ['articles/after-the-boom/afterwards/index.html', '/articles/[id]/afterwards/'],
    ['sources/by/index.html', '/sources/by/[...part]/'],
    ['sources/by/2014/index.html', '/sources/by/[...part]/'],
    ['sources/by/2014/2/index.html', '/sources/by/[...part]/'],
    ['sources/by-year/index.html', '/sources/[id]/'],
    ['of/old/index.html', '/[...moved]/'],
  ])('are told by the address as Astro tells them: %s', (file, kind) => {
    expect(kindOf(file, kinds)).toBe(kind);
  });

  it('are no kind where no page has such an address', () => {
    expect(kindOf('articles/a/b/index.html', ['/', '/articles/[id]/'])).toBeUndefined();
  });

  it('are those of the project, one for each page', () => {
    const found = pageKinds(join(root, 'src/pages'));
    expect(found).toEqual(
      expect.arrayContaining(['/', '/404/', '/timeline/', '/articles/[id]/', '/sources/by/[...part]/']),
    );
    expect(new Set(found).size).toBe(found.length);
  });

  it('have their largest page found and weighed, the largest of all first', () => {
    const dist = aFolder({
      'index.html': 'front',
      'articles/a/index.html': 'a'.repeat(2000),
      'articles/b/index.html': 'b'.repeat(3000),
      'articles/b/index.html.br': 'compressed',
      'unknown/of/all/index.html': 'x',
    });
    expect(largestPages(dist, ['/', '/articles/[id]/'])).toEqual([
      {
        kind: '/articles/[id]/',
        page: 'articles/b/index.html',
        count: 2,
        bytes: 3000,
        brotli: expect.any(Number) as number,
      },
      { kind: '/', page: 'index.html', count: 1, bytes: 5, brotli: expect.any(Number) as number },
      {
        kind: '/unknown/of/all/index.html',
        page: 'unknown/of/all/index.html',
        count: 1,
        bytes: 1,
        brotli: expect.any(Number) as number,
      },
    ]);
  });
});

describe('the table of pages', () => {
  const page = (kind: string, bytes: number, brotli: number): LargestPage => ({
    kind,
    page: 'x.html',
    count: 1,
    bytes,
    brotli,
  });
  const [small, large] = aResult({ 100: {}, 10_000: {} }).sizes;
  const sizes = [
    { ...small, pages: [page('/', 40_000, 8000), page('/old/', 100, 50)] },
    { ...large, pages: [page('/', 41_000, 8100), page('/claims/', 250_001, 20_000), page('/feeds/', 1000, 30_001)] },
  ] as BenchResult['sizes'];
  const rows = pageRows({ ...result, sizes });

  it('has each kind beside the budget, the largest first, and marks what is over it', () => {
    expect(rows).toEqual([
      ['', '100, kB', 'Brotli', '10,000, kB', 'Brotli'],
      ['at most', '250.0', '30.0', '250.0', '30.0'],
      ['/claims/', '', '', '! 250.0', '20.0'],
      ['/', '40.0', '8.0', '41.0', '8.1'],
      ['/feeds/', '', '', '! 1.0', '30.0'],
      ['/old/', '0.1', '0.1', '', ''],
    ]);
    expect(textTable(rows).split('\n')).toHaveLength(6);
  });

  it('lets a page be as large as the budget, in both, and no larger in either', () => {
    expect(isOverBudget({ bytes: 250_000, brotli: 30_000 })).toBe(false);
    expect(isOverBudget({ bytes: 250_001, brotli: 1 })).toBe(true);
    expect(isOverBudget({ bytes: 1, brotli: 30_001 })).toBe(true);
  });

  it('is nothing for a run of an earlier version', () => {
    expect(pageRows(result)).toEqual([]);
    expect(reportHtml(result)).not.toContain('largest page of each kind');
    expect(reportHtml({ ...result, sizes })).toContain('<th scope="row">/claims/</th>');
  });
});

describe('holding a run against an earlier one', () => {
  it('tells what changed by more than the noise, and whether for the better', () => {
    const now = aResult({
      100: { cold: { ours: 10, floor: 2.5 }, 'known-items': { ours: 0.5, floor: 0.5 } },
      1000: { cold: { ours: 1235, floor: 10 } },
    });
    expect(findChanges(result, now).map(({ kind, articles, isBetter }) => [kind.id, articles, isBetter])).toEqual([
      ['cold', 100, true],
      ['known-items', 100, false],
    ]);
    expect(describeChanges(findChanges(result, now))).toEqual([
      '100: build, cold build: 20.0 → 10.0 (0.50 times, better)',
      '100: search, known items, MRR@10: 0.950 → 0.500 (0.53 times, worse)',
    ]);
    expect(describeChanges(findChanges(result, result))).toEqual(['Nothing changed by more than 5 per cent.']);
  });

  it('says where the two did not measure the same', () => {
    expect(findMismatches(result, result)).toEqual([]);
    const other = { ...aResult({ 100: {}, 10_000: {} }, 'b'), machine: { cores: 4, memoryGB: 8, node: '24.21.0' } };
    expect(findMismatches(result, other)).toEqual([
      'The earlier run had 2 cores and 8 GB, this one 4 and 8.',
      'The 100 articles are not those of the earlier run.',
      'The earlier run has no 10,000 articles.',
    ]);
  });

  it('refuses a file that is no run', () => {
    expect(readResult(JSON.stringify(result))).toEqual(result);
    for (const text of ['{}', '[]', '{"format":2}']) expect(() => readResult(text)).toThrow(TypeError);
  });
});

describe('the options of a benchmark', () => {
  it('are the three sizes when none is given, and no made-up size beside a content folder', () => {
    expect(readSettings([]).sizes).toEqual([100, 1000, 10_000]);
    expect(readSettings(['--sizes', '5, 6']).sizes).toEqual([5, 6]);
    expect(readSettings(['--content', 'content']).sizes).toEqual([]);
  });

  it('are refused with a sentence that says what to write', () => {
    expect(() => readSettings(['--sizes', '10,many'])).toThrow('"many" is none: write --sizes 100,1000');
    expect(() => readSettings(['--runs', '0'])).toThrow('"0" is none');
    expect(() => readSettings(['--compare', 'nowhere.json'])).toThrow('cannot be read');
    const folder = aFolder({ 'other.json': '{}' });
    expect(() => readSettings(['--compare', join(folder, 'other.json')])).toThrow('is no result');
  });
});

describe('the page of a benchmark', () => {
  const html = reportHtml(result, ['100: build, <b> is "better"']);

  it('is valid HTML without a script', async () => {
    const validator = new HtmlValidate({ extends: ['html-validate:standard'], rules: { 'no-inline-style': 'off' } });
    const report = await validator.validateString(html);
    expect(
      report.results.flatMap(({ messages }) => messages.map(({ message, line }) => `${line}: ${message}`)),
    ).toEqual([]);
    expect(html).not.toContain('<script');
    expect(html).toContain('&lt;b&gt; is &quot;better&quot;');
  });

  it('has a plot for each figure that was measured', () => {
    expect(html.match(/<svg /g)).toHaveLength(2);
  });

  it.each([
    ['three lines', [100, 1000, 10_000], [3, 30, 300]],
    ['one size', [100], [3]],
    ['equal values', [100, 1000], [5, 5]],
    ['nothing', [], []],
    ['a value of nought, which has no logarithm', [100, 1000], [0, 5]],
  ])('draws %s as well-formed SVG with every number finite', async (_, articles, values) => {
    const points = articles.map((size, place) => ({ articles: size, value: values[place] ?? 0 }));
    const svg = plotSvg(
      'Build & <time>',
      [
        { name: 'here', points },
        { name: 'floor', points },
        { name: 'blog', points: [] },
      ],
      String,
    );
    const { valid, errors } = await validateXML({
      xml: [{ fileName: 'plot.svg', contents: svg }],
      normalization: 'format',
    });
    expect(errors).toEqual([]);
    expect(valid).toBe(true);
    expect(svg).not.toMatch(/NaN|Infinity|undefined/);
    expect(svg.match(/<circle /g) ?? []).toHaveLength(2 * values.filter((value) => value > 0).length);
  });

  it('keeps the names of lines apart that end at one place', () => {
    const points = [{ articles: 100, value: 5 }];
    const svg = plotSvg(
      '',
      (['here', 'floor', 'blog'] as const).map((name) => ({ name, points })),
      String,
    );
    const heights = [...svg.matchAll(/y="([\d.]+)">(?:here|floor|blog)</g)]
      .map(([, y]) => Number(y))
      .sort((a, b) => a - b);
    expect(heights).toHaveLength(3);
    expect(
      Math.min((heights[1] ?? 0) - (heights[0] ?? 0), (heights[2] ?? 0) - (heights[1] ?? 0)),
    ).toBeGreaterThanOrEqual(12);
  });
});

describe('measuring a command', () => {
  it('sees the memory of what it starts, and its output', async () => {
    const child = 'const held = Buffer.alloc(80e6, 1); setTimeout(() => held.length, 700)';
    const script = `require('node:child_process').execFileSync(process.execPath, ['-e', ${JSON.stringify(child)}]); console.log('done')`;
    const { megabytes, output, seconds } = await measureCommand(process.execPath, ['-e', script], { cwd: '/' });
    expect(output).toBe('done\n');
    expect(seconds).toBeGreaterThan(0);
    if (existsSync('/proc/self/status')) expect(megabytes).toBeGreaterThan(120);
  });

  it('fails with the output of a command that fails', async () => {
    const run = measureCommand(process.execPath, ['-e', 'console.error("no such page"); process.exit(3)'], {
      cwd: '/',
    });
    await expect(run).rejects.toThrow(/ended with 3:\nno such page/);
  });
});

describe('a content folder under measurement', () => {
  it('has one digest, which any change of a name or a byte changes', () => {
    const folders: Readonly<Record<string, string>>[] = [
      { 'a.md': 'x', 'b/c.md': 'y' },
      { 'a.md': 'x', 'b/c.md': 'z' },
      { 'a.md': 'x', 'b/d.md': 'y' },
      { 'a.md': 'xb/c.md', 'c.md': '' },
    ];
    const digests = folders.map((files) => describeFolder(aFolder(files)).sha256);
    expect(new Set(digests).size).toBe(4);
    expect(describeFolder(aFolder({ 'b/c.md': 'y', 'a.md': 'x' })).sha256).toBe(digests[0]);
  });

  it('has one article changed, and one only', () => {
    const folder = aFolder({
      'articles/a.md': 'A.\n',
      'articles/b.md': 'B.\n',
      'articles/c.md': 'C.\n',
      'site.yaml': '',
    });
    changeOneArticle(folder);
    expect(['a', 'b', 'c'].map((id) => readFileSync(join(folder, 'articles', `${id}.md`), 'utf8'))).toEqual([
      'A.\n',
      'B. One sentence more.\n',
      'C.\n',
    ]);
  });
});

describe('a benchmark that is stopped', () => {
  it.skipIf(process.platform === 'win32')('leaves no folder and no process behind', async () => {
    const script = join(root, 'scripts/bench.mjs');
    const bench = spawn(process.execPath, [script, '--sizes', '1', '--out', aFolder()], { stdio: 'ignore' });
    const places = [join(cache, `bench-${bench.pid}`), join(tmpdir(), `throughline-bench-${bench.pid}`)];
    // The copy of the project is there: its build is about to begin, or has.
    await expect.poll(() => existsSync(join(places[0] ?? '', '1/node_modules')), { timeout: 40_000 }).toBe(true);
    const ended = once(bench, 'exit');
    bench.kill('SIGTERM');
    expect(await ended).toEqual([143, null]);
    expect(places.filter((place) => existsSync(place))).toEqual([]);
    const left = existsSync('/proc/self/cwd')
      ? readdirSync('/proc').filter((pid) => folderOf(pid).startsWith(`${places[0]}/`))
      : [];
    expect(left).toEqual([]);
  });
});

/** The folder in which a process runs; empty for none. */
function folderOf(pid: string): string {
  try {
    return /^\d+$/.test(pid) ? readlinkSync(`/proc/${pid}/cwd`) : '';
  } catch {
    return '';
  }
}

describe('the list of figures', () => {
  it('names each once', () => {
    expect(new Set(FIGURES.map(({ id }) => id)).size).toBe(FIGURES.length);
  });
});
