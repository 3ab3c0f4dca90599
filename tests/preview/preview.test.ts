import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { launchChromium } from '../browser/browser.ts';
import { copyProject, edit, startPreview } from '../project-copy.ts';

const DRAFT = 'a-draft-that-no-build-publishes';
const DRAFT_TITLE = 'A draft that only its author sees';
const ARTICLE = 'content/articles/after-the-boom.md';
const AUTHOR = 'content/authors/throughline-desk.yaml';

/** What the overlay says: its code, what is wrong, the place, how to mend it; empty where there is none. */
function overlayText(page: Page): Promise<string> {
  return page.evaluate(() => {
    const root = document.querySelector('vite-error-overlay')?.shadowRoot;
    const parts = root?.querySelectorAll<HTMLElement>('#name, #title, #message-content, #hint-content, #code-content');
    return [...(parts ?? [])].map((part) => part.innerText).join('\n');
  });
}

/** Waits until the overlay says something, however often the page is loaded anew in between. */
async function expectOverlay(page: Page, ...texts: readonly string[]): Promise<void> {
  await expect
    .poll(() => overlayText(page).catch(() => ''), { timeout: 120_000 })
    .toSatisfy((said: string) => texts.every((text) => said.includes(text)));
}

/** Opens a page, again where a page that is loaded anew at that moment gets in the way. */
async function open(page: Page, url: string): Promise<void> {
  const opened = () => page.goto(url).then(() => page.url());
  await expect.poll(() => opened().catch(() => ''), { timeout: 120_000 }).toBe(url);
}

async function expectPage(page: Page, title: string): Promise<void> {
  const seen = async () => `${await page.title()} ${await overlayText(page)}`.trim();
  await expect.poll(() => seen().catch(() => ''), { timeout: 120_000 }).toBe(title);
}

// One server for all of it: starting it takes the most of the time. That a build has no draft is tested in rebuild.test.ts.
describe('the preview', () => {
  it('shows drafts and every error of the content, and survives whatever is done to files', async () => {
    const project = copyProject();
    const file = (path: string) => join(project, path);
    const write = (path: string, text: string | Uint8Array) => writeFileSync(file(path), text);
    const [article, author] = [ARTICLE, AUTHOR].map((path) => readFileSync(file(path), 'utf8')) as [string, string];
    write(
      `content/articles/${DRAFT}.md`,
      article.replace(/^title: .*$/m, `title: ${DRAFT_TITLE}\ndraft: true`).replace(/^updated: .*\n/m, ''),
    );
    // Broken before the server starts: it starts all the same.
    write(AUTHOR, 'name: "Throughline desk\n');

    const preview = await startPreview(project);
    const browser = await launchChromium();
    try {
      const page = await browser.newPage();
      page.setDefaultTimeout(120_000);
      const violations: string[] = [];
      page.on('console', (message) => {
        if (message.text().includes('Content Security Policy')) violations.push(message.text());
      });
      await open(page, `${preview.url}articles/${DRAFT}/`);
      await expectOverlay(page, 'TL004 invalid-yaml', `${AUTHOR}:2:1`);

      write(AUTHOR, author);
      await expectPage(page, `[Draft] ${DRAFT_TITLE} | Throughline`);
      // A page may be loaded once more while the publication is read anew.
      const heading = () => page.locator('h1').innerText();
      await expect.poll(() => heading().catch(() => ''), { timeout: 120_000 }).toBe(`[Draft] ${DRAFT_TITLE}`);
      await open(page, `${preview.url}authors/throughline-desk/`);
      expect(await page.getByRole('link', { name: `[Draft] ${DRAFT_TITLE}` }).count()).toBeGreaterThan(0);
      // Styles are there, although the policy of the published pages allows none in a page.
      expect(await page.evaluate(() => getComputedStyle(document.body).fontFamily)).toContain('Source Sans');
      expect(violations).toEqual([]);

      await open(page, `${preview.url}articles/after-the-boom/`);
      const title = await page.title();
      edit(file(ARTICLE), /throughline-desk/, 'throughline-dask');
      await expectOverlay(page, 'TL011 unknown-id', `${ARTICLE}:`, 'Did you mean "throughline-desk"?', '^^^^');
      write(ARTICLE, article);
      await expectPage(page, title);

      edit(file(ARTICLE), 'title:', 'title: "unclosed\ntitle:');
      await expectOverlay(page, 'TL004 invalid-yaml', `${ARTICLE}:`);
      // Saved again and again, as some editors do: the page is to be loaded anew once it is well, whatever comes after.
      for (let saves = 0; saves < 5; saves += 1) {
        write(ARTICLE, article);
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
      await expectPage(page, title);

      renameSync(file(AUTHOR), file('content/authors/another-desk.yaml'));
      await expectOverlay(page, 'TL011 unknown-id', 'no author "throughline-desk"');
      renameSync(file('content/authors/another-desk.yaml'), file(AUTHOR));
      await expectPage(page, title);

      write(AUTHOR, Uint8Array.of(0, 255, 254, 1));
      await expectOverlay(page, 'TL001 unreadable-file', `${AUTHOR}:1:2`);
      rmSync(file(AUTHOR));
      await expectOverlay(page, 'TL011 unknown-id', 'no author "throughline-desk"');
      // An entry may lie in any folder of its collection.
      mkdirSync(file('content/authors/desks'));
      write('content/authors/desks/throughline-desk.yaml', author);
      await expectPage(page, title);
      renameSync(file('content/authors/desks/throughline-desk.yaml'), file(AUTHOR));
      edit(file(ARTICLE), /^dek: >-\n/m, 'dek: >-\n  A new line under the headline.\n');
      const dek = () => page.locator('.dek').first().innerText();
      await expect.poll(() => dek().catch(() => ''), { timeout: 120_000 }).toMatch(/^A new line under the headline\. /);
      await expectPage(page, title);

      // A page of text alone has no script once it is published.
      await open(page, `${preview.url}articles/after-the-boom/text/`);
      const textTitle = await page.title();
      const current = readFileSync(file(ARTICLE), 'utf8');
      edit(file(ARTICLE), /throughline-desk/, 'throughline-dask');
      await expectOverlay(page, 'TL011 unknown-id');
      write(ARTICLE, current);
      await expectPage(page, textTitle);
      expect(violations).toEqual([]);
    } finally {
      await browser.close();
      expect(await preview.stop(), preview.output()).toBe(true);
    }
  }, 600_000);

  it('has every file that its pages ask for, where the site lies at a path as well', async () => {
    const project = copyProject();
    edit(join(project, 'content/site.yaml'), /^url: .*$/m, 'url: https://throughline.example/news/');
    const preview = await startPreview(project);
    const browser = await launchChromium();
    try {
      const page = await browser.newPage();
      page.setDefaultTimeout(120_000);
      const missing: string[] = [];
      page.on('response', (answer) => {
        if (answer.status() >= 400) missing.push(answer.url());
      });
      const site = `${preview.url}news/`;
      await open(page, `${site}search/?q=rogozin`);
      await page.getByRole('link', { name: 'Dmitry Rogozin' }).first().waitFor();
      await open(page, `${site}articles/after-the-boom/text/`);
      const get = async (path: string) => (await fetch(`${site}${path}`)).status;
      for (const path of [
        'data/v1/claims.json',
        'sources/24kg-2017/cite.bib',
        'timeline/timeline.csv',
        'articles/after-the-boom/index.html.md',
        'topics/space/feed.xml',
      ])
        expect(await get(path), path).toBe(200);
      expect(missing).toEqual([]);
    } finally {
      await browser.close();
      expect(await preview.stop(), preview.output()).toBe(true);
    }
  }, 600_000);
});
