import { describe, expect, it } from 'vitest';
import { PAGE_KINDS } from '../built-site.ts';
import { setUpBrowser } from './browser.ts';

const bench = setUpBrowser();
const article = PAGE_KINDS.article;

describe('without JavaScript', () => {
  it('a reader goes from the front page to the lead article, a claim in it, its source and what repeats that', async () => {
    const context = await bench.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(bench.url);
    await page.locator('main h2 a').first().click();
    expect(new URL(page.url()).pathname).toBe(article);

    await page.locator('.prose a.claim').first().click();
    const card = page.locator('.claim-card:target');
    expect(await card.isVisible()).toBe(true);
    await card.locator('h3 a').click();
    expect(new URL(page.url()).pathname).toMatch(/^\/claims\/[a-z0-9-]+\/$/);

    await page.locator('section[aria-labelledby="sources"] a.title').first().click();
    expect(new URL(page.url()).pathname).toMatch(/^\/sources\/[a-z0-9-]+\/$/);
    expect(await page.locator('h1').count()).toBe(1);
    await context.close();
  });

  it('shows no button that could do nothing', async () => {
    const context = await bench.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(bench.url);
    expect(await page.locator('button:not([type=submit]):visible').count()).toBe(0);
    await context.close();
  });

  it('shows the figures of a chart as a table', async () => {
    const context = await bench.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(new URL(PAGE_KINDS['article with a chart'], bench.url).href);
    await page.locator('.chart-data summary').first().click();
    expect(await page.locator('.chart-data table').first().isVisible()).toBe(true);
    await context.close();
  });
});

describe('by keyboard', () => {
  it('the first Tab reaches the skip link, which leads to the content', async () => {
    const context = await bench.newContext();
    const page = await context.newPage();
    await page.goto(new URL(article, bench.url).href);
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Skip to the content');
    await page.keyboard.press('Enter');
    expect(new URL(page.url()).hash).toBe('#main');
    await context.close();
  });

  it('a citation leads to its reference and the reference back to the citation', async () => {
    const context = await bench.newContext();
    const page = await context.newPage();
    await page.goto(new URL(article, bench.url).href);
    const citation = page.locator('.prose .cite a').first();
    const id = await citation.getAttribute('id');
    await citation.focus();
    await page.keyboard.press('Enter');
    await page.waitForURL('**/#ref-1');
    await page.locator('#ref-1 [role="doc-backlink"]').first().focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(`**/#${id}`);
    await context.close();
  });

  it('every stop of the Tab key on an article can be seen to have the focus', async () => {
    const context = await bench.newContext();
    const page = await context.newPage();
    await page.goto(new URL(article, bench.url).href);
    const unseen: string[] = [];
    for (let stop = 0; stop < 40; stop += 1) {
      await page.keyboard.press('Tab');
      const problem = await page.evaluate(() => {
        const element = document.activeElement;
        if (!element || element === document.body) return 'the focus is lost';
        const { outlineStyle, outlineWidth } = getComputedStyle(element);
        return outlineStyle === 'none' || outlineWidth === '0px' ? element.outerHTML.slice(0, 120) : undefined;
      });
      if (problem !== undefined) unseen.push(problem);
    }
    await context.close();
    expect(unseen).toEqual([]);
  });
});

describe('the colour scheme', () => {
  it('follows the system until a choice is made, and keeps the choice on the next page before it is drawn', async () => {
    const context = await bench.newContext({ colorScheme: 'light' });
    const page = await context.newPage();
    await page.goto(bench.url);
    const background = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
    const light = await background();
    const toggle = page.locator('[data-theme-toggle]');
    expect(await toggle.getAttribute('aria-pressed')).toBe('false');
    await toggle.click();
    expect(await toggle.getAttribute('aria-pressed')).toBe('true');
    const dark = await background();
    expect(dark).not.toBe(light);

    // The choice stands before the body exists, so the first frame already has it.
    await page.addInitScript(() => {
      new MutationObserver((_records, observer) => {
        if (!document.body) return;
        document.documentElement.dataset['themeAtBody'] = document.documentElement.dataset['theme'] ?? 'none';
        observer.disconnect();
      }).observe(document, { childList: true, subtree: true });
    });
    await page.goto(new URL(article, bench.url).href);
    expect(await page.evaluate(() => document.documentElement.dataset['themeAtBody'])).toBe('dark');
    expect(await background()).toBe(dark);
    await context.close();
  });

  it('is dark from the start on a dark system', async () => {
    const context = await bench.newContext({ colorScheme: 'dark' });
    const page = await context.newPage();
    await page.goto(bench.url);
    expect(await page.locator('[data-theme-toggle]').getAttribute('aria-pressed')).toBe('true');
    await context.close();
  });
});

describe('on paper', () => {
  it('an article leaves out what cannot be used and spells out its references', async () => {
    const context = await bench.newContext();
    const page = await context.newPage();
    await page.goto(new URL(article, bench.url).href);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.site-header nav').isVisible()).toBe(false);
    expect(await page.locator('.contents').isVisible()).toBe(false);
    expect(await page.locator('.references li').first().isVisible()).toBe(true);
    const spelled = await page.evaluate(() => {
      const link = document.querySelector('.references a[rel~="external"]');
      return link ? getComputedStyle(link, '::after').content : '';
    });
    expect(spelled).toContain('http');
    await context.close();
  });
});

describe('an unknown address', () => {
  it('answers with status 404 and ways on', async () => {
    const context = await bench.newContext();
    const page = await context.newPage();
    const response = await page.goto(new URL('/no/such/page/', bench.url).href);
    expect(response?.status()).toBe(404);
    await page.locator('main a', { hasText: 'Coverage' }).first().click();
    expect(new URL(page.url()).pathname).toBe('/articles/');
    await context.close();
  });
});
