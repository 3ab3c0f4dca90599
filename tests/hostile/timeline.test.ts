import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { describe, expect, it } from 'vitest';
import { serve } from '../../scripts/serve.mjs';
import { setUpBrowser } from '../browser/browser.ts';
import { build, copyProject } from '../project-copy.ts';

const bench = setUpBrowser();

/** 300 characters of one script, as a title that nobody has shortened. */
const TITLES = {
  latin: 'The ministry postpones what it has already postponed twice '.repeat(6).slice(0, 300),
  cyrillic: 'Министерство снова переносит уже дважды перенесённое '.repeat(6).slice(0, 300),
  chinese: '外交部再次推迟已经推迟过两次的事项'.repeat(18).slice(0, 300),
  arabic: 'الوزارة تؤجل ما أجلته مرتين من قبل '.repeat(9).slice(0, 300),
};

function writeEvent(project: string, id: string, date: string, title: string): void {
  const event = { date, title, summary: title, category: 'trade', sources: ['rbth-2014-08-06'] };
  // JSON is YAML (https://yaml.org/spec/1.2.2/#12-overview).
  writeFileSync(join(project, 'content', 'events', `${id}.yaml`), JSON.stringify(event));
}

describe('a timeline of hostile events', () => {
  it('is legible: 500 on one day, the years 1 and 9999, titles of 300 characters in four scripts', async () => {
    const project = copyProject();
    for (let number = 0; number < 500; number += 1)
      writeEvent(project, `crowd-${number}`, '2020-02-29', `Meeting ${number} of a very long day`);
    writeEvent(project, 'first-year', '0001', 'The year 1');
    writeEvent(project, 'last-year', '9999-12-31', 'The last day');
    Object.entries(TITLES).forEach(([script, title], place) =>
      writeEvent(project, `long-${script}`, `2019-0${place + 1}-01`, title),
    );
    const { status, output } = build(project);
    expect(status, output).toBe(0);

    const server = await serve({ port: 0, dir: join(project, 'dist') });
    try {
      const context = await bench.newContext({ viewport: { width: 1280, height: 900 } });
      const page = await context.newPage();
      const errors: string[] = [];
      page.on('pageerror', (error) => errors.push(error.message));
      for (const query of ['', '?t=2018..2021', '?t=2020-02', '?q=Meeting', '?v=compare', '?e=long-arabic&t=2019']) {
        await page.goto(`${server.url}timeline/${query}`);
        await page.locator('timeline-view[data-ready]').waitFor();
        await page.waitForTimeout(600);
        const chart = await page.locator('.tl-chart').innerHTML();
        expect(chart, query).not.toMatch(/NaN|Infinity|undefined/);
        expect(await page.locator('.tl-frame *').count(), query).toBeLessThanOrEqual(600);
        expect(await page.evaluate(() => document.documentElement.scrollWidth), query).toBeLessThanOrEqual(1280);
        const rows = await page.evaluate(() =>
          [...document.querySelectorAll<SVGTextElement>('.tl-mark:not([aria-selected=true]) text')].map((text) => {
            const { left, right, top } = text.getBoundingClientRect();
            return { left, right, top: Math.round(top), words: text.textContent ?? '' };
          }),
        );
        for (const row of Map.groupBy(rows, ({ top }) => top).values()) {
          row.sort((a, b) => a.left - b.left);
          for (const [place, { left, words }] of row.entries())
            if (place > 0) expect(row[place - 1]?.right, `${query} ${words}`).toBeLessThanOrEqual(left);
        }
      }
      expect(await page.locator('.tl-panel h2').innerText()).toContain('الوزارة');
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 120)}`)).toEqual([]);

      // Nothing hides without a way in: every one of the 500 is in the list of its year.
      await page.goto(`${server.url}timeline/?v=list&t=2020-02-29`);
      await page.locator('timeline-view[data-ready]').waitFor();
      await page.waitForFunction(
        () => [...document.querySelectorAll<HTMLElement>('.tl-list li')].filter((item) => !item.hidden).length >= 500,
      );
      expect(errors).toEqual([]);
      await context.close();
    } finally {
      await server.close();
    }
  });

  it('that ends before it begins is refused with its place', () => {
    const project = copyProject();
    writeEvent(project, 'backwards', '2018/2014', 'Ends before it begins');
    const { status, output } = build(project);
    expect(status).not.toBe(0);
    expect(output).toMatch(/content\/events\/backwards\.yaml:1:\d+ {2}invalid-date {2}.*2018\/2014/);
  });
});
