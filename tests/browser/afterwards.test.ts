import { describe, expect, it } from 'vitest';
import { PAGE_KINDS } from '../built-site.ts';
import { setUpBrowser } from './browser.ts';

const bench = setUpBrowser();

describe('what happened next, without JavaScript', () => {
  it('a notice at the head of the lead article leads to it, each entry is later than the article’s period and says why it is there', async () => {
    const context = await bench.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(new URL(PAGE_KINDS.article, bench.url).href);
    await page.locator('.since-notice a[href="#afterwards"]').click();
    await page.waitForURL('**/#afterwards');
    const section = page.locator('section[aria-labelledby="afterwards"]');
    const entries = section.locator('li');
    expect(await entries.count()).toBeGreaterThan(10);
    for (const entry of await entries.all()) {
      expect(await entry.locator('.why').textContent()).toMatch(/\S/);
      expect((await entry.getAttribute('data-known')) ?? '').toMatch(/^(?:2014-(?:09|1)|201[5-9]|202)/);
    }
    const years = await section.locator('h3.later-year').allTextContents();
    expect(years).toEqual([...years].sort());
    await context.close();
  });

  it('a reason leads to the card of its claim, and a link to the page that lists every event', async () => {
    const context = await bench.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(new URL(PAGE_KINDS.article, bench.url).href);
    const section = page.locator('section[aria-labelledby="afterwards"]');
    const shown = await section.locator('li').count();
    await section.locator('.why a').first().click();
    expect(await page.locator('.claim-card:target').isVisible()).toBe(true);
    await section.locator('.all a').click();
    expect(new URL(page.url()).pathname).toBe(PAGE_KINDS['what happened next']);
    expect(await page.locator('main li').count()).toBeGreaterThan(shown);
    await page.locator('.why a').first().click();
    expect(new URL(page.url()).pathname).toBe(PAGE_KINDS.article);
    expect(await page.locator('.claim-card:target').isVisible()).toBe(true);
    await context.close();
  });
});
