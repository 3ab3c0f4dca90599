import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { DIST, PAGE_KINDS } from '../built-site.ts';
import { setUpBrowser } from './browser.ts';

const bench = setUpBrowser();
const CLIPBOARD: BrowserContextOptions = { permissions: ['clipboard-read', 'clipboard-write'] };

/** A browser that refuses the clipboard, as it may within a frame or by a policy. */
async function refuseClipboard(page: Page): Promise<void> {
  await page.evaluate(() => {
    Clipboard.prototype.writeText = () => Promise.reject(new DOMException('refused', 'NotAllowedError'));
  });
}

async function withPage(path: string, options: BrowserContextOptions, run: (page: Page) => Promise<void>) {
  const context = await bench.newContext(options);
  try {
    const page = await context.newPage();
    await page.goto(new URL(path, bench.url).href);
    await run(page);
  } finally {
    await context.close();
  }
}

const clipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText());

/** Chooses the characters from `start` to `end` of the prose's paragraph of that number, as a pointer would. */
async function choose(page: Page, paragraph: number, start: number, end: number): Promise<string> {
  const words = await page.evaluate(
    ({ paragraph, start, end }) => {
      const block = document.querySelectorAll('.prose > p')[paragraph] as HTMLElement;
      block.scrollIntoView({ block: 'center', behavior: 'instant' });
      const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
      const range = document.createRange();
      let passed = 0;
      while (walker.nextNode()) {
        const node = walker.currentNode as Text;
        if (start >= passed && start < passed + node.length) range.setStart(node, start - passed);
        if (end > passed && end <= passed + node.length) range.setEnd(node, end - passed);
        passed += node.length;
      }
      getSelection()?.removeAllRanges();
      getSelection()?.addRange(range);
      return String(getSelection());
    },
    { paragraph, start, end },
  );
  await page.waitForFunction(() => document.querySelector<HTMLElement>('quote-link')?.hidden === false);
  return words;
}

describe.each([PAGE_KINDS.article, PAGE_KINDS.source])('citing %s', (path) => {
  it('needs no JavaScript: every style can be opened and every file fetched', () =>
    withPage(path, { javaScriptEnabled: false }, async (page) => {
      expect(await page.locator('.cite-this button').count()).toBe(0);
      for (const name of ['Chicago', 'BibTeX']) await page.locator('.cite-this summary', { hasText: name }).click();
      const shown = page.locator('.cite-this [data-copy]');
      expect(await shown.count()).toBe(3);
      for (const entry of await shown.all()) expect(await entry.isVisible()).toBe(true);

      const signs = { BibTeX: /^@\w+\{/, RIS: /^TY {2}- /, 'CSL-JSON': /^\[\n/ };
      for (const [name, sign] of Object.entries(signs)) {
        const link = page.locator('.files a', { hasText: new RegExp(`^${name}$`) });
        const response = await page.request.get(new URL(String(await link.getAttribute('href')), page.url()).href);
        expect(response.status(), name).toBe(200);
        expect(await response.text()).toMatch(sign);
        expect(await link.getAttribute('download')).toMatch(/^[a-z0-9-]+\.(?:bib|ris|json)$/);
      }
    }));

  it('copies a style as plain text and says so to screen readers', () =>
    withPage(path, CLIPBOARD, async (page) => {
      const entry = page.locator('copy-text').first();
      await entry.locator('button').click();
      await entry.locator('[role="status"]', { hasText: 'Copied' }).waitFor();
      expect(await clipboard(page)).toBe(await entry.locator('[data-copy]').textContent());
      await page.locator('copy-text').last().locator('button').focus();
      await page.keyboard.press('Enter');
      await page.waitForFunction(async () => (await navigator.clipboard.readText()).startsWith('@'));
    }));

  it('chooses the text for the reader to copy where the browser refuses the clipboard', () =>
    withPage(path, {}, async (page) => {
      await refuseClipboard(page);
      const entry = page.locator('copy-text').last();
      await entry.locator('button').click();
      await page.waitForFunction(() => getSelection()?.toString().trim() !== '');
      const chosen = await page.evaluate(() => getSelection()?.toString());
      expect(chosen?.trim()).toBe((await entry.locator('[data-copy]').textContent())?.trim());
      expect(await entry.locator('[role="status"]').textContent()).toBe('');
    }));

  it('has no barrier that axe finds with every style open', () =>
    withPage(path, {}, async (page) => {
      await page.evaluate(() =>
        document.querySelectorAll('.cite-this details').forEach((details) => details.setAttribute('open', '')),
      );
      const { violations } = await new AxeBuilder({ page }).include('.cite-this').analyze();
      expect(violations).toEqual([]);
    }));
});

describe('sharing an article', () => {
  const share = (page: Page) => page.locator('.byline').getByRole('button', { name: 'Share' });

  it('copies its address, with the day as of which it is read, where the browser has nothing to share with', () =>
    withPage(`${PAGE_KINDS.article}?on=2026-01-31#record`, CLIPBOARD, async (page) => {
      await page.evaluate(() => Object.defineProperty(navigator, 'share', { value: undefined }));
      expect((await share(page).boundingBox())?.height).toBeGreaterThanOrEqual(24);
      await share(page).focus();
      await page.keyboard.press('Enter');
      await page.locator('share-button [role="status"]', { hasText: 'Link copied' }).waitFor();
      expect(await clipboard(page)).toBe(new URL(`${PAGE_KINDS.article}?on=2026-01-31`, page.url()).href);
    }));

  it('hands its title and address to the system, and says nothing to a reader who thinks better of it', () =>
    withPage(PAGE_KINDS.article, {}, async (page) => {
      const asked: string[] = [];
      page.on('dialog', (dialog) => {
        asked.push(dialog.message());
        void dialog.dismiss();
      });
      const shared = await page.evaluate(
        () =>
          new Promise<ShareData>((resolve) => {
            const share = (data: ShareData) => {
              resolve(data);
              return Promise.reject(new DOMException('closed', 'AbortError'));
            };
            Object.defineProperty(navigator, 'share', { value: share });
            document.querySelector<HTMLElement>('share-button button')?.click();
          }),
      );
      expect(shared).toEqual({ title: await page.title(), url: page.url() });
      expect(await page.locator('share-button [role="status"]').textContent()).toBe('');
      expect(asked).toEqual([]);
    }));

  it('shows the address where the browser refuses the clipboard', () =>
    withPage(PAGE_KINDS.article, {}, async (page) => {
      await page.evaluate(() => Object.defineProperty(navigator, 'share', { value: undefined }));
      await refuseClipboard(page);
      const asked = page.waitForEvent('dialog');
      const pressed = share(page).click();
      const dialog = await asked;
      expect([dialog.type(), dialog.message(), dialog.defaultValue()]).toEqual(['prompt', 'Share', page.url()]);
      await dialog.dismiss();
      await pressed;
    }));

  it('is not offered where it could do nothing: without JavaScript, and in print', async () => {
    await withPage(PAGE_KINDS.article, { javaScriptEnabled: false }, async (page) => {
      expect(await page.locator('share-button').isVisible()).toBe(false);
    });
    await withPage(PAGE_KINDS.article, {}, async (page) => {
      await page.emulateMedia({ media: 'print' });
      expect(await page.locator('share-button').isVisible()).toBe(false);
    });
  });
});

describe('the address of a paragraph', () => {
  it('is reached by Tab, shows itself then, and leads to the paragraph', () =>
    withPage(PAGE_KINDS.article, {}, async (page) => {
      const link = page.locator('.prose > p .permalink').nth(1);
      await page.locator('.prose > p').nth(1).locator('.cite a').last().focus();
      await page.keyboard.press('Tab');
      expect(await link.evaluate((element) => element === document.activeElement)).toBe(true);
      expect(await link.evaluate((element) => getComputedStyle(element, '::before').opacity)).toBe('1');
      const box = await link.boundingBox();
      expect(box?.width).toBeGreaterThanOrEqual(24);
      expect(box?.height).toBeGreaterThanOrEqual(24);
      await page.keyboard.press('Enter');
      expect(
        await page
          .locator('.prose > p')
          .nth(1)
          .evaluate((element) => element.matches(':target')),
      ).toBe(true);
    }));

  it('stays out of print', () =>
    withPage(PAGE_KINDS.article, {}, async (page) => {
      await page.emulateMedia({ media: 'print' });
      expect(await page.locator('.permalink:visible').count()).toBe(0);
    }));
});

describe('a link to a passage', () => {
  it('is offered near the words chosen without moving anything, and opens at them', () =>
    withPage(PAGE_KINDS.article, CLIPBOARD, async (page) => {
      const height = () => page.evaluate(() => document.documentElement.scrollHeight);
      const before = await height();
      const words = await choose(page, 2, 20, 60);
      expect(await height()).toBe(before);
      const button = page.locator('quote-link button');
      await button.click();
      await page.locator('quote-link [role="status"]', { hasText: 'Link copied' }).waitFor();
      const url = await clipboard(page);
      expect(new URL(url).pathname).toBe(PAGE_KINDS.article);
      const [, id = '', text = ''] = /#(p[a-z0-9-]+):~:text=(.+)$/.exec(url) ?? [];
      expect(decodeURIComponent(text)).toContain(words.trim());

      // Without the paragraph's id the browser can only have come there by the words themselves.
      await page.goto('about:blank');
      await page.goto(url.replace(`#${id}`, '#'));
      await page.waitForFunction(() => scrollY > 200);
      const place = await page.locator(`#${id}`).boundingBox();
      expect(place?.y).toBeGreaterThan(-200);
      expect(place?.y).toBeLessThan(900);
    }));

  it('reaches over claims and citations, whose marks a browser reads apart', () =>
    withPage(PAGE_KINDS.article, CLIPBOARD, async (page) => {
      await choose(page, 2, 20, 300);
      await page.locator('quote-link button').click();
      await page.locator('quote-link [role="status"]', { hasText: 'Link copied' }).waitFor();
      const url = await clipboard(page);
      expect(url).toMatch(/:~:text=[^,]+,[^,]+$/);
      await page.goto('about:blank');
      await page.goto(url.replace(/#p[a-z0-9-]+/, '#'));
      await page.waitForFunction(() => scrollY > 200);
    }));

  it('is shown to be copied where the browser refuses the clipboard', () =>
    withPage(PAGE_KINDS.article, {}, async (page) => {
      await refuseClipboard(page);
      await choose(page, 2, 20, 300);
      const asked = page.waitForEvent('dialog');
      const pressed = page.locator('quote-link button').click();
      const dialog = await asked;
      expect([dialog.type(), dialog.message()]).toEqual(['prompt', 'Copy link to this passage']);
      expect(dialog.defaultValue()).toMatch(/#p[a-z0-9-]*:~:text=/);
      await dialog.dismiss();
      await pressed;
      expect(await page.locator('quote-link [role="status"]').textContent()).toBe('');
    }));

  it('is reached by Tab from the words chosen, copied by Enter and put away by Escape', () =>
    withPage(PAGE_KINDS.article, CLIPBOARD, async (page) => {
      const paragraph = page.locator('.prose > p').nth(2);
      await paragraph.scrollIntoViewIfNeeded();
      const box = await paragraph.boundingBox();
      if (!box) throw new Error('the paragraph is not drawn');
      // A real drag: it tells the browser where Tab goes on from.
      await page.mouse.move(box.x + 120, box.y + 14);
      await page.mouse.down();
      await page.mouse.move(box.x + 300, box.y + 14, { steps: 4 });
      await page.mouse.up();
      const button = page.locator('quote-link button');
      await button.waitFor();
      let stops = 0;
      while (!(await button.evaluate((element) => element === document.activeElement)) && stops < 40) {
        await page.keyboard.press('Tab');
        stops += 1;
      }
      expect(await button.evaluate((element) => element === document.activeElement)).toBe(true);
      await page.keyboard.press('Enter');
      await page.waitForFunction(async () => (await navigator.clipboard.readText()).includes(':~:text='));
      await page.keyboard.press('Escape');
      expect(await button.isVisible()).toBe(false);
    }));

  it('has no barrier that axe finds', () =>
    withPage(PAGE_KINDS.article, {}, async (page) => {
      await choose(page, 2, 20, 60);
      const { violations } = await new AxeBuilder({ page }).include('.prose').analyze();
      expect(violations).toEqual([]);
    }));

  it('is not offered without JavaScript, nor for words outside the prose', async () => {
    await withPage(PAGE_KINDS.article, { javaScriptEnabled: false }, async (page) => {
      expect(await page.locator('quote-link').isVisible()).toBe(false);
    });
    await withPage(PAGE_KINDS.article, CLIPBOARD, async (page) => {
      await page.evaluate(() => getSelection()?.selectAllChildren(document.querySelector('h1') as Node));
      await page.waitForTimeout(100);
      expect(await page.locator('quote-link').isVisible()).toBe(false);
    });
  });
});

describe('the citation files', () => {
  it('agree on one date with the page and its meta tags', () => {
    const folder = join(DIST, PAGE_KINDS.article);
    const read = (file: string) => readFileSync(join(folder, file), 'utf8');
    const date = /<meta name="citation_publication_date" content="([^"]+)"/.exec(read('index.html'))?.[1] ?? '';
    expect(date).toMatch(/^\d{4}\/\d{2}\/\d{2}$/);
    expect(read('cite.ris')).toContain(`DA  - ${date}/`);
    expect(read('cite.bib')).toContain(`date = {${date.replaceAll('/', '-')}}`);
    const [item] = JSON.parse(read('cite.json')) as { issued: unknown }[];
    expect(item?.issued).toEqual({ 'date-parts': [date.split('/').map(Number)] });
    expect(read('index.html')).toContain(`<time datetime="${date.replaceAll('/', '-')}"`);
  });
});
