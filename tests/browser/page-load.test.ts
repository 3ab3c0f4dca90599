import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { PAGE_KINDS } from '../built-site.ts';
import { setUpBrowser } from './browser.ts';

const bench = setUpBrowser();
const article = PAGE_KINDS.article;

/** Sum of the layout shifts that a reader saw without having caused them (web.dev/cls). */
async function layoutShift(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let total = 0;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[]) total += entry.value;
        }).observe({ type: 'layout-shift', buffered: true });
        setTimeout(() => {
          resolve(total);
        }, 500);
      }),
  );
}

describe('loading', () => {
  it.each(Object.entries(PAGE_KINDS))(
    '%s asks this site alone, fails nowhere and says nothing on the console',
    async (_kind, path) => {
      const context = await bench.newContext({ serviceWorkers: 'allow' });
      const page = await context.newPage();
      const trouble: string[] = [];
      page.on('console', (message) => trouble.push(`console: ${message.text()}`));
      page.on('pageerror', (error) => trouble.push(`error: ${error.message}`));
      page.on('requestfailed', (request) => trouble.push(`failed: ${request.url()}`));
      page.on('request', (request) => {
        if (!request.url().startsWith(bench.url)) trouble.push(`elsewhere: ${request.url()}`);
      });
      page.on('response', (response) => {
        if (response.status() >= 400) trouble.push(`${response.status()}: ${response.url()}`);
      });
      await page.goto(new URL(path, bench.url).href, { waitUntil: 'networkidle' });
      await context.close();
      expect(trouble).toEqual([]);
    },
  );

  it.each([
    { width: 360, chosen: {} },
    { width: 360, chosen: { textSize: '130', typeface: 'sans' } },
    { width: 1440, chosen: {} },
  ])('moves nothing on an article at $width px with $chosen, even when fonts come late', async ({ width, chosen }) => {
    const context = await bench.newContext({ viewport: { width, height: 800 } });
    await context.addInitScript((choices) => Object.assign(localStorage, choices), chosen);
    const page = await context.newPage();
    await page.route('**/*.woff2', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 700));
      await route.continue();
    });
    await page.goto(new URL(article, bench.url).href, { waitUntil: 'load' });
    const shift = await layoutShift(page);
    await context.close();
    expect(shift).toBe(0);
  });

  it('draws an article in the web fonts', async () => {
    const context = await bench.newContext();
    const page = await context.newPage();
    await page.goto(new URL(article, bench.url).href);
    // The first visit may fall back; with the fonts in the cache there is no excuse.
    await page.reload();
    const loaded = await page.evaluate(async () => {
      await document.fonts.ready;
      return [...document.fonts]
        .filter(({ status }) => status === 'loaded')
        .map(({ family }) => family.replaceAll('"', ''));
    });
    await context.close();
    expect(loaded).toContain('Source Serif 4');
    expect(loaded).toContain('Source Sans 3');
  });

  it.each([
    { width: 320, text: '100%', chosen: {} },
    { width: 320, text: '150%, wide', chosen: { textSize: '150', leading: 'wide' } },
    { width: 360, text: '100%', chosen: {} },
    { width: 768, text: '100%', chosen: {} },
    { width: 1440, text: '100%', chosen: {} },
  ])('fits every kind of page into $width px at a text size of $text', async ({ width, chosen }) => {
    const context = await bench.newContext({ viewport: { width, height: 800 } });
    await context.addInitScript((choices) => Object.assign(localStorage, choices), chosen);
    const page = await context.newPage();
    const wide: string[] = [];
    for (const path of Object.values(PAGE_KINDS)) {
      await page.goto(new URL(path, bench.url).href);
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      if (overflow > 0) wide.push(`${path}: ${overflow} px`);
    }
    await context.close();
    expect(wide).toEqual([]);
  });
});
