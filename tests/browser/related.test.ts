import { describe, expect, it } from 'vitest';
import { PAGE_KINDS } from '../built-site.ts';
import { setUpBrowser } from './browser.ts';

const bench = setUpBrowser();

describe('related coverage, without JavaScript', () => {
  it.each(['article', 'claim', 'event', 'entity dossier'] as const)(
    'on an %s page gives published reports with their reasons, their page here and their original',
    async (kind) => {
      const context = await bench.newContext({ javaScriptEnabled: false });
      const page = await context.newPage();
      await page.goto(new URL(PAGE_KINDS[kind], bench.url).href);
      const reports = page.locator('section[aria-labelledby="related"] .reports li');
      expect(await reports.count()).toBeGreaterThan(1);
      for (const report of await reports.all()) {
        expect(await report.locator('.why').first().textContent()).toMatch(/\S/);
        expect(await report.locator('a[href^="/sources/"]').count()).toBe(1);
      }
      expect(await page.locator('.reports a[rel~="external"]').count()).toBeGreaterThan(0);
      expect(await page.locator(`section[aria-labelledby="related"] a[href="${PAGE_KINDS[kind]}"]`).count()).toBe(0);
      await context.close();
    },
  );

  it('tells our own articles from published reports', async () => {
    const context = await bench.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(new URL(PAGE_KINDS.article, bench.url).href);
    const headings = await page.locator('section[aria-labelledby="related"] h3').allTextContents();
    expect(headings).toEqual(['Here', 'Published reports']);
    expect(await page.locator('.here a[href^="/articles/"]').count()).toBeGreaterThan(1);
    await context.close();
  });
});
