import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Parser } from 'htmlparser2';
import { describe, expect, it } from 'vitest';
import { makePublication } from '../scripts/bench/publication/publication.ts';
import { readSpecimen } from '../scripts/bench/publication/specimen.ts';
import { listFiles } from './built-site.ts';
import { build, copyProject } from './project-copy.ts';

/** Enough articles that their lists do not fit on one page each. */
const ARTICLES = 90;
/** What a reader on a slow line waits for without noticing how long the archive is. */
const MOST_BYTES = 250_000;
const MOST_COMPRESSED = 30_000;

/** A copy of this project with a made-up publication, in which one topic has everything and each article a correction. */
function copyWithArchive(): string {
  const project = copyProject();
  const content = join(project, 'content');
  const corrections = readFileSync(join(content, 'pages/corrections.md'), 'utf8');
  rmSync(content, { recursive: true });
  for (const { path, text } of makePublication(ARTICLES, readSpecimen())) {
    if (path.startsWith('topics/') && path !== 'topics/arms.yaml') continue;
    const file = join(content, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, changed(path, text));
  }
  mkdirSync(join(content, 'pages'), { recursive: true });
  writeFileSync(join(content, 'pages/corrections.md'), corrections);
  return project;
}

function changed(path: string, text: string): string {
  const ofOneTopic = text.replace(/^topics:\n(?: {2}- .*\n)+/m, 'topics:\n  - arms\n');
  if (path === 'site.yaml') return `${text}socialCards: 0\n`;
  if (path.startsWith('events/')) return text.replace(/^category: .*$/m, 'category: arms');
  if (!path.startsWith('articles/') || /^corrections:/m.test(text)) return ofOneTopic;
  const published = /^published: (.*)$/m.exec(text)?.[1] ?? '';
  return ofOneTopic.replace(/^kind: /m, `corrections:\n  - date: ${published}\n    text: A number was wrong.\nkind: `);
}

interface Page {
  readonly links: readonly { readonly href: string; readonly rel: string | undefined; readonly current: boolean }[];
  readonly title: string;
  readonly canonical: string;
}

function readPage(html: string): Page {
  const links: Page['links'][number][] = [];
  let title = '';
  let canonical = '';
  let isTitle = false;
  let isMain = false;
  const parser = new Parser({
    onopentag(name, attributes) {
      if (name === 'title') isTitle = true;
      if (name === 'main') isMain = true;
      if (name === 'link' && attributes['rel'] === 'canonical') canonical = attributes['href'] ?? '';
      if (name === 'a' && isMain)
        links.push({
          href: attributes['href'] ?? '',
          rel: attributes['rel'],
          current: attributes['aria-current'] === 'page',
        });
    },
    ontext(text) {
      if (isTitle) title += text;
    },
    onclosetag(name) {
      if (name === 'title') isTitle = false;
      if (name === 'main') isMain = false;
    },
  });
  parser.end(html);
  return { links, title, canonical };
}

describe('a publication with an archive', () => {
  it('cuts every list that is too long into pages that hold all of it, each once, and lead to one another', () => {
    const project = copyWithArchive();
    const { status, output } = build(project);
    expect(status, output).toBe(0);
    const dist = join(project, 'dist');
    const files = listFiles(dist).filter((file) => file.endsWith('.html'));
    const pages = new Map(
      files.map((file) => [`/${file.replace(/index\.html$/, '')}`, readPage(readFileSync(join(dist, file), 'utf8'))]),
    );
    const pagesBelow = (folder: string) => [...pages].filter(([path]) => path.startsWith(folder));

    const heavy = files.filter((file) => statSync(join(dist, file)).size > MOST_BYTES);
    const compressed = (file: string) => statSync(join(dist, `${file}.br`), { throwIfNoEntry: false })?.size ?? 0;
    expect(heavy).toEqual([]);
    expect(files.filter((file) => compressed(file) > MOST_COMPRESSED)).toEqual([]);
    expect(compressed('claims/index.html')).toBeGreaterThan(0);

    const sitemap = readFileSync(join(dist, 'sitemap.xml'), 'utf8');
    const lists = [
      { root: '/claims/', parts: '/claims/said/', of: '/claims/', count: 2 * ARTICLES },
      { root: '/topics/arms/claims/', parts: '/topics/arms/claims/', of: '/claims/', count: 2 * ARTICLES },
      { root: '/topics/arms/articles/', parts: '/topics/arms/articles/', of: '/articles/', count: ARTICLES },
      { root: '/as-of/', parts: '/as-of/', of: '/claims/', count: 2 * ARTICLES },
      { root: '/corrections/', parts: '/corrections/', of: '/articles/', count: ARTICLES },
    ];
    for (const { root, parts, of, count } of lists) {
      const own = pagesBelow(parts).filter(([path]) => path === root || path !== parts);
      const cut = own.filter(([path]) => path !== root);
      const isEntry = (href: string) => href.startsWith(of) && href.split('/').length === 4 && !href.includes('?');
      const listed = new Set((cut.length > 0 ? cut : own).flatMap(([, { links }]) => links.map(({ href }) => href)));
      expect([...listed].filter(isEntry).length, root).toBeGreaterThanOrEqual(count);
      for (const [path, { canonical, links }] of own) {
        expect(canonical).toBe(`https://measured.example${path}`);
        expect(sitemap).toContain(`<loc>https://measured.example${path}</loc>`);
        if (cut.length > 0)
          expect(
            links.filter(({ current }) => current).map(({ href }) => href),
            path,
          ).toEqual([path]);
      }
      expect(new Set(own.map(([, { title }]) => title)).size).toBe(own.length);
      // One way through all pages with entries, from the first to the last.
      const after = new Map(
        cut.flatMap(([path, { links }]) => {
          const next = links.find(({ rel }) => rel === 'next')?.href;
          return next === undefined ? [] : [[path, next] as const];
        }),
      );
      for (const [path, next] of after)
        expect(pages.get(next)?.links.find(({ rel }) => rel === 'prev')?.href).toBe(path);
      const contents = cut.filter(([, { links }]) => !links.some(({ rel }) => rel === 'next' || rel === 'prev'));
      if (cut.length > 1) expect(after.size).toBe(cut.length - contents.length - 1);
    }
    const years = pagesBelow('/timeline/').filter(([path]) => path !== '/timeline/');
    const onTimeline = new Set(years.flatMap(([, { links }]) => links.map(({ href }) => href)));
    const missing = [...pages.keys()].filter(
      (path) => /^\/(?:articles|claims|events)\/[^/]+\/$/.test(path) && !onTimeline.has(path),
    );
    expect(missing).toEqual([]);
    for (const [path, { canonical, links }] of years) {
      expect(canonical).toBe(`https://measured.example${path}`);
      expect(sitemap).toContain(`<loc>https://measured.example${path}</loc>`);
      expect(links.filter(({ current }) => current).map(({ href }) => href)).toEqual([path]);
    }
    expect(years.length).toBeGreaterThan(5);
    expect(pagesBelow('/claims/said/').length).toBeGreaterThan(5);
    expect(pagesBelow('/as-of/').length).toBeGreaterThan(5);
    expect(pagesBelow('/corrections/').length).toBeGreaterThan(5);
  });
});
