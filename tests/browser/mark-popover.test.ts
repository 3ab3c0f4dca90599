import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { PAGE_KINDS } from '../built-site.ts';
import { setUpBrowser } from './browser.ts';

const bench = setUpBrowser();

async function openArticle(options = {}): Promise<Page> {
  const page = await (await bench.newContext(options)).newPage();
  await page.goto(new URL(PAGE_KINDS.article, bench.url).href);
  return page;
}

describe('the mark of a claim in the text', () => {
  it('opens the card of its own claim in place, every one of them, and the text does not move', async () => {
    const page = await openArticle();
    const marks = page.locator('.prose a.claim');
    const popover = page.locator('mark-popover');
    expect(await marks.count()).toBeGreaterThan(10);
    await page.evaluate(() => {
      document.documentElement.dataset['shift'] = '0';
      new PerformanceObserver((list) => {
        const shift = list.getEntries().reduce((sum, entry) => sum + (entry as unknown as { value: number }).value, 0);
        document.documentElement.dataset['shift'] = String(Number(document.documentElement.dataset['shift']) + shift);
      }).observe({ type: 'layout-shift' });
    });
    for (const mark of await marks.all()) {
      await mark.click();
      const hash = await mark.getAttribute('href');
      const statement = await page.locator(`${hash ?? ''} h3`).textContent();
      expect((await popover.locator('h3').textContent())?.trim()).toBe(statement?.trim());
      expect(await popover.locator('.outcome:visible').count()).toBe(1);
      expect(new URL(page.url()).hash).toBe('');
      await page.keyboard.press('Escape');
      expect(await popover.isVisible()).toBe(false);
    }
    expect(await page.evaluate(() => Number(document.documentElement.dataset['shift']))).toBe(0);
    expect(await page.evaluate(() => [...document.querySelectorAll('[id]')].length)).toBe(
      await page.evaluate(() => new Set([...document.querySelectorAll('[id]')].map(({ id }) => id)).size),
    );
    await page.context().close();
  });

  it('works by keyboard: Enter opens, Tab walks through it, Escape closes and gives the focus back', async () => {
    const page = await openArticle();
    const mark = page.locator('.prose a.claim').first();
    await mark.focus();
    await page.keyboard.press('Enter');
    const popover = page.locator('mark-popover');
    expect(await popover.isVisible()).toBe(true);
    expect(await popover.getAttribute('aria-label')).toMatch(/^Claim: \S/);
    // It looks like the card it is a copy of.
    for (const part of ['.meta', '.reasoning']) {
      const styles = await page
        .locator(`mark-popover ${part}, article.claim-card ${part}`)
        .evaluateAll((parts) =>
          parts.map((one) => `${getComputedStyle(one).color} ${getComputedStyle(one).fontFamily}`),
        );
      expect(new Set(styles).size, part).toBe(1);
    }
    for (const stop of [popover.getByRole('button', { name: 'Close' }), popover.locator('h3 a')]) {
      await page.keyboard.press('Tab');
      expect(await stop.evaluate((element) => element === document.activeElement)).toBe(true);
    }
    await page.keyboard.press('Escape');
    expect(await popover.isVisible()).toBe(false);
    expect(await mark.evaluate((link) => link === document.activeElement)).toBe(true);
    await page.context().close();
  });

  it('lets Tab go on from its mark at its end, and Shift+Tab back to the mark at its beginning', async () => {
    const page = await openArticle();
    const mark = page.locator('.prose a.claim').nth(2);
    const popover = page.locator('mark-popover');
    const after = await mark.evaluate((link) => {
      const links = [...document.querySelectorAll('.prose a')].filter((one) => one.checkVisibility());
      return links[links.indexOf(link) + 1]?.getAttribute('href');
    });
    await mark.focus();
    await page.keyboard.press('Enter');
    const stops = await popover
      .locator('a, button, summary')
      .evaluateAll((all) => all.filter((stop) => stop.checkVisibility()).length);
    for (let presses = 0; presses <= stops; presses += 1) await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('href'))).toBe(after);

    await mark.focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Shift+Tab');
    expect(await mark.evaluate((link) => link === document.activeElement)).toBe(true);
    await page.context().close();
  });

  it('gives the focus back to the mark that it was last opened from', async () => {
    const page = await openArticle();
    const marks = page.locator('.prose a.claim');
    await marks.first().focus();
    await page.keyboard.press('Enter');
    const second = marks.nth(1);
    await second.focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
    expect(await page.locator('mark-popover').isVisible()).toBe(false);
    expect(await second.evaluate((link) => link === document.activeElement)).toBe(true);
    await page.context().close();
  });

  it('leaves the link to a reader who holds a key to open it in a tab of its own', async () => {
    const page = await openArticle();
    const mark = page.locator('.prose a.claim').first();
    const opened = page.context().waitForEvent('page');
    await mark.click({ modifiers: ['ControlOrMeta'] });
    const hash = await mark.getAttribute('href');
    await (await opened).waitForURL((url) => url.hash === hash);
    expect(await page.locator('mark-popover').isVisible()).toBe(false);
    await page.context().close();
  });

  it('closes at its button, in sight however far its text is scrolled, and gives the focus back', async () => {
    const page = await openArticle({ viewport: { width: 360, height: 560 }, hasTouch: true });
    const mark = page.locator('.prose a.claim').first();
    await mark.tap();
    const popover = page.locator('mark-popover');
    const close = popover.getByRole('button', { name: 'Close' });
    for (const isScrolled of [false, true]) {
      if (isScrolled) await popover.evaluate((card) => card.scrollTo(0, card.scrollHeight));
      const [box, card] = [await close.boundingBox(), await popover.boundingBox()];
      expect(box && card && box.y >= card.y && box.y + box.height <= card.y + card.height).toBe(true);
      expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(24);
    }
    await close.tap();
    expect(await popover.isVisible()).toBe(false);
    expect(await mark.evaluate((link) => link === document.activeElement)).toBe(true);
    await page.context().close();
  });

  it('leads on from the card to the claim’s page and to the card at the end', async () => {
    const page = await openArticle();
    await page.locator('.prose a.claim').first().click();
    const popover = page.locator('mark-popover');
    await popover.locator('.back a').click();
    expect(await popover.isVisible()).toBe(false);
    expect(await page.locator('.claim-card:target').isVisible()).toBe(true);
    await page.locator('.prose a.claim').first().click();
    await popover.locator('h3 a').click();
    await page.waitForURL('**/claims/*/');
    await page.context().close();
  });

  it.each([720, 560])(
    'leaves its words in sight in a window of %i pixels, wherever they stand in it',
    async (height) => {
      const page = await openArticle({ viewport: { width: 1200, height } });
      for (const share of [0.15, 0.5, 0.85]) {
        for (const mark of (await page.locator('.prose a.claim').all()).slice(0, 6)) {
          await mark.evaluate((link, part) => {
            scrollBy(0, link.getBoundingClientRect().top - innerHeight * part);
          }, share);
          await mark.evaluate((link: HTMLElement) => link.click());
          const covered = await mark.evaluate((link) => {
            const card = (document.querySelector('mark-popover') as Element).getBoundingClientRect();
            return [...link.getClientRects()].filter(({ top, bottom }) => card.top < bottom && card.bottom > top)
              .length;
          });
          expect(covered).toBe(0);
          await page.keyboard.press('Escape');
        }
      }
      await page.context().close();
    },
  );

  it('opens within the window of a phone, and closes at a press beside it', async () => {
    const page = await openArticle({ viewport: { width: 360, height: 740 }, hasTouch: true });
    for (const mark of await page.locator('.prose a.claim').all()) {
      await mark.click();
      const box = await page.locator('mark-popover').boundingBox();
      expect(box?.x).toBeGreaterThanOrEqual(0);
      expect((box?.x ?? 0) + (box?.width ?? 999)).toBeLessThanOrEqual(360);
      await page.mouse.click(354, 370);
      await page.locator('mark-popover').waitFor({ state: 'hidden' });
    }
    await page.context().close();
  });

  it.each(['light', 'dark'] as const)(
    'has nothing that axe would refuse while open, in the %s scheme',
    async (colorScheme) => {
      const page = await openArticle({ colorScheme });
      await page.locator('.prose a.claim').first().click();
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.target.join(' ') ?? ''}`)).toEqual([]);
      await page.context().close();
    },
  );
});

describe('the number of a reference in the text', () => {
  it('opens its own reference in place, by pointer, and leads on to it at the end', async () => {
    const page = await openArticle();
    const popover = page.locator('mark-popover');
    for (const mark of (await page.locator('.prose .cite a').all()).slice(0, 12)) {
      await mark.click();
      const hash = (await mark.getAttribute('href')) as string;
      expect(await popover.locator('.citation').textContent()).toBe(
        await page.locator(`${hash} .citation`).textContent(),
      );
      // The ways back to the text are of no use in it.
      expect(
        await popover.locator('.back a').evaluateAll((links) => links.map((link) => link.getAttribute('href'))),
      ).toEqual([hash]);
      expect(new URL(page.url()).hash).toBe('');
      await page.keyboard.press('Escape');
      expect(await popover.isVisible()).toBe(false);
    }
    await page.locator('.prose .cite a').nth(1).click();
    await popover.locator('.back a').click();
    expect(await popover.isVisible()).toBe(false);
    expect(await page.locator('.references > li:target').isVisible()).toBe(true);
    await page.context().close();
  });

  it('works by keyboard, and tells a screen reader which reference it is', async () => {
    const page = await openArticle();
    const mark = page.locator('.prose .cite a').first();
    await mark.focus();
    await page.keyboard.press('Enter');
    const popover = page.locator('mark-popover');
    expect(await popover.getAttribute('aria-label')).toBe(await mark.getAttribute('aria-label'));
    for (let presses = 0; presses < 2; presses += 1) await page.keyboard.press('Tab');
    expect(await popover.locator('.title').evaluate((link) => link === document.activeElement)).toBe(true);
    await page.keyboard.press('Escape');
    expect(await popover.isVisible()).toBe(false);
    expect(await mark.evaluate((link) => link === document.activeElement)).toBe(true);
    await page.context().close();
  });

  it('has nothing that axe would refuse while its reference is open', async () => {
    const page = await openArticle();
    await page.locator('.prose .cite a').first().click();
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.target.join(' ') ?? ''}`)).toEqual([]);
    await page.context().close();
  });

  it('leads to the reference where there is no script', async () => {
    const page = await openArticle({ javaScriptEnabled: false });
    await page.locator('.prose .cite a').first().click();
    expect(new URL(page.url()).hash).toBe('#ref-1');
    await page.context().close();
  });
});
