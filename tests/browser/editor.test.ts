import { appendFileSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { checkContent, findIssues } from '../../src/lint/lint.ts';
import { readContent } from '../../src/lint/read.ts';
import { DIST, listFiles } from '../built-site.ts';
import { copyProject, startPreview } from '../project-copy.ts';
import { launchChromium } from './browser.ts';

const EDITOR = 'editor:\n  backend: github\n  repository: our-paper/site\n';
const ARTICLE = 'content/articles/what-the-editor-wrote-on-a-tuesday.md';
const BODY =
  'The bank said no [@rbth-2014-08-06]. At 10:30 it said :claim[so]{#components-several-billion}.\n\n## A heading\n\nIt *is* so.';

/** Files of a project that the editor is shown: one of each collection is enough to choose from, and fast to read. */
function shownFiles(project: string): string[] {
  return ['articles', 'authors', 'topics', 'stories']
    .flatMap((name) =>
      readdirSync(join(project, 'content', name))
        .slice(0, 10)
        .map((file) => `content/${name}/${file}`),
    )
    .concat('content/site.yaml');
}

/**
 * Puts files into the folder that the browser keeps for the page: it is handed over where a person would pick the
 * project's, as a browser without a window has no dialog for that. All that the editor does with it is real.
 */
async function fillFolder(page: Page, files: Readonly<Record<string, string>>): Promise<void> {
  await page.evaluate(async (texts) => {
    const root = await navigator.storage.getDirectory();
    await root.getDirectoryHandle('.git', { create: true });
    for (const [path, text] of Object.entries(texts)) {
      const parts = path.split('/');
      let folder = root;
      for (const part of parts.slice(0, -1)) folder = await folder.getDirectoryHandle(part, { create: true });
      const file = await folder.getFileHandle(parts.at(-1) as string, { create: true });
      const stream = await file.createWritable();
      await stream.write(text);
      await stream.close();
    }
  }, files);
}

/** The text of a file of that folder; undefined where there is none. */
function readFile(page: Page, path: string): Promise<string | undefined> {
  return page.evaluate(async (wanted) => {
    const parts = wanted.split('/');
    try {
      let folder = await navigator.storage.getDirectory();
      for (const part of parts.slice(0, -1)) folder = await folder.getDirectoryHandle(part);
      return await (await (await folder.getFileHandle(parts.at(-1) as string)).getFile()).text();
    } catch {
      return undefined;
    }
  }, path);
}

describe('the editor in the browser', () => {
  it('is no part of a site that does not ask for it', () => {
    expect(existsSync(join(DIST, 'admin'))).toBe(false);
    for (const path of listFiles(DIST).filter((name) => name.endsWith('.js')))
      expect(readFileSync(join(DIST, path), 'utf8'), path).not.toContain('Sveltia');
  });

  it('writes a new article that passes the content check, and asks no other site for anything', async () => {
    const project = copyProject();
    appendFileSync(join(project, 'content/site.yaml'), EDITOR);
    const preview = await startPreview(project);
    const browser = await launchChromium();
    try {
      expect(preview.output()).toContain(`The editor is at ${preview.url}admin/`);
      const page = await browser.newPage();
      page.setDefaultTimeout(120_000);
      const [answered, failed]: [Set<string>, string[]] = [new Set(), []];
      page.on('requestfinished', (request) => answered.add(new URL(request.url()).origin));
      page.on('requestfailed', (request) => {
        // What the policy of the page refuses never leaves the browser.
        const isElsewhere = /^https?:/.test(request.url()) && !request.url().startsWith(preview.url);
        if (isElsewhere && request.failure()?.errorText !== 'csp') failed.push(request.url());
      });
      page.on('pageerror', (error) => failed.push(String(error)));
      await page.addInitScript(() => {
        Object.assign(window, { showDirectoryPicker: () => navigator.storage.getDirectory() });
      });
      await page.goto(`${preview.url}admin/`);
      const open = page.getByRole('button', { name: 'Work with Local Repository' });
      await open.waitFor();
      await page.evaluate(() => Object.assign(window, { isAtWork: true }));
      await fillFolder(
        page,
        Object.fromEntries(shownFiles(project).map((path) => [path, readFileSync(join(project, path), 'utf8')])),
      );
      await open.click();
      await page.getByText('After the boom', { exact: false }).or(page.getByRole('grid')).first().waitFor();
      await page.evaluate(() => (location.hash = '#/collections/articles/new'));

      await page.getByRole('textbox', { name: 'Title' }).fill('What: the "editor" wrote, on a Tuesday');
      await page.getByRole('textbox', { name: 'Dek' }).fill('It wrote one sentence: this one.');
      await page.getByRole('checkbox', { name: 'Throughline desk' }).click();
      await page.getByRole('radio', { name: 'explainer' }).click();
      await page.locator('[data-key-path="topics"]').getByRole('combobox').click();
      await page.getByRole('option', { name: 'Trade', exact: true }).first().click();
      // Fields are drawn once they come into view.
      const body = page.locator('[data-key-path="body"]').locator('textarea');
      await page.mouse.move(600, 400);
      for (let tries = 0; tries < 60 && !(await body.isVisible()); tries += 1) {
        await page.mouse.wheel(0, 800);
        await page.waitForTimeout(100);
      }
      await body.fill(BODY);
      await page.getByRole('button', { name: 'Save', exact: true }).click();
      await expect.poll(() => readFile(page, ARTICLE), { timeout: 120_000 }).toBeDefined();

      const text = (await readFile(page, ARTICLE)) as string;
      expect(text).toBe(
        [
          '---',
          `title: 'What: the "editor" wrote, on a Tuesday'`,
          "dek: 'It wrote one sentence: this one.'",
          `published: ${/^published: (\d{4}-\d{2}-\d{2})$/m.exec(text)?.[1]}`,
          'authors:',
          '  - throughline-desk',
          'kind: explainer',
          'topics:',
          '  - trade',
          'draft: false',
          '---',
          '',
          BODY,
          '',
        ].join('\n'),
      );
      writeFileSync(join(project, ARTICLE), text);
      const content = await readContent(project);
      const issues = findIssues(checkContent({ ...content, publicFiles: new Set() }), 'error');
      expect(issues.filter(({ file }) => file === ARTICLE)).toEqual([]);

      expect([...answered]).toEqual([new URL(preview.url).origin]);
      expect(failed).toEqual([]);
      // Other pages show what was saved, and what is wrong with it; an author who is at work in the editor is left there.
      const reader = await browser.newPage();
      await reader.goto(`${preview.url}articles/what-the-editor-wrote-on-a-tuesday/`);
      writeFileSync(join(project, ARTICLE), text.replace(/^title: .*$/m, 'title: A title that is mended'));
      await reader.getByRole('heading', { name: 'A title that is mended' }).waitFor();
      writeFileSync(join(project, ARTICLE), text.replace(/^kind: .*$/m, 'kind: no such kind'));
      await reader.locator('vite-error-overlay').waitFor();
      expect(await page.locator('vite-error-overlay').count()).toBe(0);
      expect(await page.evaluate(() => 'isAtWork' in window)).toBe(true);
    } finally {
      await browser.close();
      await preview.stop();
    }
  }, 600_000);
});
