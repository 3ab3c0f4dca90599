import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { PAGE_KINDS } from '../built-site.ts';
import { setUpBrowser } from './browser.ts';

const bench = setUpBrowser();
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** The rules that look at colours: only these can find in the dark scheme what they have not found in the light one. */
const OF_COLOUR = ['color-contrast', 'link-in-text-block'];

/** What axe finds on a page; it describes nothing but violations, which takes a sixth less of its time. */
async function violationsOn(page: Page, runOnly: readonly string[] = TAGS): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page })
    .options({ runOnly: [...runOnly], resultTypes: ['violations'] })
    .analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} ${target.join(' ')}: ${failureSummary}`),
  );
}

describe.each(['light', 'dark'] as const)('axe finds nothing in the %s scheme on', (colorScheme) => {
  it.each(Object.entries(PAGE_KINDS))('%s', async (_kind, path) => {
    const context = await bench.newContext({ colorScheme, viewport: { width: 1280, height: 900 } });
    const page = await context.newPage();
    const response = await page.goto(new URL(path, bench.url).href);
    expect(response?.ok()).toBe(true);
    const violations = await violationsOn(page, colorScheme === 'dark' ? OF_COLOUR : TAGS);
    await context.close();
    expect(violations).toEqual([]);
  });
});

describe('axe finds nothing on a phone on', () => {
  it.each(['front page', 'article', 'claims ledger', 'entity dossier'] as const)('%s', async (kind) => {
    const context = await bench.newContext({ viewport: { width: 360, height: 740 } });
    const page = await context.newPage();
    await page.goto(new URL(PAGE_KINDS[kind], bench.url).href);
    const violations = await violationsOn(page);
    await context.close();
    expect(violations).toEqual([]);
  });
});

describe('axe finds nothing in the panel of how pages look', () => {
  it.each(['light', 'dark'] as const)('in the %s scheme', async (colorScheme) => {
    const context = await bench.newContext({ colorScheme, viewport: { width: 360, height: 740 } });
    const page = await context.newPage();
    await page.goto(bench.url);
    await page.getByRole('button', { name: 'Display' }).click();
    const { violations } = await new AxeBuilder({ page })
      .include('#display')
      .withTags(TAGS)
      // axe does not know that what lies below an open popover cannot be met; sizes are measured here instead.
      .disableRules('target-size')
      .analyze();
    const boxes = await page
      .locator('#display input')
      .evaluateAll((inputs) => inputs.map((input) => input.getBoundingClientRect().toJSON() as DOMRect));
    await context.close();
    expect(boxes.length).toBeGreaterThan(0);
    expect(boxes.filter(({ width, height }) => Math.min(width, height) < 24)).toEqual([]);
    expect(
      violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`),
    ).toEqual([]);
  });
});
