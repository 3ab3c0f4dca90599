import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { IMMUTABLE } from '../../scripts/hosting/headers.mjs';
import { writeStories, writeWorker } from '../../src/build/offline.ts';
import { isImmutable } from '../../src/outputs/offline/kept-path.ts';
import { namedFiles } from '../../src/outputs/offline/named-file.ts';
import type { StoryContents } from '../../src/outputs/offline/story-contents.ts';
import { readEdition, type StoryOffer } from '../../src/outputs/offline/story-edition.ts';
import { DIST, listFiles } from '../built-site.ts';
import { aFolder } from '../scripts/temporary-folder.ts';

const contents: StoryContents = {
  story: 'chips',
  title: 'Chips',
  date: '2026-11-24',
  articles: [{ path: 'articles/a/', title: 'A' }],
  claims: 0,
  events: 0,
  pages: ['articles/a/', 'timeline/'],
};

/** A site as a build leaves it, small enough to be seen whole; `/news/` is its path. */
function aSite(changes: Record<string, string> = {}): { folder: string; base: string } {
  const folder = aFolder({
    'articles/a/index.html':
      '<link rel="stylesheet" href="/news/_astro/a.css"><script src="/news/_astro/a.js"></script>',
    'timeline/index.html': '<link rel="preload" href="/news/timeline/data/0123456789ab/index.json" as="fetch">',
    'timeline/data/0123456789ab/index.json': '{}',
    'timeline/data/0123456789ab/titles-0.json': '[]',
    'timeline/data/0123456789ab/titles-0.json.br': 'compressed',
    'search/manifest.json': '{"folder":"ba9876543210"}',
    'search/ba9876543210/facets.bin': 'facets',
    '_astro/a.css': 'src:url(/news/_astro/font.woff2)',
    '_astro/font.woff2': 'font',
    '_astro/a.js': 'import("./later.js")',
    '_astro/later.js': '"/news/_astro/worker.js"',
    '_astro/worker.js': '1',
    '_astro/of-another-page.js': '2',
    'claims/b/index.html': 'of another story',
    'words/en-GB.json': '{}',
    ...changes,
  });
  mkdirSync(join(folder, 'offline'), { recursive: true });
  return { folder, base: '/news/' };
}

describe('the list of a story’s files', () => {
  it('has its pages, the search, the timeline’s data, and all that a page may load, at once or later', async () => {
    const site = aSite();
    await writeStories(site, [contents]);
    const edition = readEdition(readFileSync(join(site.folder, 'offline/chips.json'), 'utf8'));
    expect(edition.files.map(([path]) => path).sort()).toEqual([
      '_astro/a.css',
      '_astro/a.js',
      '_astro/font.woff2',
      '_astro/later.js',
      '_astro/worker.js',
      'articles/a/',
      'search/ba9876543210/facets.bin',
      'search/manifest.json',
      'timeline/',
      'timeline/data/0123456789ab/index.json',
      'timeline/data/0123456789ab/titles-0.json',
      'words/en-GB.json',
    ]);
  });

  it('is another edition when one file changes, and says so in the list of stories', async () => {
    const editions = [];
    for (const text of ['1', '2']) {
      const site = aSite({ '_astro/worker.js': text });
      await writeStories(site, [contents]);
      editions.push(...(JSON.parse(readFileSync(join(site.folder, 'offline/stories.json'), 'utf8')) as StoryOffer[]));
    }
    expect(editions.map(({ story }) => story)).toEqual(['chips', 'chips']);
    expect(editions[0]?.edition).not.toBe(editions[1]?.edition);
    expect(editions[0]?.bytes).toBe(editions[1]?.bytes);
  });

  it('has neither search nor timeline where these are too large for a device, and says so', async () => {
    const site = aSite({ 'search/ba9876543210/postings.bin': 'x'.repeat(8_000_001) });
    await writeStories(site, [contents]);
    const edition = readEdition(readFileSync(join(site.folder, 'offline/chips.json'), 'utf8'));
    expect(edition.files.map(([path]) => path).filter((path) => /^(?:search|timeline)\//.test(path))).toEqual([]);
    expect(edition.files.map(([path]) => path)).toContain('articles/a/');
    expect(edition.bytes).toBe(edition.files.reduce((sum, [, size]) => sum + size, 0));
    expect(edition.transfer).toBeLessThan(1000);
    const [offer] = JSON.parse(readFileSync(join(site.folder, 'offline/stories.json'), 'utf8')) as StoryOffer[];
    expect(offer?.hasWholeArchive).toBe(false);
  });

  it('stops the build where a page is missing', async () => {
    const story = { ...contents, pages: ['articles/gone/'] };
    await expect(writeStories(aSite(), [story])).rejects.toThrow('the site has no articles/gone/');
  });

  const stories = JSON.parse(readFileSync(join(DIST, 'offline/stories.json'), 'utf8')) as StoryOffer[];

  it.each(stories)('of the built site names what is there, byte for byte: $story', ({ story, bytes, edition }) => {
    const list = readEdition(readFileSync(join(DIST, `offline/${story}.json`), 'utf8'));
    const fileOf = (path: string) => join(DIST, /(?:^|\/)$/.test(path) ? `${path}index.html` : path);
    const wrong = list.files.filter(([path, size, hash]) => {
      const content = readFileSync(fileOf(path));
      return content.length !== size || !createHash('sha256').update(content).digest('hex').startsWith(hash);
    });
    expect(wrong).toEqual([]);
    expect(list.edition).toBe(edition);
    expect(list.files.reduce((sum, [, size]) => sum + size, 0)).toBe(bytes);
    const paths = new Set(list.files.map(([path]) => path));
    const missing = list.files
      .filter(([path]) => /(?:^|\/)$/.test(path))
      .flatMap(([path]) => namedFiles(readFileSync(fileOf(path), 'utf8'), '/').filter((file) => !paths.has(file)));
    expect(missing).toEqual([]);
    expect(list.articles.every(({ path }) => paths.has(path))).toBe(true);
  });
});

describe('the service worker', () => {
  it('is one script of at most 12 KB, compressed with Brotli, that imports nothing', () => {
    const worker = readFileSync(join(DIST, 'sw.js'));
    expect(worker.toString()).not.toMatch(/\bimport\b|\bimportScripts\b|https:\/\/storage\.googleapis/);
    expect(brotliCompressSync(worker).length).toBeLessThanOrEqual(12_000);
  });

  it('names in its shell only files that the site has', () => {
    const shell = [...readFileSync(join(DIST, 'sw.js'), 'utf8').matchAll(/\{url:`\/([^`]*)`/g)].map(([, path]) => path);
    expect(shell).toEqual(expect.arrayContaining(['offline/not-kept/', 'words/en-GB.json']));
    const files = shell.map((path) => join(DIST, path?.endsWith('/') ? `${path}index.html` : (path ?? '')));
    expect(files.filter((file) => !existsSync(file))).toEqual([]);
  });

  it('takes for unchanging exactly what the hosts are told to keep for ever', () => {
    const paths = listFiles(DIST).filter((path) => !/\.(?:br|gz)$/.test(path));
    expect(paths.filter((path) => isImmutable(path) !== new RegExp(`^${IMMUTABLE}`).test(path))).toEqual([]);
  });

  it('is one that clears everything away where the publication wants none', async () => {
    const folder = aFolder({ 'index.html': '' });
    await writeWorker({ folder, base: '/news/' }, false);
    const worker = readFileSync(join(folder, 'sw.js'), 'utf8');
    expect(worker).toContain('unregister');
    expect(worker).toContain('/news/');
    expect(worker).not.toContain('workbox-strategies');
    expect(listFiles(folder)).toEqual(['index.html', 'sw.js']);
  });
});
