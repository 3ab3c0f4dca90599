import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { setUpBrowser } from './browser.ts';

const bench = setUpBrowser();

async function open(search = '', options = {}): Promise<Page> {
  const page = await (await bench.newContext(options)).newPage();
  await page.goto(new URL(`/claims/${search}`, bench.url).href);
  return page;
}

const status = (page: Page) => page.locator('claim-filter [role=status]');
const shown = (page: Page) => page.locator('claim-filter li[data-facets]:visible').count();

describe('the ledger of claims', () => {
  it('without JavaScript is the whole list, grouped by outcome', async () => {
    const page = await open('?outcome=failed', { javaScriptEnabled: false });
    expect(await page.locator('claim-filter select').first().isVisible()).toBe(false);
    expect(await shown(page)).toBeGreaterThan(50);
    expect(await page.locator('claim-filter h2').evaluateAll((all) => all.map(({ id }) => id))).toEqual([
      'failed',
      'disputed',
      'partly',
      'held',
      'unresolved',
    ]);
    await page.context().close();
  });

  it('shows how the claims of each year fared', async () => {
    const page = await open('', { javaScriptEnabled: false });
    const table = page.getByRole('table', { name: 'Claims with a due date, by the year in which they were said' });
    const rows = await table.locator('tbody tr').evaluateAll((all) =>
      all.map((row) => ({
        year: row.querySelector('th')?.textContent,
        counts: [...row.querySelectorAll('.number')].map(({ textContent }) => Number(textContent)),
        bars: row.querySelectorAll('rect').length,
      })),
    );
    expect(rows.map(({ year }) => year)).toContain('2014');
    expect(rows.map(({ year }) => year)).toEqual(rows.map(({ year }) => year).sort());
    for (const { counts, bars } of rows) {
      const all = counts.pop();
      expect(counts.reduce((sum, count) => sum + count)).toBe(all);
      expect(bars).toBe(counts.filter((count) => count > 0).length);
    }
    await page.context().close();
  });

  it('narrows by each facet, counts what it shows, and keeps the choices in the address', async () => {
    const page = await open();
    const all = await shown(page);
    for (const name of ['speaker', 'kind', 'outcome', 'topic', 'year']) {
      const select = page.locator(`select[name=${name}]`);
      const option = select.locator('option').nth(1);
      const value = (await option.getAttribute('value')) ?? '';
      const count = Number(/\((\d+)\)$/.exec((await option.textContent()) ?? '')?.[1]);
      await select.selectOption(value);
      expect(await shown(page)).toBe(count);
      expect(await status(page).textContent()).toBe(`${count} of ${all} claims.`);
      await page.waitForURL(({ searchParams }) => searchParams.get(name) === value);
      await page.locator('[data-clear]').click();
      expect(await shown(page)).toBe(all);
      await page.waitForURL(({ search }) => search === '');
    }
    await page.context().close();
  });

  it('offers no choice that would leave nothing, but for the one that is made', async () => {
    const page = await open('?outcome=failed');
    const options = await page.locator('claim-filter option:not([value=""])').evaluateAll((all) =>
      (all as HTMLOptionElement[]).map(({ text, disabled, selected }) => ({
        isOffered: !disabled,
        hasSome: selected || !text.endsWith('(0)'),
      })),
    );
    expect(options.filter(({ isOffered, hasSome }) => isOffered !== hasSome)).toEqual([]);
    expect(options.filter(({ isOffered }) => !isOffered).length).toBeGreaterThan(0);
    await page.context().close();
  });

  it('shows what an address asks for, and goes back', async () => {
    const page = await open('?outcome=failed&kind=forecast');
    const both = await shown(page);
    expect(both).toBeGreaterThan(0);
    expect(await page.locator('claim-filter h2:visible').count()).toBe(1);
    await page.locator('select[name=kind]').selectOption('');
    const failed = await shown(page);
    expect(failed).toBeGreaterThan(both);
    await page.goBack();
    expect(await shown(page)).toBe(both);
    expect(await page.locator('select[name=kind]').inputValue()).toBe('forecast');
    await page.context().close();
  });

  it('is used by keyboard alone', async () => {
    const page = await open();
    const all = await shown(page);
    await page.locator('select[name=outcome]').focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => location.search !== '');
    expect(await shown(page)).toBeLessThan(all);
    await page.locator('[data-clear]').focus();
    await page.keyboard.press('Enter');
    expect(await shown(page)).toBe(all);
    expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('speaker');
    await page.context().close();
  });

  it('passes over an address that names what no claim has, and says so in plain text', async () => {
    const page = await open(`?outcome=${encodeURIComponent('<img src=x onerror=alert(1)>')}&speaker=nobody`);
    expect(await status(page).textContent()).toMatch(
      /^No claim matches what the address asks for: <img src=x.*nobody\. \d+ of/,
    );
    expect(await page.locator('claim-filter img').count()).toBe(0);
    await page.context().close();
  });

  it.each([
    [1280, 'light'],
    [1280, 'dark'],
    [360, 'light'],
  ] as const)(
    'at %i pixels, %s, does not move as the filters come, and has nothing that axe would refuse',
    async (width, colorScheme) => {
      const page = await open('?outcome=failed', { viewport: { width, height: 800 }, colorScheme });
      const shift = await page.evaluate(
        () =>
          new Promise<number>((resolve) => {
            let sum = 0;
            new PerformanceObserver((list) => {
              for (const entry of list.getEntries()) sum += (entry as unknown as { value: number }).value;
            }).observe({ type: 'layout-shift', buffered: true });
            setTimeout(() => resolve(sum), 200);
          }),
      );
      expect(shift).toBeLessThan(0.02);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.target.join(' ') ?? ''}`)).toEqual([]);
      await page.context().close();
    },
  );
});

describe('the picture of how forecasts fared', () => {
  it('links each line to its claim by keyboard, and says the same as tables', async () => {
    const page = await open();
    const lines = page.locator('.forecasts a');
    const count = await lines.count();
    await page.locator('.forecast-chart details summary').click();
    const rows = page.locator('.forecast-chart table').last().locator('tbody tr');
    // Each claim stands once by speaker and once by kind.
    expect(count).toBe(2 * (await rows.count()));
    await lines.first().focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/claims\/[a-z0-9-]+\/$/);
    await page.context().close();
  });
});
