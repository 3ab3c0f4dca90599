import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { markInstalled } from '../../scripts/install-state.mjs';
import { newPublication } from '../../src/authoring/new-publication.ts';
import { createLocale } from '../../src/words/locale.ts';
import { lintContent } from '../../src/lint/lint.ts';
import { readContent } from '../../src/lint/read.ts';
import { listFiles } from '../built-site.ts';
import { build } from '../project-copy.ts';
import { aFolder } from '../scripts/temporary-folder.ts';

const ROOT = resolve(import.meta.dirname, '../..');
/** Written by each install. */
const STAMP = join(ROOT, 'node_modules/.throughline-install');

/**
 * Gives a publication the packages of this project, as if it had installed them. Its folder of packages is its own: its
 * lockfile names another package, and through a link to ours npm would install that into ours.
 */
function lendPackages(folder: string): void {
  const own = join(ROOT, 'node_modules');
  mkdirSync(join(folder, 'node_modules'));
  for (const name of readdirSync(own).filter((entry) => !entry.startsWith('.')))
    symlinkSync(join(own, name), join(folder, 'node_modules', name), 'junction');
  markInstalled(folder);
}

describe('npm run new publication', () => {
  it('writes a publication that is whole: it passes the content check, and builds with its own name', async () => {
    const folder = join(aFolder(), 'my-paper');
    const told = newPublication(
      ['--to', folder, '--name', 'My Paper', '--url', 'https://paper.example', '--tagline', 'News: kept'],
      ROOT,
    );
    expect(told).toContain('npm start');
    expect(existsSync(join(folder, 'content/theme.css'))).toBe(true);
    expect(readFileSync(join(folder, 'package.json'), 'utf8')).toContain('"name": "my-paper"');
    expect(existsSync(join(folder, '.github/workflows/pages.yml'))).toBe(true);
    const issues = lintContent({ ...(await readContent(folder)), publicFiles: new Set(['/favicon.svg']) });
    expect(issues.map(({ file, message }) => `${file} ${message}`)).toEqual([]);

    lendPackages(folder);
    const installed = statSync(STAMP).mtimeMs;
    const { status, output } = build(folder);
    expect(status, output).toBe(0);
    expect(statSync(STAMP).mtimeMs, 'the packages of this project are left alone').toBe(installed);
    const pages = listFiles(join(folder, 'dist')).filter((path) => path.endsWith('.html'));
    expect(pages).toContain('articles/the-seventh-opening-date-held/index.html');
    const front = readFileSync(join(folder, 'dist/index.html'), 'utf8');
    expect(front).toContain('<title>My Paper: News: kept</title>');
    expect(front).toContain('https://paper.example/');
    // Nothing of the engine's own publication is in it, but for the engine's name where a page tells what it is made with.
    for (const path of pages) {
      const page = readFileSync(join(folder, 'dist', path), 'utf8');
      expect([path, /throughline\.example|Roscosmos|rogozin|Chinese/i.exec(page)?.[0]]).toEqual([path, undefined]);
      expect([path, page.includes('My Paper')]).toEqual([path, true]);
    }
  }, 600_000);

  it('speaks the language that it is given, from its menus to its plurals, and turns with its script', () => {
    const folder = join(aFolder(), 'my-paper');
    newPublication(['--to', folder, '--language', 'ar'], ROOT);
    const claim = join(folder, 'content/claims/cost-5-4-billion.yaml');
    const quotations = 'quotations:\n  - words: 5,4 Milliarden Euro\n    language: de\n    source: bz-2014-06-30\n';
    writeFileSync(claim, readFileSync(claim, 'utf8').replace('assessments:', `${quotations}assessments:`));
    lendPackages(folder);
    const { status, output } = build(folder);
    expect(status, output).toBe(0);
    const { words } = createLocale('ar');
    for (const path of ['index', 'claims/index', 'timeline/index', 'search/index', 'sources/index', '404']) {
      const page = readFileSync(join(folder, `dist/${path}.html`), 'utf8');
      expect(page, path).toMatch(/^<!DOCTYPE html><html lang="ar" dir="rtl"/i);
      expect(page, path).toContain(words.section.claims);
      // Menus, headings and buttons of English would stand alone between two tags.
      expect([path, />(?:Claims|Sources|Timeline|Coverage|Search|Topics|Any|Show all|Dark)</.exec(page)?.[0]]).toEqual([
        path,
        undefined,
      ]);
    }
    // Who printed words and when is no list, whose last two a language may join by an "and".
    const quoted = readFileSync(join(folder, 'dist/claims/cost-5-4-billion/index.html'), 'utf8');
    expect(quoted).toMatch(/<blockquote lang="de" dir="ltr"[^>]*><p[^>]*>„5,4 Milliarden Euro“</);
    expect(quoted).toMatch(/<figcaption[^>]*><a [^>]*>[^<]+<\/a>، \u2068?30 يونيو 2014/);
  }, 600_000);

  it('has no section without content where a publication has one article and nothing else yet', () => {
    const folder = join(aFolder(), 'my-paper');
    newPublication(['--to', folder], ROOT);
    const content = join(folder, 'content');
    for (const entry of readdirSync(content, { withFileTypes: true }))
      if (entry.isDirectory() && entry.name !== 'pages') rmSync(join(content, entry.name), { recursive: true });
    const write = (path: string, text: string) => {
      mkdirSync(join(content, path, '..'), { recursive: true });
      writeFileSync(join(content, path), text);
    };
    const edit = (path: string, change: (text: string) => string) =>
      writeFileSync(join(content, path), change(readFileSync(join(content, path), 'utf8')));
    edit('site.yaml', (text) =>
      text.replace(/^lead: .*$/m, 'lead: a-dry-summer').replace(/^story: .*$/m, 'story: water'),
    );
    edit('pages/about.md', (text) => text.replaceAll(/\[([^\]]+)\]\(\/authors\/[^)]+\)/g, '$1'));
    write('authors/desk.yaml', 'name: The desk\nkind: desk\ndescription: It writes.\n');
    write('topics/water.yaml', 'title: Water\ndescription: Who has it.\norder: 1\n');
    write('stories/water.yaml', "title: Who pays for the water\nsummary: It is dear.\ncovers: '2019/..'\n");
    write(
      'articles/a-dry-summer.md',
      "---\ntitle: A dry summer\ndek: It did not rain.\npublished: '2026-11-24'\nauthors: [desk]\nkind: report\ntopics: [water]\nstory: water\n---\n\nIt did not rain.[^1]\n\n[^1]: Not once.\n",
    );
    lendPackages(folder);
    const { status, output } = build(folder);
    expect(status, output).toBe(0);
    const pages = listFiles(join(folder, 'dist')).filter((path) => path.endsWith('.html'));
    expect(pages).toContain('articles/a-dry-summer/index.html');
    // The results of a search come by script.
    const empty =
      /<\/h[1-6]>\s*<\/section>|<(?:ul|ol|tbody|figure|dl)(?! class="results")(?: [^>]*)?>\s*<\/|\b0 of 0\b|\b0 sources, 0/;
    const found = pages.flatMap((path) => {
      const [words] = empty.exec(readFileSync(join(folder, 'dist', path), 'utf8')) ?? [];
      return words === undefined ? [] : [`${path}: ${words}`];
    });
    expect(found).toEqual([]);
  }, 600_000);

  it('has colours whose file tells of nothing that only the engine has', () => {
    const folder = join(aFolder(), 'my-paper');
    newPublication(['--to', folder], ROOT);
    const theme = readFileSync(join(folder, 'content/theme.css'), 'utf8');
    expect(theme).not.toMatch(/npm test|has no content\/theme\.css/);
    expect(theme).toContain('docs/adopting.md');
  });

  it('has documents that lead to files that it has', () => {
    const folder = join(aFolder(), 'my-paper');
    newPublication(['--to', folder], ROOT);
    const pages = ['README.md', 'content/README.md', ...listFiles(join(folder, 'docs')).map((path) => `docs/${path}`)];
    const lost = pages
      .filter((page) => page.endsWith('.md'))
      .flatMap((page) =>
        [...readFileSync(join(folder, page), 'utf8').matchAll(/\]\((?!https?:|#|\/)([^)#\s]+)/g)]
          .map(([, path = '']) => path)
          .filter((path) => !existsSync(join(folder, page, '..', path)))
          .map((path) => `${page} leads to ${path}`),
      );
    expect(lost).toEqual([]);
  });

  it('has a folder for what stands in the engine’s own content, and no other', () => {
    const example = join(ROOT, 'src/authoring/publication/content');
    const collections = (folder: string) =>
      readdirSync(folder, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []));
    expect(collections(example).sort()).toEqual(collections(join(ROOT, 'content')).sort());
  });

  it('writes over nothing, and not into the engine', () => {
    const folder = aFolder({ 'notes.txt': 'mine' });
    expect(() => newPublication(['--to', folder], ROOT)).toThrow('is not empty');
    expect(() => newPublication(['--to', 'content/new'], ROOT)).toThrow('within this project');
    expect(() => newPublication(['--to', '.'], ROOT)).toThrow('within this project');
    expect(readdirSync(folder)).toEqual(['notes.txt']);
  });

  it.each([
    [[], '--to is missing'],
    [['--to', '/nowhere/paper', '--url', 'paper'], '--url: '],
    [['--to', '/nowhere/paper', '--language', 'klingon!'], '--language: '],
    [['--to', '/nowhere/paper', '--nmae', 'x'], 'Did you mean "name"?'],
    [['--to', '/nowhere/paper', '--name'], '--name needs a value'],
    [['paper'], 'quotes'],
  ])('refuses %j in one line, and writes nothing', (args, words) => {
    expect(() => newPublication(args, ROOT)).toThrow(words);
    expect(existsSync('/nowhere')).toBe(false);
  });

  it('tells its flags', () => {
    expect(newPublication(['--help'], ROOT)).toContain('--language TAG');
  });
});
