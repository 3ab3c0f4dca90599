import { describe, expect, it } from 'vitest';
import { PAGE_KINDS } from '../built-site.ts';
import { setUpBrowser } from './browser.ts';

const bench = setUpBrowser();

describe('the provenance graph', () => {
  it.each(['article', 'claim'] as const)(
    'of the lead %s shows the chain from Izvestia through its relays to those that repeat them, and a list says the same',
    async (kind) => {
      const context = await bench.newContext({ javaScriptEnabled: false });
      const page = await context.newPage();
      await page.goto(new URL(PAGE_KINDS[kind], bench.url).href);
      const names = await page.locator('.provenance-graph').first().locator('a').allTextContents();
      for (const publisher of [
        'Izvestia',
        'RIA Novosti',
        'Russia Beyond the Headlines',
        'The Diplomat',
        'Defense Mirror',
      ])
        expect(
          names.some((name) => name.startsWith(publisher)),
          publisher,
        ).toBe(true);
      expect(names[0]).toContain('origin');
      const list = await page.locator('.chain').first().locator('li').allTextContents();
      expect(list[0]).toMatch(/^Izvestia \(origin, 6 August 2014, not read\) is repeated by .*The Diplomat/);
      expect(list.some((line) => /^The Diplomat .*is repeated by.* ?Defense Mirror/.test(line))).toBe(true);
      await context.close();
    },
  );

  it('is walked by keyboard from name to name, and each leads to its source', async () => {
    const context = await bench.newContext();
    const page = await context.newPage();
    await page.goto(new URL(PAGE_KINDS.claim, bench.url).href);
    const links = page.locator('.provenance-graph a');
    await links.first().focus();
    for (let step = 1; step < (await links.count()); step += 1) {
      await page.keyboard.press('Tab');
      expect(await links.nth(step).evaluate((link) => link === document.activeElement)).toBe(true);
    }
    await links.first().focus();
    await page.keyboard.press('Enter');
    await page.waitForURL('**/sources/izvestia-2014-08-06/');
    await context.close();
  });

  it('keeps within the page on a phone, with words no smaller than 12 pixels', async () => {
    const context = await bench.newContext({ viewport: { width: 360, height: 740 } });
    const page = await context.newPage();
    await page.goto(new URL(PAGE_KINDS.article, bench.url).href);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    const scale = await page
      .locator('.provenance-graph')
      .first()
      .evaluate((svg) => svg.getBoundingClientRect().width / Number(svg.getAttribute('width')));
    const size = await page
      .locator('.graph-note')
      .first()
      .evaluate((text) => parseFloat(getComputedStyle(text).fontSize));
    expect(size * scale).toBeGreaterThanOrEqual(12);
    await context.close();
  });
});
