import { AxeBuilder } from '@axe-core/playwright';
import { describe, expect, it } from 'vitest';
import { PAGE_KINDS } from '../built-site.ts';
import { setUpBrowser } from './browser.ts';

const bench = setUpBrowser();
const PAGES = {
  article: PAGE_KINDS.article,
  claim: PAGE_KINDS.claim,
  source: '/sources/izvestia-2014-08-06/',
} as const;
const SECTION = 'section[aria-labelledby="provenance"]';

describe.each(Object.entries(PAGES))('the provenance of the %s, without JavaScript,', (kind, path) => {
  const open = async (width: number, colorScheme: 'light' | 'dark' = 'light') => {
    const context = await bench.newContext({ javaScriptEnabled: false, viewport: { width, height: 800 }, colorScheme });
    const page = await context.newPage();
    await page.goto(new URL(path, bench.url).href);
    return { context, page, section: page.locator(SECTION) };
  };

  it('shows the chain from Izvestia to those that repeat it', async () => {
    const { context, page, section } = await open(360);
    const chain = section.locator('svg', { has: page.locator('a[href="/sources/izvestia-2014-08-06/"]') });
    const links = await chain.locator('a').evaluateAll((all) => all.map((link) => link.getAttribute('href')));
    await context.close();
    const origin = links.indexOf('/sources/izvestia-2014-08-06/');
    for (const relay of ['rbth-2014-08-06', 'the-diplomat-2014-08', 'defense-mirror-2014-08'])
      expect(links.indexOf(`/sources/${relay}/`), relay).toBeGreaterThan(origin);
    if (kind !== 'source') expect(links).toContain(PAGE_KINDS.article);
  });

  it('says the same in words', async () => {
    const { context, section } = await open(360);
    const details = section.locator('details');
    if ((await details.getAttribute('open')) === null) await details.locator('summary').click();
    const shown = await section.locator('svg a text:first-of-type').allTextContents();
    const sentences = await section.locator('ol li').allInnerTexts();
    expect(await section.locator('ol li').first().isVisible()).toBe(true);
    await context.close();
    expect(sentences).toHaveLength(shown.length);
    for (const [index, name] of shown.entries()) expect(sentences[index]).toContain(name.replace('…', ''));
  });

  it.each([320, 360, 1280])(
    'fits a screen %i pixels wide, with text of at least 12 pixels from 360 on',
    async (width) => {
      const { context, page, section } = await open(width);
      const { overflow, smallest, spilling } = await page.evaluate((selector) => {
        const texts = [...document.querySelectorAll<SVGTextElement>(`${selector} svg text`)];
        return {
          overflow: document.documentElement.scrollWidth - innerWidth,
          smallest: Math.min(
            ...texts.map((text) => parseFloat(getComputedStyle(text).fontSize) * (text.getScreenCTM()?.a ?? 0)),
          ),
          spilling: texts
            .filter((text) => {
              const label = text.closest('a')?.querySelector('rect')?.getBoundingClientRect();
              return text.getBoundingClientRect().right > (label?.right ?? 0) + 0.5;
            })
            .map((text) => text.textContent),
        };
      }, SECTION);
      const heights = await section
        .locator('svg a > rect')
        .evaluateAll((all) => all.map((rect) => rect.getBoundingClientRect().height));
      await context.close();
      expect(overflow).toBeLessThanOrEqual(0);
      expect(spilling).toEqual([]);
      if (width >= 360) expect(smallest).toBeGreaterThanOrEqual(12);
      expect(Math.min(...heights)).toBeGreaterThanOrEqual(24);
    },
  );

  it.each(['light', 'dark'] as const)('gives axe nothing to find in the %s scheme, words open', async (scheme) => {
    const context = await bench.newContext({ viewport: { width: 360, height: 800 }, colorScheme: scheme });
    const page = await context.newPage();
    await page.goto(new URL(path, bench.url).href);
    const details = page.locator(`${SECTION} details`);
    if ((await details.getAttribute('open')) === null) await details.locator('summary').click();
    const { violations } = await new AxeBuilder({ page })
      .include(SECTION)
      .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
      .analyze();
    await context.close();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join()}`)).toEqual(
      [],
    );
  });
});

describe('by keyboard', () => {
  it('Tab walks the documents of a chain from the origin down, each seen to have the focus, and Enter opens one', async () => {
    const context = await bench.newContext();
    const page = await context.newPage();
    await page.goto(new URL(PAGES.claim, bench.url).href);
    const links = page.locator(`${SECTION} svg a`);
    const count = await links.count();
    expect(count).toBeGreaterThan(8);
    await links.first().focus();
    for (let index = 0; index < count; index += 1) {
      const state = await page.evaluate(
        ([selector, place]) => {
          const link = document.querySelectorAll(`${selector} svg a`)[Number(place)];
          const { outlineStyle, outlineWidth } = getComputedStyle(link as Element);
          return { isFocused: document.activeElement === link, outlineStyle, outlineWidth };
        },
        [SECTION, String(index)],
      );
      expect(state.isFocused).toBe(true);
      // The first was given the focus by a script; from the second on the keyboard moves it.
      if (index > 0) expect([state.outlineStyle, state.outlineWidth]).toEqual(['solid', '2px']);
      await page.keyboard.press('Tab');
    }
    const second = page.locator(`${SECTION} svg a`).nth(1);
    const target = await second.getAttribute('href');
    await second.focus();
    await page.keyboard.press('Enter');
    await page.waitForURL('**/sources/**');
    expect(new URL(page.url()).pathname).toBe(target);
    await context.close();
  });

  it('a screen reader hears a name and a state for each document', async () => {
    const context = await bench.newContext();
    const page = await context.newPage();
    await page.goto(new URL(PAGES.claim, bench.url).href);
    const picture = page.getByRole('group', { name: /^Who repeats whom:/ });
    expect(await picture.getByRole('link', { name: /^Izvestia 6 August 2014 · origin · not read$/ }).count()).toBe(1);
    expect(await picture.getByRole('link', { name: /^Defense Mirror August 2014$/ }).count()).toBe(1);
    await context.close();
  });
});

describe('the number of origins', () => {
  const statement = async (path: string) => {
    const context = await bench.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(new URL(path, bench.url).href);
    const text = await page.locator('.origins').first().innerText();
    await context.close();
    return text;
  };

  it('names the one report behind all the sources of a claim, and warns of it', async () => {
    expect(await statement('/claims/kommersant-40-percent/')).toBe(
      'Single-origin reporting. 4 sources, 1 independent origin: Kommersant, 17 October 2022 (3 others repeat it).',
    );
    expect(await statement(PAGES.claim)).toMatch(
      /^One report is behind all of them\. .*Izvestia, 6 August 2014 \(all 3 /,
    );
  });

  it('says on how many origins an article rests', async () => {
    expect(await statement(PAGES.article)).toMatch(/^\d+ sources, \d+ independent origins: Izvestia, 6 August 2014 \(/);
  });

  it('shows a single-origin report as such in the index of sources and on its page', async () => {
    const context = await bench.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    for (const path of ['/sources/by/2014/', '/sources/rbth-2014-08-06/']) {
      await page.goto(new URL(path, bench.url).href);
      const notes = page.locator('.origin', { hasText: 'Single origin: goes back to Izvestia, 6 August 2014.' });
      expect(await notes.count(), path).toBeGreaterThan(0);
    }
    await context.close();
  });
});
