import { existsSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { serve } from '../scripts/serve.mjs';
import { parsePermanent, PERMANENT_FILE, permanentAddresses } from '../src/lint/permanent.ts';
import { setUpBrowser } from './browser/browser.ts';
import { DIST, listFiles } from './built-site.ts';
import { readRss } from './outputs/feed/reading.ts';
import { build, copyProject, edit, listPermanent } from './project-copy.ts';

const OLD = '/articles/after-the-boom/';
const NEW = '/articles/trade-fell/';
const RUSSIAN = 'the-chip-order-that-was-always-next-year-ru';
const SITE = 'https://throughline.example';

const bench = setUpBrowser();

describe('a publication in which entries were renamed', () => {
  it('is found at every address that it has given out, and known to feeds as before', async () => {
    const project = copyProject();
    const content = join(project, 'content');
    renameSync(join(content, 'articles/after-the-boom.md'), join(content, 'articles/trade-fell.md'));
    edit(join(content, 'articles/trade-fell.md'), /^kind: /m, 'formerly: [after-the-boom]\nkind: ');
    renameSync(join(content, `articles/${RUSSIAN}.md`), join(content, 'articles/zakaz.md'));
    edit(join(content, 'articles/zakaz.md'), /^kind: /m, `formerly: [${RUSSIAN}]\nkind: `);
    // Links within the publication follow at once: the content check asks for it.
    for (const name of readdirSync(join(content, 'articles'))) {
      const file = join(content, 'articles', name);
      writeFileSync(file, readFileSync(file, 'utf8').replaceAll(OLD, NEW));
    }
    edit(join(content, 'topics/trade.yaml'), /^order: /m, 'formerly: [commerce]\norder: ');
    edit(join(content, 'pages/about.md'), /^order: /m, 'formerly: [who-we-are]\norder: ');

    const { status, output } = build(project);
    expect(status, output).toBe(0);

    const dist = join(project, 'dist');
    const read = (path: string) => readFileSync(join(dist, path), 'utf8');
    const list = join(project, PERMANENT_FILE);
    const given = parsePermanent(readFileSync(list, 'utf8')).lines.filter(({ kind }) => kind === 'address');
    const published = new Set(permanentAddresses(listFiles(dist)));
    expect(given.map(({ path }) => path).filter((path) => !published.has(path))).toEqual([]);

    const moved = read(`${OLD}index.html`);
    expect(moved).toContain(`<link rel="canonical" href="${SITE}${NEW}">`);
    expect(moved).toContain(`<meta http-equiv="refresh" content="0; url=../..${NEW}">`);
    expect(moved).toContain(`<a href="${NEW}">${SITE}${NEW}</a>`);
    expect(read('who-we-are/index.html')).toContain('url=../about/');
    expect(read(`articles/${RUSSIAN}/index.html`)).toContain('url=../../articles/zakaz/');
    expect(read(`articles/${RUSSIAN}/text/index.html`)).toContain('url=../../../articles/zakaz/text/');
    expect(existsSync(join(dist, OLD, 'cite.bib'))).toBe(true);
    expect(read('_redirects').split('\n')).toEqual(
      expect.arrayContaining([
        `${OLD}* ${NEW}:splat 301`,
        `/articles/${RUSSIAN}/* /articles/zakaz/:splat 301`,
        '/topics/commerce/* /topics/trade/:splat 301',
        '/who-we-are/* /about/:splat 301',
      ]),
    );

    const ids = (folder: string) =>
      readRss(readFileSync(join(folder, 'feed.xml'), 'utf8'))
        .entries.map(({ id }) => id)
        .sort();
    expect(ids(dist)).toEqual(ids(DIST));
    const entry = readRss(read('feed.xml')).entries.find(({ id }) => id === `${SITE}${OLD}`);
    expect(entry?.url).toBe(`${SITE}${NEW}`);
    // A reader of feeds asks for the old address for good, and is told the new one.
    expect(read('topics/commerce/feed.xml')).toBe(read('topics/trade/feed.xml'));
    expect(readRss(read('topics/commerce/feed.xml')).self).toBe(`${SITE}/topics/trade/feed.xml`);

    const server = await serve({ port: 0, dir: dist });
    try {
      const context = await bench.newContext({ javaScriptEnabled: false });
      const page = await context.newPage();
      await page.goto(new URL(OLD, server.url).href);
      await page.waitForURL(`**${NEW}`);
      expect(await page.locator('h1').textContent()).not.toContain('moved');
      await context.close();
    } finally {
      await server.close();
    }

    const before = readFileSync(list, 'utf8').split('\n');
    expect(listPermanent(project).output).toMatch(/^Permanent addresses: \d+, of them \d+ new\.$/m);
    const after = readFileSync(list, 'utf8').split('\n');
    expect(before.filter((line) => !after.includes(line))).toEqual([]);
    expect(after).toEqual(expect.arrayContaining([NEW, OLD, '/topics/commerce/atom.xml', `id ${OLD}`]));

    // Without its old id, the article is gone for those who hold its address: neither the build nor the list takes that.
    edit(join(content, 'articles/trade-fell.md'), /^formerly: .*\n/m, '');
    const refused = build(project);
    expect(refused.status).toBe(1);
    expect(refused.output).toMatch(
      /content\/permanent\.txt:\d+:1 {2}lost-address {2}\/articles\/after-the-boom\/ was published, and nothing is there now\. Put content\/articles\/after-the-boom\.md back, or name "after-the-boom" under "formerly"/,
    );
    const kept = listPermanent(project);
    expect(kept.status).toBe(1);
    expect(kept.output).toContain('lost-address  "id /articles/after-the-boom/" was published');
    expect(readFileSync(list, 'utf8').split('\n')).toEqual(after);
  }, 600_000);
});
