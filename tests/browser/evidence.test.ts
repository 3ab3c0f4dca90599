import { AxeBuilder } from '@axe-core/playwright';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { DIST, PAGE_KINDS } from '../built-site.ts';
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

describe('the words that were said, on the page of a claim without JavaScript', () => {
  const CLAIM = '/claims/engine-swap-for-chips/';

  it('stand below the statement as a quotation in their language, with who printed them and our translation', async () => {
    const context = await bench.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(new URL(CLAIM, bench.url).href);
    const figure = page.locator('header:has(h1) + section[aria-labelledby=words] figure').first();
    const quotation = figure.locator('blockquote');
    expect(await quotation.getAttribute('lang')).toBe('ru');
    expect(await quotation.getAttribute('dir')).toBe('ltr');
    expect(await quotation.innerText()).toMatch(/^«Российская сторона заинтересована .*»$/s);
    expect(await figure.locator('.translation').innerText()).toMatch(/^“The Russian side .*” \(our translation\)$/s);
    expect(await figure.locator('figcaption').innerText()).toBe('RIA Novosti, 20 June 2016\u00a0· in Russian');
    expect(await figure.locator('figcaption a').getAttribute('href')).toBe('/sources/ria-novosti-2016-06-20/');
    await context.close();
  });

  it('are read as the page where they are in its language', async () => {
    const context = await bench.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(new URL('/claims/missile-warning-help/', bench.url).href);
    const figure = page.locator('figure:has(blockquote)');
    expect(await figure.locator('blockquote').evaluate((element) => element.getAttributeNames())).not.toContain('lang');
    expect(await figure.locator('figcaption').innerText()).not.toMatch(/ in /);
    await context.close();
  });

  it('fit on a phone, in both colour schemes, as axe reads them too', async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      const context = await bench.newContext({ colorScheme, viewport: { width: 320, height: 740 } });
      const page = await context.newPage();
      await page.goto(new URL(CLAIM, bench.url).href);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
      const { violations } = await new AxeBuilder({ page }).include('section[aria-labelledby=words]').analyze();
      expect(violations.map(({ id }) => id)).toEqual([]);
      await context.close();
    }
  });

  it('are on no page of an article', () => {
    for (const file of [PAGE_KINDS.article, CLAIM].map((path) => join(DIST, path, 'index.html')))
      expect(readFileSync(file, 'utf8').includes('aria-labelledby="words"'), file).toBe(file.includes('/claims/'));
  });

  it('are found by a word in another form than they have', async () => {
    const context = await bench.newContext();
    const page = await context.newPage();
    // They say «микрорадиоэлектроники».
    await page.goto(new URL('/search/?q=микрорадиоэлектронику', bench.url).href);
    await page.locator(`a[href="${CLAIM}#words"]`).first().waitFor();
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
