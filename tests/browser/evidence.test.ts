import { describe, expect, it } from 'vitest';
import { PAGE_KINDS } from '../built-site.ts';
import { setUpBrowser } from './browser.ts';

const bench = setUpBrowser();

describe('accounts that do not agree, without JavaScript', () => {
  it.each([
    ['/events/hong-lei-july-statement/', 'paralyzed', 'politicised', 2],
    ['/events/izvestia-casic-report/', '18 August 2014', '18 representatives', 2],
    ['/claims/share-microelectronics-90/', '90 per cent', '56.3 per cent', 3],
  ])('stand side by side on %s, each with its sources', async (path, one, other, count) => {
    const context = await bench.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(new URL(path, bench.url).href);
    const accounts = page.locator('section[aria-labelledby="disagreements"] li');
    const texts = await accounts.allTextContents();
    expect(texts).toHaveLength(count);
    expect(texts.some((text) => text.includes(one))).toBe(true);
    expect(texts.some((text) => text.includes(other))).toBe(true);
    for (const account of await accounts.all())
      expect(await account.locator('a[href^="/sources/"]').count()).toBeGreaterThan(0);
    const boxes = await Promise.all((await accounts.all()).map((account) => account.boundingBox()));
    expect(new Set(boxes.map((box) => box?.y)).size).toBe(1);
    await context.close();
  });

  it('are below one another on a phone, within its width', async () => {
    const context = await bench.newContext({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } });
    const page = await context.newPage();
    await page.goto(new URL('/events/hong-lei-july-statement/', bench.url).href);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    await context.close();
  });
});

describe('what an article leaves open', () => {
  it('is asked with what would change the finding', async () => {
    const context = await bench.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(new URL(PAGE_KINDS.article, bench.url).href);
    const questions = page.locator('section[aria-labelledby="questions"] dl > div');
    expect(await questions.count()).toBeGreaterThan(2);
    for (const question of await questions.all())
      expect(await question.textContent()).toMatch(/\?\s*What would change the finding: \S/);
    await context.close();
  });
});

describe('corrections', () => {
  it('have a page with feeds that a reader can find and that load', async () => {
    const context = await bench.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(new URL('/corrections/', bench.url).href);
    for (const [type, format] of [
      ['application/rss+xml', 'RSS'],
      ['application/atom+xml', 'Atom'],
      ['application/feed+json', 'JSON Feed'],
    ] as const) {
      const title = 'Corrections and new judgements';
      const href = await page
        .locator(`link[rel=alternate][type="${type}"][title="Throughline: ${title} (${format})"]`)
        .getAttribute('href');
      expect(await page.getByRole('link', { name: `${format}: ${title}` }).getAttribute('href')).toBe(href);
      const response = await page.request.get(new URL(href ?? '', bench.url).href);
      expect(response.status()).toBe(200);
      expect(await response.text()).toContain(title);
    }
    await context.close();
  });
});
