import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DIST, listFiles, PAGE_KINDS } from '../built-site.ts';
import { setUpBrowser } from './browser.ts';

const bench = setUpBrowser();
const CARD = PAGE_KINDS['embedded claim'];

async function withPage(options: BrowserContextOptions, run: (page: Page) => Promise<void>): Promise<void> {
  const context = await bench.newContext(options);
  try {
    await run(await context.newPage());
  } finally {
    await context.close();
  }
}

/** Another site, whose only page holds a frame with the address in its query. */
const other = createServer((request, response) => {
  const src = new URL(request.url ?? '/', 'http://other.test').searchParams.get('src') ?? '';
  response.setHeader('content-type', 'text/html');
  response.end(`<!doctype html><script>told = []; onmessage = ({ data }) => told.push(data);</script>
    <iframe width="600" height="100" src="${src}"></iframe>`);
});
beforeAll(() => once(other.listen(0, '127.0.0.1'), 'listening'));
afterAll(() => void other.close());

/** Opens the other site with a page of ours in its frame. */
async function openFramed(page: Page, path: string): Promise<void> {
  const { port } = other.address() as AddressInfo;
  const src = new URL(path, bench.url).href;
  await page.goto(`http://127.0.0.1:${port}/?src=${encodeURIComponent(src)}`);
}

describe('the card of a claim', () => {
  it('says all that it has to say without JavaScript, and leads to the site in a page of its own', () =>
    withPage({ javaScriptEnabled: false }, async (page) => {
      await page.goto(new URL(CARD, bench.url).href);
      const claim = await page.locator('h2').innerText();
      const words = await page.locator('main').innerText();
      expect(words).toMatch(/(?:Failed|Disputed|Held|Unresolved)\s+assessed on \d+ \w+ \d{4}, \w+ confidence/);
      expect(await page.locator('.outcome-shape').count()).toBe(1);
      for (const link of await page.locator('a').all()) {
        expect(await link.getAttribute('target')).toBe('_blank');
        expect(await link.getAttribute('href')).toBe(PAGE_KINDS.claim);
      }
      expect(await page.locator('header, footer, nav').count()).toBe(0);
      await page.goto(new URL(PAGE_KINDS.claim, bench.url).href);
      expect(await page.locator('h1').innerText()).toBe(claim);
    }));

  it('stands within a page of another site, and tells it how high it is', () =>
    withPage({ viewport: { width: 800, height: 600 } }, async (page) => {
      await openFramed(page, CARD);
      const told = await page.waitForFunction(() => {
        const { told } = window as unknown as { told: { type: string; height: number }[] };
        return told.find(({ type }) => type === 'embed-height');
      });
      const { height } = (await told.jsonValue()) as { height: number };
      const card = page.frames()[1];
      expect(
        await card?.evaluate(() => document.querySelector('.embedded-claim')?.getBoundingClientRect().height),
      ).toBeCloseTo(height, -1);
      // It asks for its own height, not for that of the frame that it was given.
      expect(height).toBeGreaterThan(150);
    }));

  it('has room in the frame whose height the copied lines give', () =>
    withPage({ viewport: { width: 600, height: 100 } }, async (page) => {
      const files = listFiles(join(DIST, 'embed/claims')).filter((file) => file.endsWith('index.html'));
      const bySize = files
        .map((file) => ({ file, size: readFileSync(join(DIST, 'embed/claims', file)).byteLength }))
        .sort((a, b) => a.size - b.size)
        .map(({ file }) => file.replace('/index.html', ''));
      for (const id of new Set([...bySize.slice(0, 8), ...bySize.slice(-8)])) {
        const { height } = JSON.parse(readFileSync(join(DIST, `oembed/claims/${id}.json`), 'utf8')) as {
          height: number;
        };
        await page.goto(`${bench.url}embed/claims/${id}/`);
        await page.evaluate(() => document.fonts.ready);
        const spare = height - (await page.evaluate(() => document.documentElement.offsetHeight));
        expect(spare, id).toBeGreaterThanOrEqual(0);
        expect(spare, id).toBeLessThanOrEqual(100);
      }
    }));

  it('fits a narrow frame, in the theme that is asked for', () =>
    withPage({ viewport: { width: 260, height: 400 } }, async (page) => {
      await page.goto(`${bench.url}${CARD.slice(1)}?theme=dark`);
      expect(await page.locator('html').getAttribute('data-theme')).toBe('dark');
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(260);
    }));
});

describe('a page that is not made for it', () => {
  it.each([PAGE_KINDS.claim, PAGE_KINDS.timeline, PAGE_KINDS.data])('%s is not shown within another site', (path) =>
    withPage({}, async (page) => {
      const refusals: string[] = [];
      page.on('console', (message) => refusals.push(message.text()));
      await openFramed(page, path);
      expect(page.frames()[1]?.url()).toBe('chrome-error://chromewebdata/');
      expect(refusals.join()).toContain('frame-ancestors');
    }),
  );
});

describe('the lines to copy', () => {
  const CLIPBOARD: BrowserContextOptions = { permissions: ['clipboard-read', 'clipboard-write'] };
  const clipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText());

  it('stand on the page of a claim, also without JavaScript', () =>
    withPage({ javaScriptEnabled: false }, async (page) => {
      await page.goto(new URL(PAGE_KINDS.claim, bench.url).href);
      await page.locator('summary', { hasText: 'HTML for the card' }).click();
      const code = await page.locator('[data-embed-code]').innerText();
      expect(code).toContain(CARD);
      expect(await page.locator('[data-embed-code]').isVisible()).toBe(true);
    }));

  it('are copied whole', () =>
    withPage(CLIPBOARD, async (page) => {
      await page.goto(new URL(PAGE_KINDS.claim, bench.url).href);
      await page.locator('#embed ~ copy-text button').click();
      await page.locator('#embed ~ copy-text [role=status]', { hasText: 'Copied' }).waitFor();
      expect(await clipboard(page)).toMatch(/^<iframe src="https:\/\/[^"]+\/embed\/claims\/[^"]+"[^>]*><\/iframe>$/);
    }));

  it('name the view of the timeline that is shown', () =>
    withPage(CLIPBOARD, async (page) => {
      await page.goto(`${bench.url}timeline/?c=energy&t=2014`);
      await page.locator('timeline-view[data-ready]').waitFor();
      await page.locator('.tl-downloads copy-text button').click();
      await page.locator('.tl-downloads [role=status]', { hasText: 'Copied' }).waitFor();
      const [, src = ''] = /src="([^"]*)"/.exec(await clipboard(page)) ?? [];
      expect(src.replaceAll('&amp;', '&')).toBe(`${bench.url}embed/timeline/?c=energy&t=2014`);
    }));
});
