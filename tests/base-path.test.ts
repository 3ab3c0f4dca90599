import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Parser } from 'htmlparser2';
import { describe, expect, it } from 'vitest';
import { serve } from '../scripts/serve.mjs';
import { setUpBrowser } from './browser/browser.ts';
import { listFiles } from './built-site.ts';
import { build, copyProject, edit } from './project-copy.ts';

const bench = setUpBrowser();
const BASE = '/news/';

/** Every address of the site's own that a page names, with the page. */
function ownAddresses(folder: string): { page: string; path: string }[] {
  const found: { page: string; path: string }[] = [];
  for (const page of listFiles(folder).filter((file) => file.endsWith('.html'))) {
    const parser = new Parser({
      onopentag: (_name, attributes) => {
        for (const name of ['href', 'src', 'action', 'data-folder']) {
          const value = attributes[name];
          if (value?.startsWith('/') && !value.startsWith('//')) found.push({ page, path: value });
        }
      },
    });
    parser.end(readFileSync(join(folder, page), 'utf8'));
  }
  return found;
}

describe('a site whose address has a path', () => {
  it('has every link, file, feed and script below it, and is searched and moved through there', async () => {
    const project = copyProject();
    edit(join(project, 'content/site.yaml'), /^url: .*$/m, 'url: https://example.org/news');
    const { status, output } = build(project);
    expect(status, output).toBe(0);
    const dist = join(project, 'dist');

    const addresses = ownAddresses(dist);
    expect(addresses.length).toBeGreaterThan(1000);
    const lost = addresses.filter(({ path }) => {
      if (!path.startsWith(BASE)) return true;
      const own = decodeURI(path.slice(BASE.length).replace(/[?#].*/, ''));
      // The folder of the timeline's data has files and no page.
      return (
        !existsSync(join(dist, own)) ||
        (own.endsWith('/') && !own.includes('/data/') && !existsSync(join(dist, own, 'index.html')))
      );
    });
    expect([...new Set(lost.map(({ page, path }) => `${page}: ${path}`))].slice(0, 10)).toEqual([]);
    const article = readFileSync(join(dist, 'articles/after-the-boom/index.html'), 'utf8');
    expect(article).toContain('<link rel="canonical" href="https://example.org/news/articles/after-the-boom/">');
    // Its card, its linked data and all else that names whole addresses.
    expect(article).not.toMatch(/example\.org\/(?!news\/)/);
    const { start_url, icons } = JSON.parse(readFileSync(join(dist, 'manifest.webmanifest'), 'utf8')) as {
      start_url: string;
      icons: { src: string }[];
    };
    const fromManifest = (path: string) => new URL(path, `https://example.org${BASE}manifest.webmanifest`).pathname;
    expect(fromManifest(start_url)).toBe(BASE);
    for (const { src } of icons) expect(existsSync(join(dist, fromManifest(src).slice(BASE.length))), src).toBe(true);
    for (const file of [
      'corrections.xml',
      'timeline/timeline.ics',
      'timeline/timeline.json',
      'data/v1/claims.json',
      'data/v1/datapackage.json',
      'oembed/timeline.json',
      'sitemap.xml',
      'news-sitemap.xml',
      'robots.txt',
    ])
      // Lines of a calendar are folded.
      expect(readFileSync(join(dist, file), 'utf8').replaceAll('\r\n ', ''), file).not.toMatch(
        /example\.org\/(?!news[/"<])/,
      );

    const server = await serve({ port: 0, dir: dist, base: BASE });
    try {
      const context = await bench.newContext();
      const page = await context.newPage();
      const missing: string[] = [];
      page.on('response', (response) => {
        if (response.status() >= 400) missing.push(response.url());
      });
      await page.goto(server.url);
      await page.locator('search-box input').fill('Roscosmos');
      await page.locator('search-box [role=option]').first().click();
      expect(new URL(page.url()).pathname).toMatch(/^\/news\/(?:entities|search)\//);
      await page.goto(`${server.url}search/?q=engines`);
      await page.locator('search-page li h2 a').first().click();
      expect(new URL(page.url()).pathname).toMatch(/^\/news\/\w+\//);
      await page.goto(`${server.url}timeline/?t=2014`);
      await page.locator('timeline-view[data-ready]').waitFor();
      await page.locator('.tl-mark text').nth(3).click();
      await page.locator('.tl-panel h2').first().waitFor();
      await page.goto(`${server.url}as-of/?on=2016-06-30`);
      expect(missing).toEqual([]);
      await context.close();

      const reader = await bench.newContext({ serviceWorkers: 'allow' });
      const kept = await reader.newPage();
      await kept.goto(`${server.url}stories/chinese-components/`);
      await kept.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
      await kept.locator('[data-act=keep]').click();
      await kept.locator('[data-act=remove]').waitFor();
      await reader.setOffline(true);
      await kept.goto(`${server.url}search/?q=engines`);
      await kept.locator('search-page li h2 a').first().waitFor();
      await kept.goto(`${server.url}articles/after-the-boom/`);
      await kept.getByRole('link', { name: 'What is saved here' }).click();
      await kept.locator('kept-list a', { hasText: 'Timeline' }).click();
      await kept.locator('timeline-view[data-ready]').waitFor();
      expect(new URL(kept.url()).pathname).toBe('/news/timeline/');
      await reader.close();
    } finally {
      await server.close();
    }
  }, 600_000);
});
