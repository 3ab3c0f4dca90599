import { readFileSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { labelWidth } from '../../src/outputs/timeline/label.ts';
import type { TimelineChart } from '../../src/client/timeline-chart.ts';
import { setUpBrowser } from './browser.ts';

const bench = setUpBrowser();
const WIDE = { viewport: { width: 1280, height: 900 } };
const PHONE = { viewport: { width: 360, height: 740 }, hasTouch: true };

/** @param prepare Makes what the page asks for late, or lets it fail. */
async function open(
  path: string,
  options: BrowserContextOptions = WIDE,
  prepare: (page: Page) => Promise<unknown> = () => Promise.resolve(),
): Promise<Page> {
  const context = await bench.newContext({ acceptDownloads: true, ...options });
  const page = await context.newPage();
  await prepare(page);
  page.on('pageerror', (error) => {
    throw error;
  });
  await page.goto(`${bench.url}${path}`);
  if (options.javaScriptEnabled !== false) await page.locator('timeline-view[data-ready]').waitFor();
  return page;
}

/** What the status says once the window has settled. */
async function status(page: Page, pattern: RegExp): Promise<string> {
  await page.waitForFunction(
    (source) => new RegExp(source).test(document.querySelector('.tl-status')?.textContent ?? ''),
    pattern.source,
  );
  return (await page.locator('.tl-status').textContent()) ?? '';
}

/** Lets every request for a file come as late as on a slow connection. */
function delay(page: Page, file: string): Promise<unknown> {
  return page.route(file, async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 1500));
    await route.continue();
  });
}

const query = (page: Page) => new URL(page.url()).search;

/** Left edge of each mark in the frame, by its place. */
function marks(page: Page): Promise<Record<string, { x: number; y: number; right: number; text: string }>> {
  return page.evaluate(() =>
    Object.fromEntries(
      [...document.querySelectorAll<SVGAElement>('.tl-mark')].map((mark) => {
        const box = (mark.querySelector('text') as SVGTextElement).getBoundingClientRect();
        const { top } = (document.querySelector('.tl-plot') as Element).getBoundingClientRect();
        return [
          mark.dataset['i'],
          { x: box.left, y: Math.round(box.top - top), right: box.right, text: mark.textContent ?? '' },
        ];
      }),
    ),
  );
}

function overlaps(drawn: Awaited<ReturnType<typeof marks>>): string[] {
  const rows = Map.groupBy(Object.values(drawn), ({ y }) => y);
  return [...rows.values()].flatMap((row) => {
    const sorted = row.sort((a, b) => a.x - b.x);
    return sorted.slice(1).flatMap((mark, place) => {
      const before = sorted[place] as (typeof sorted)[number];
      return before.right > mark.x ? [`${before.text} | ${mark.text}`] : [];
    });
  });
}

/** How many entries the years of the list say that they have, listed there or on a page of their own. */
async function counted(page: Page): Promise<number> {
  const counts = await page.locator('[data-year]:not([hidden]) h3 .count').allInnerTexts();
  return counts.reduce((sum, text) => sum + Number(text.replace(/\D/g, '')), 0);
}

describe('the timeline without JavaScript', () => {
  it('is a summary, a chart and a list by year, with ways to every entry', async () => {
    const page = await open('timeline/', { ...WIDE, javaScriptEnabled: false });
    expect(await page.locator('.tl-chart .tl-mark').count()).toBeGreaterThan(30);
    const all = await counted(page);
    expect(all).toBeGreaterThan(250);
    const here = await page.locator('.tl-list li').count();
    expect(here).toBeGreaterThan(100);
    expect(await page.locator('.tl-list li time').count()).toBeGreaterThan(here * 0.9);
    expect(await page.locator('form:visible.tl-controls').count()).toBe(0);
    const elsewhere = await page
      .locator('[data-year]:not(:has(li)) h3 a')
      .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));
    const places = new Set(
      await page.locator('.tl-list li').evaluateAll((items) => items.map((item) => item.getAttribute('data-i'))),
    );
    await page.locator('.tl-density a').nth(2).click();
    await page.waitForURL(/\/timeline\/(?:#y2015|2015\/)$/);
    for (const url of elsewhere) {
      await page.goto(url);
      for (const item of await page.locator('.tl-list li').all()) places.add(await item.getAttribute('data-i'));
      expect(await page.locator('.list-parts [aria-current=page]').count()).toBe(1);
    }
    expect(places.size).toBe(all);
    await page.context().close();
  });

  it('shows beside each word of its legend the sign that it explains', async () => {
    const page = await open('timeline/', { ...WIDE, javaScriptEnabled: false });
    const signs = await page
      .locator('.tl-legend span')
      .evaluateAll((words) => words.map((word) => getComputedStyle(word, '::before').width));
    expect(signs.length).toBeGreaterThan(4);
    expect(signs.filter((width) => !/^[1-9]/.test(width))).toEqual([]);
    await page.context().close();
  });

  it('gives everything away as files', async () => {
    const page = await open('timeline/', { ...WIDE, javaScriptEnabled: false });
    for (const name of ['timeline.csv', 'timeline.json', 'timeline.ics', 'timeline.svg', 'said-and-happened.svg']) {
      const response = await page.request.get(`${bench.url}timeline/${name}`);
      expect(response.status(), name).toBe(200);
      expect((await response.body()).length, name).toBeGreaterThan(10_000);
    }
    await page.context().close();
  });
});

describe('the timeline as its script takes it over', () => {
  it.each(
    (
      [
        ['wide', WIDE],
        ['phone', PHONE],
      ] as const
    ).flatMap(([name, screen]) =>
      [
        'timeline/',
        'timeline/?e=izvestia-casic-report',
        'timeline/?e=izvestia-casic-report&c=energy&t=2014..2015',
        'timeline/?e=nonsense',
        'timeline/?v=list',
        'timeline/?v=compare',
        'timeline/?c=energy',
        'embed/timeline/',
        'embed/timeline/?e=izvestia-casic-report&v=list',
      ].map((address) => [name, address, screen] as const),
    ),
  )('moves nothing: %s, %s', async (_name, address, screen) => {
    const context = await bench.newContext(screen);
    const page = await context.newPage();
    await page.addInitScript(() => {
      const shifts: number[] = [];
      Object.assign(window, { shifts });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) shifts.push((entry as unknown as { value: number }).value);
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await page.goto(bench.url + address);
    await page.locator('timeline-view[data-ready]').waitFor();
    if (address.includes('e=')) await page.locator('.tl-panel [data-body] :is(h2, p)').first().waitFor();
    await page.waitForTimeout(500);
    const shifts = await page.evaluate(() => (window as unknown as { shifts: number[] }).shifts);
    // Lanes of which a filter leaves nothing fold, and what is below them comes up a little.
    expect(shifts.reduce((sum, value) => sum + value, 0)).toBeLessThan(address.includes('c=') ? 0.1 : 0.02);
    const kept = await page.evaluate(() => document.documentElement.getAttributeNames().join(' '));
    expect(kept).not.toMatch(/data-(?:has-panel|is-list)/);
    await context.close();
  });
});

describe('a link to an entry that does not exist', () => {
  it('says so where the entry would be, takes no focus, and can be closed', async () => {
    const page = await open(`timeline/?e=${'nonsense'.repeat(40)}`);
    const panel = page.locator('.tl-panel');
    expect(await panel.locator('[data-body]').innerText()).toMatch(/^There is no entry “nonsense.*” here\.$/);
    expect(await panel.evaluate((element) => element.scrollWidth - element.clientWidth)).toBe(0);
    expect(await page.evaluate(() => document.activeElement?.localName)).toBe('body');
    await panel.locator('[data-close]').click();
    expect(await panel.isHidden()).toBe(true);
    expect(query(page)).not.toContain('e=');
    await page.context().close();
  });
});

describe('the timeline on a screen with room', () => {
  it('has labels that never overlap, and keep their rows, however it is moved', async () => {
    const page = await open('timeline/');
    const rows = new Map<string, number>();
    for (const t of ['2013..2028', '2014..2016', '2014-06..2014-10', '2021..2026', '2024-01..2024-06']) {
      await page.goto(`${bench.url}timeline/?t=${t}`);
      await page.locator('timeline-view[data-ready]').waitFor();
      await page.waitForTimeout(450);
      const drawn = await marks(page);
      expect(overlaps(drawn), t).toEqual([]);
      for (const [place, { y }] of Object.entries(drawn)) {
        expect(rows.get(place) ?? y, `${t}: ${place}`).toBe(y);
        rows.set(place, y);
      }
    }
    await page.context().close();
  });

  it('pans and keeps every label that stays in view', async () => {
    const page = await open('timeline/?t=2014..2016');
    await page.waitForTimeout(450);
    const before = await marks(page);
    const box = await page.locator('.tl-scroll').boundingBox();
    await page.mouse.move((box?.x ?? 0) + 700, (box?.y ?? 0) + 300);
    await page.mouse.down();
    await page.mouse.move((box?.x ?? 0) + 660, (box?.y ?? 0) + 300, { steps: 4 });
    await page.mouse.up();
    await page.waitForTimeout(600);
    const after = await marks(page);
    const left = (box?.x ?? 0) + 144;
    for (const [place, { x, y }] of Object.entries(before)) {
      if (x < left + 40 || x > left + 1000) continue;
      expect(after[place]?.y, place).toBe(y);
      expect(after[place]?.x, place).toBeCloseTo(x - 40, 0);
    }
    expect(query(page)).toMatch(/^\?t=2014-0[12]-\d\d\.\.2017-0[12]-\d\d$/);
    await page.context().close();
  });

  it('leaves a plain wheel to the page, zooms with Ctrl and pans with Shift', async () => {
    const page = await open('timeline/');
    const box = await page.locator('.tl-scroll').boundingBox();
    await page.mouse.move((box?.x ?? 0) + 600, (box?.y ?? 0) + 200);
    await page.mouse.wheel(0, 200);
    await page.waitForTimeout(400);
    expect(await page.evaluate(() => scrollY)).toBeGreaterThan(100);
    expect(query(page)).toBe('');
    await page.keyboard.down('Control');
    await page.mouse.wheel(0, -300);
    await page.keyboard.up('Control');
    await page.waitForFunction(() => location.search.includes('t='));
    const zoomed = query(page);
    await page.keyboard.down('Shift');
    await page.mouse.wheel(0, 100);
    await page.keyboard.up('Shift');
    await page.waitForFunction((last) => location.search !== last, zoomed);
    await page.context().close();
  });

  it('opens an entry in a panel, steps on, closes, and goes back through all of it', async () => {
    const page = await open('timeline/?t=2014..2015');
    await page.locator('.tl-mark', { hasText: 'Izvestia: plan to buy chips' }).click();
    await page.locator('.tl-panel h2', { hasText: 'Izvestia reports a plan' }).waitFor();
    expect(query(page)).toContain('e=izvestia-casic-report');
    expect(await page.locator('.tl-panel').innerText()).toContain('Sources');
    await page.locator('.tl-panel [data-next]').click();
    await page.waitForFunction(() => !location.search.includes('e=izvestia-casic-report'));
    await page.goBack();
    await page.locator('.tl-panel h2', { hasText: 'Izvestia reports a plan' }).waitFor();
    await page.goBack();
    await page.locator('.tl-panel').waitFor({ state: 'hidden' });
    expect(query(page)).toBe('?t=2014..2015');
    await page.context().close();
  });

  it('leads from the panel to the places of the page that it shows', async () => {
    const page = await open('timeline/?e=articles/the-chip-order-that-was-always-next-year');
    const link = page.locator('.tl-panel a[href*="#ref-"]').first();
    await link.waitFor();
    expect(await page.locator('.tl-panel a[href^="#"]').count()).toBe(0);
    expect(await link.getAttribute('href')).toMatch(/^\/articles\/the-chip-order-that-was-always-next-year\/#ref-\d+$/);
    await page.context().close();
  });

  it('opens an entry again from a group that lies over it', async () => {
    const page = await open('timeline/');
    const id = 'bis-ddtc-licence-hold';
    const pressPlace = async () => {
      // The chart is narrower while the panel is open.
      const spot = await page.evaluate((one) => {
        const { chart } = document.querySelector('timeline-view') as unknown as { chart: TimelineChart };
        const plot = document.querySelector('.tl-plot') as SVGSVGElement;
        const { e: left, f: top } = plot.getScreenCTM() as DOMMatrix;
        const item = chart.timeline.items.find((other) => other.id === one);
        const lane = chart.layout?.lanes.find(({ number }) => number === item?.lane);
        const scale = plot.width.baseVal.value / (chart.view.to - chart.view.from);
        return { x: left + ((item?.span.start ?? 0) - chart.view.from) * scale, y: top + (lane?.rugY ?? 0) + 4 };
      }, id);
      await page.mouse.click(spot.x, spot.y);
    };
    const entry = page.locator(`.tl-panel a[href$="/${id}/"]`).first();
    const group = page.locator('.tl-panel h2', { hasText: 'entries' });
    for (let time = 0; time < 2; time++) {
      await pressPlace();
      await group.waitFor();
      expect(query(page)).toBe('');
      await entry.click();
      await group.waitFor({ state: 'detached' });
      expect(query(page)).toBe(`?e=${id}`);
    }
    await page.context().close();
  });

  it('makes one step back for what is asked for with Enter, and its fields go back with it', async () => {
    const page = await open('timeline/');
    const steps = () => page.evaluate(() => history.length);
    const before = await steps();
    await page.locator('[name=from]').fill('2020');
    await page.locator('[name=from]').press('Enter');
    await page.waitForFunction(() => location.search.startsWith('?t=2020'));
    expect(await steps()).toBe(before + 1);
    await page.goBack();
    await page.waitForFunction(() => location.search === '');
    expect(await page.locator('[name=from]').inputValue()).not.toContain('2020');
    await page.context().close();
  });

  it('is narrowed by lane, entity, outcome and words, counts what is left, and says so in the address', async () => {
    const page = await open('timeline/');
    await page.locator('.tl-filters summary').click();
    await page.waitForFunction(() => document.querySelectorAll('[name=entity] option').length > 50);
    await page.locator('[name=outcome]').selectOption('failed');
    await page.waitForFunction(() => location.search === '?outcome=failed');
    const all = Number(/of (\d+)/.exec(await status(page, /: \d+ of \d+/))?.[1]);
    const failed = Number(/: (\d+) of/.exec(await status(page, new RegExp(`: \\d{1,2} of ${all}`)))?.[1]);
    expect(failed).toBeLessThan(all);
    expect(query(page)).toBe('?outcome=failed');
    await page.locator('.tl-controls [name=q]').fill('CASIC');
    await page.locator('.tl-controls [name=q]').press('Enter');
    await page.waitForFunction(() => location.search === '?outcome=failed&q=CASIC');
    await expect.poll(() => counted(page)).toBeLessThan(20);
    const shown = await counted(page);
    expect(shown).toBeGreaterThan(0);
    // What stands on pages of years comes as it is scrolled to.
    for (const year of await page.locator('[data-year]:not([hidden])').all()) {
      await year.scrollIntoViewIfNeeded();
      const own = Number(await year.locator('.count').innerText());
      await expect.poll(() => year.locator('li:not([hidden])').count()).toBe(own);
    }
    expect(overlaps(await marks(page))).toEqual([]);
    await page.locator('[data-act=clear]').click();
    await page.waitForFunction(() => location.search === '');
    await expect.poll(() => counted(page)).toBe(all);
    await page.goBack();
    await expect.poll(() => counted(page)).toBe(shown);
    await page.context().close();
  });

  it('knows what lies under the pointer, however far it is moved and zoomed in', async () => {
    const page = await open('timeline/');
    for (const range of ['2013..2028', '2014..2017', '2015-03..2016-02']) {
      await page.goto(`${bench.url}timeline/?t=${range}`);
      await page.locator('timeline-view[data-ready]').waitFor();
      const { seen, missed } = await page.evaluate(() => {
        const { chart } = document.querySelector('timeline-view') as unknown as { chart: TimelineChart };
        const plot = document.querySelector('.tl-plot') as SVGSVGElement;
        // Where the plot is on the screen, by another way than that of the chart.
        const { e: left, f: top } = plot.getScreenCTM() as DOMMatrix;
        const { view, layout, timeline } = chart;
        const scale = plot.width.baseVal.value / (view.to - view.from);
        const inView = timeline.items.flatMap((item, place) =>
          item.span.start > view.from && item.span.start + 1 < view.to ? [{ item, place }] : [],
        );
        const missing = inView.filter(({ item, place }) => {
          const lane = layout?.lanes.find(({ number }) => number === item.lane);
          const x = left + (item.span.start + 0.5 - view.from) * scale;
          return !chart.itemsAt(x, top + (lane?.rugY ?? 0) + 4, 3)?.places.includes(place);
        });
        return { seen: inView.length, missed: missing.map(({ item }) => item.id) };
      });
      expect(seen, range).toBeGreaterThan(10);
      expect(missed, range).toEqual([]);
    }
    await page.context().close();
  });

  it('shows the entries of a place that has no room for words, exactly those, in the list', async () => {
    const page = await open('timeline/');
    const spot = await page.evaluate(() => {
      const rug = document.querySelector<SVGPathElement>('.tl-rugs :nth-child(5)') as SVGPathElement;
      const box = rug.getBoundingClientRect();
      return { y: box.top + 4, left: box.left, right: box.right };
    });
    for (let x = spot.right - 40; x > spot.left; x -= 8) {
      await page.mouse.click(x, spot.y);
      await page.waitForTimeout(60);
      if (await page.locator('.tl-panel button', { hasText: 'in the list' }).count()) break;
    }
    const button = page.locator('.tl-panel button', { hasText: 'in the list' });
    const count = Number(/(\d+)/.exec(await button.innerText())?.[1]);
    await button.click();
    await status(page, /^\d+ of \d+ entries/);
    expect(await counted(page)).toBe(count);
    expect(query(page)).toMatch(/v=list/);
    await page.context().close();
  });

  it('folds a lane and keeps it folded in the address', async () => {
    const page = await open('timeline/');
    await page.locator('.tl-names button', { hasText: 'Space' }).click();
    await page.waitForFunction(() => location.search === '?fold=space');
    expect(await page.locator('.tl-names button', { hasText: 'Space' }).getAttribute('aria-expanded')).toBe('false');
    await page.reload();
    await page.locator('.tl-names [aria-expanded=false]').waitFor();
    await page.context().close();
  });

  it('sets what was said against what happened, with lines from a claim to the events by which it was judged', async () => {
    const page = await open('timeline/?v=compare&e=claims/components-several-billion');
    await page.locator('.tl-link').first().waitFor({ state: 'attached' });
    const own = await page.locator('.tl-link').count();
    expect(own).toBeGreaterThan(1);
    await page.locator('[data-act=links]').click();
    expect(await page.locator('.tl-link').count()).toBeGreaterThan(own);
    await page.context().close();
  });

  it('hands over what is shown as CSV, JSON, iCalendar, SVG and PNG', async () => {
    const page = await open('timeline/?c=energy');
    const download = async (format: string) => {
      const [file] = await Promise.all([
        page.waitForEvent('download'),
        page.locator(`[data-act=export-${format}]`).click(),
      ]);
      return readFileSync(await file.path());
    };
    const shown = Number(/: (\d+) of/.exec(await status(page, /in 1 lane\./))?.[1]);
    expect(shown).toBeGreaterThan(2);
    expect((await download('csv')).toString().trim().split('\r\n')).toHaveLength(shown + 1);
    expect(JSON.parse((await download('json')).toString())).toHaveLength(shown);
    expect((await download('ics')).toString().match(/BEGIN:VEVENT/g)).toHaveLength(shown);
    const svg = (await download('svg')).toString();
    expect(svg.match(/@font-face\{font-family:"Source Sans 3";[^}]*src:url\(data:font\/woff2/g)).toHaveLength(2);
    expect(svg.includes('var(')).toBe(false);
    expect((await download('png')).subarray(1, 4).toString()).toBe('PNG');
    await page.context().close();
  });

  it('hands over no more of the list than is shown of it', async () => {
    const page = await open('timeline/?v=list&t=2014');
    const [, shown = ''] = /(\d+) of/.exec(await status(page, /\d+ of \d+/)) ?? [];
    const [file] = await Promise.all([page.waitForEvent('download'), page.locator('[data-act=export-json]').click()]);
    const entries = JSON.parse(readFileSync(await file.path(), 'utf8')) as { date: string }[];
    expect(entries).toHaveLength(Number(shown));
    expect(entries.some(({ date }) => date.startsWith('2014'))).toBe(true);
    expect(entries.some(({ date }) => date > '2015')).toBe(false);
    await page.context().close();
  });

  it('takes a single year for a range, and says what is wrong with one that is none', async () => {
    const page = await open('timeline/?t=2014');
    await status(page, /^Showing 2014 to 2014: \d+ of/);
    await page.waitForTimeout(800);
    expect(query(page)).toBe('?t=2014');
    await page.goto(`${bench.url}timeline/?t=2020..2018`);
    await page.locator('timeline-view[data-ready]').waitFor();
    await status(page, /^“2020\.\.2018” is not a period.* Showing 2013 to/);
    await page.context().close();
  });

  it('prints the chart as wide as a sheet, its lanes by name, the list and where it is from', async () => {
    const page = await open('timeline/?t=2014..2016');
    await page.emulateMedia({ media: 'print' });
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    expect((await page.locator('.tl-chart').boundingBox())?.width).toBeLessThanOrEqual(700);
    expect(await page.locator('.tl-lane').first().isVisible()).toBe(true);
    expect(await page.locator('.tl-controls').isVisible()).toBe(false);
    expect(await page.locator('.tl-printed').innerText()).toContain('/timeline/?t=2014..2016, edition of ');
    await page.emulateMedia({ media: 'screen' });
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    expect((await page.locator('.tl-chart').boundingBox())?.width).toBeGreaterThan(1000);
    await page.context().close();
  });

  it('keeps at most 600 elements in the chart', async () => {
    const page = await open('timeline/', { viewport: { width: 2560, height: 1200 } });
    expect(await page.locator('.tl-frame *').count()).toBeLessThanOrEqual(600);
    await page.context().close();
  });
});

describe('the timeline on a slow connection', () => {
  const late = (page: Page) => delay(page, '**/facets*.json');

  it('keeps the time and opens the entry that the address asks for, while what narrows it is on its way', async () => {
    const address = '?c=trade,claims&e=izvestia-casic-report&t=2014..2015';
    const page = await open(`timeline/${address}`, WIDE, late);
    await status(page, /^Showing 2014 to 2015: /);
    expect(query(page)).toBe(address);
    await page.locator('.tl-panel h2', { hasText: 'Izvestia reports a plan' }).waitFor();
    await page.context().close();
  });

  it('keeps where a reader moves to while what narrows it is on its way, and narrows it', async () => {
    const page = await open('timeline/?t=2014..2016', WIDE, late);
    await status(page, /^Showing 2014 to 2016: /);
    const all = await counted(page);
    await page.locator('.tl-filters summary').click();
    await page.locator('.tl-controls [name=c]').first().uncheck();
    const box = await page.locator('.tl-scroll').boundingBox();
    await page.mouse.move((box?.x ?? 0) + 700, (box?.y ?? 0) + 100);
    await page.mouse.down();
    await page.mouse.move((box?.x ?? 0) + 500, (box?.y ?? 0) + 100, { steps: 4 });
    await page.mouse.up();
    await page.waitForFunction(() => /t=2014-0\d-\d\d\.\.2017/.test(location.search));
    const moved = query(page);
    expect(moved).toMatch(/^\?c=/);
    await expect.poll(() => counted(page)).toBeLessThan(all);
    await page.waitForTimeout(800);
    expect(query(page)).toBe(moved);
    await page.context().close();
  });

  it('keeps the rest of the address where a choice is made before the chart is there', async () => {
    const page = await (await bench.newContext(WIDE)).newPage();
    await delay(page, '**/timeline-wide*.js');
    await page.goto(`${bench.url}timeline/?c=space&q=glonass&t=2016..2018`);
    await page.locator('.tl-controls [name=v][value=list]').check();
    await page.locator('timeline-view[data-ready]').waitFor();
    const asked = new URL(page.url()).searchParams;
    expect(Object.fromEntries(asked)).toEqual({ c: 'space', q: 'glonass', t: '2016..2018', v: 'list' });
    await page.context().close();
  });

  it('offers its filters as soon as they can be loaded', async () => {
    const page = await open('timeline/', WIDE, (blank) => blank.route('**/facets*.json', (route) => route.abort()));
    await page.locator('.tl-filters summary').click();
    await page.locator('.tl-controls [name=q]').focus();
    await page.waitForTimeout(300);
    expect(await page.locator('[name=entity] option').count()).toBe(1);
    await page.unroute('**/facets*.json');
    await page.locator('.tl-controls [name=entity]').focus();
    await page.waitForFunction(() => document.querySelectorAll('[name=entity] option').length > 50);
    await page.context().close();
  });

  it('opens one chart, which shows what the address asks for, when the screen becomes wide again and again', async () => {
    const page = await open('timeline/?c=energy&t=2014..2015', { viewport: PHONE.viewport }, (blank) =>
      delay(blank, '**/timeline-wide*.js'),
    );
    for (const viewport of [WIDE.viewport, PHONE.viewport, WIDE.viewport]) await page.setViewportSize(viewport);
    await status(page, /^Showing 2014 to 2015: .* in 1 lane\./);
    expect(await page.locator('.tl-names').count()).toBe(1);
    expect(query(page)).toBe('?c=energy&t=2014..2015');
    await page.context().close();
  });
});

describe('the timeline where something cannot be loaded', () => {
  it('says so of each search, and searches again when it can', async () => {
    const page = await open('timeline/?q=chips', WIDE, (blank) =>
      blank.route('**/search-worker-*.js', (route) => route.abort()),
    );
    await status(page, /^The search failed/);
    const all = await counted(page);
    await page.locator('.tl-filters summary').click();
    const search = async (words: string) => {
      await page.locator('.tl-controls [name=q]').fill(words);
      await page.locator('.tl-controls [name=q]').press('Enter');
    };
    await page.locator('.tl-status').evaluate((line) => line.replaceChildren());
    await search('rockets');
    await status(page, /^The search failed/);
    await page.unroute('**/search-worker-*.js');
    await search('CASIC');
    await expect.poll(() => counted(page)).toBeLessThan(all);
    await page.context().close();
  });

  it('is a list with its filters without the chart, and says that it is missing', async () => {
    const page = await open('timeline/', WIDE, (blank) =>
      blank.route('**/timeline-wide*.js', (route) => route.abort()),
    );
    await status(page, /^The chart could not be loaded\./);
    const all = await counted(page);
    await page.locator('.tl-filters summary').click();
    await page.locator('.tl-controls [name=c]').first().uncheck();
    await expect.poll(() => counted(page)).toBeLessThan(all);
    await page.goBack();
    await expect.poll(() => counted(page)).toBe(all);
    await page.context().close();
  });

  it('makes pictures without a font that is missing', async () => {
    const page = await open('timeline/', WIDE, (blank) =>
      blank.route('**/*.woff2', (route) => route.fulfill({ status: 404 })),
    );
    const [file] = await Promise.all([page.waitForEvent('download'), page.locator('[data-act=export-svg]').click()]);
    expect(readFileSync(await file.path(), 'utf8')).not.toContain('@font-face');
    await page.context().close();
  });

  it('says that a file could not be made, and that words could not be looked for', async () => {
    const page = await open('timeline/', WIDE, (blank) =>
      blank.route(/timeline-(?:export|words).*\.js/, (route) => route.abort()),
    );
    await page.locator('[data-act=export-csv]').click();
    await status(page, /^The file could not be made/);
    await page.goto(`${bench.url}timeline/?q=chips`);
    await status(page, /^The search failed/);
    await page.context().close();
  });
});

describe('the timeline by keyboard', () => {
  it('is one tab stop with arrows in time and across lanes, and opens and closes an entry', async () => {
    const page = await open('timeline/');
    const box = page.locator('[role=listbox]');
    await box.focus();
    await page.keyboard.press('Home');
    await page.waitForFunction(() => /June 2013/.test(document.querySelector('.tl-live')?.textContent ?? ''));
    const active = () => box.getAttribute('aria-activedescendant');
    expect(await active()).toBe('tl-0');
    await page.keyboard.press('ArrowRight');
    expect(await active()).toBe('tl-1');
    expect(await page.locator('#tl-1[role=option][aria-selected=true]').count()).toBe(1);
    await page.keyboard.press('ArrowLeft');
    expect(await active()).toBe('tl-0');
    await page.keyboard.press('ArrowDown');
    expect(await active()).not.toBe('tl-0');
    await page.keyboard.press('End');
    await page.waitForFunction(() => /Published here\.$/.test(document.querySelector('.tl-live')?.textContent ?? ''));
    await page.keyboard.press('PageUp');
    await page.keyboard.press('+');
    await page.waitForFunction(() => location.search.includes('t='));
    await page.keyboard.press('Home');
    await page.keyboard.press('Enter');
    await page.locator('.tl-panel h2').first().waitFor();
    await page.waitForFunction(() => document.activeElement?.classList.contains('tl-panel'));
    await page.keyboard.press('Escape');
    await page.locator('.tl-panel').waitFor({ state: 'hidden' });
    expect(await page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('listbox');
    await page.context().close();
  });
});

describe('the links of an entry to its sources and articles', () => {
  it('are as high as a finger needs', async () => {
    const page = await open('timeline/', { viewport: { width: 360, height: 740 } });
    const heights = await page
      .locator('.tl-list i a')
      .evaluateAll((links) => links.map((link) => link.getBoundingClientRect().height));
    expect(Math.min(...heights)).toBeGreaterThanOrEqual(24);
    await page.context().close();
  });
});

describe('the timeline in forced colours', () => {
  it('shows which view is chosen, and the marks of claims and days as its legend has them', async () => {
    const page = await open('timeline/?v=list', { ...WIDE, forcedColors: 'active' });
    const background = (part: string, pseudo?: string) =>
      page
        .locator(part)
        .first()
        .evaluate((element, of) => getComputedStyle(element, of).backgroundColor, pseudo);
    const canvas = await background('html');
    expect(await background('.tl-modes :checked + span')).not.toBe(canvas);
    for (const mark of ['.tl-list .is-claim', '.tl-list .is-day', '.tl-legend .is-said', '.tl-legend .is-rug'])
      expect(await background(mark, '::before'), mark).not.toBe(canvas);
    await page.context().close();
  });
});

describe('the timeline in a screen reader', () => {
  it('is a list of options', async () => {
    const page = await open('timeline/');
    const session = await page.context().newCDPSession(page);
    const { nodes } = await session.send('Accessibility.getFullAXTree');
    const byId = new Map(nodes.map((node) => [node.nodeId, node]));
    const box = nodes.find(({ role }) => role?.value === 'listbox');
    const roles = box?.childIds?.map((id) => byId.get(id)?.role?.value as string) ?? [];
    expect(roles.length).toBeGreaterThan(20);
    expect(new Set(roles)).toEqual(new Set(['option']));
    await page.context().close();
  });

  it('does not say again what is shown after each entry that is come to', async () => {
    const page = await open('timeline/');
    await page.locator('[role=listbox]').focus();
    await page.keyboard.press('Home');
    await status(page, /^Showing .*2012/);
    await page.evaluate(() => {
      const said: string[] = [];
      Object.assign(globalThis, { said });
      for (const line of document.querySelectorAll('.tl-status, .tl-live'))
        new MutationObserver(() => said.push(line.className)).observe(line, { childList: true });
    });
    await page.keyboard.press('ArrowRight');
    await page.waitForFunction(() => /September 2013/.test(document.querySelector('.tl-live')?.textContent ?? ''));
    // Longer than a chart at rest waits before it says what it shows.
    await page.waitForTimeout(1500);
    expect(await page.evaluate(() => (globalThis as unknown as { said: string[] }).said)).toEqual([
      'tl-live visually-hidden',
    ]);
    await page.context().close();
  });
});

describe('the timeline on a phone', () => {
  it('stays where it is when it is come to, and shows nothing beside the story', async () => {
    const page = await open('timeline/');
    const before = await status(page, /^Showing/);
    await page.locator('.tl-filters summary').focus();
    for (let presses = 0; presses < 20; presses++) {
      await page.keyboard.press('Tab');
      if (await page.locator('[role=listbox]').evaluate((box) => box === document.activeElement)) break;
    }
    await page.locator('.tl-live:not(:empty)').waitFor({ state: 'attached' });
    await page.waitForTimeout(800);
    expect(await status(page, /^Showing/)).toBe(before);
    await page.keyboard.press('ArrowRight');
    await page.waitForTimeout(800);
    expect(await status(page, /^Showing/)).toBe(before);
    await page.context().close();
  });

  it('goes from an entry to the next of those that the filters leave', async () => {
    const page = await open('timeline/', PHONE);
    const rows = (await (await page.request.get(`${bench.url}timeline/timeline.json`)).json()) as {
      kind: string;
      id: string;
      lane: string;
    }[];
    const [first, second] = rows.filter(({ lane }) => lane === 'Energy').map(({ id }) => id);
    await page.goto(`${bench.url}timeline/?c=energy&e=${first}`);
    await page.locator('.tl-panel h2').first().waitFor();
    await page.locator('.tl-panel [data-next]').click();
    await page.waitForFunction((last) => !location.search.includes(`e=${last}`), first);
    expect(query(page)).toBe(`?c=energy&e=${second}`);
    await page.context().close();
  });

  it('is a list with a strip that stays in sight, says where one is, and moves the list', async () => {
    const page = await open('timeline/', PHONE);
    expect(await page.locator('.tl-frame').isVisible()).toBe(false);
    const here = async () => Number.parseFloat((await page.locator('.tl-here').getAttribute('x1')) ?? '0');
    await page.evaluate(() => scrollTo(0, 6000));
    await expect.poll(here).toBeGreaterThan(2);
    const before = await here();
    const strip = await page.locator('.tl-strip').boundingBox();
    expect(strip?.y).toBe(0);
    await page.touchscreen.tap(300, (strip?.y ?? 0) + 20);
    await page.mouse.move(300, 20);
    await page.mouse.down();
    await page.mouse.move(310, 20);
    await page.mouse.up();
    await expect.poll(here).toBeGreaterThan(before);
    await page.context().close();
  });
});

describe('the list where a chart has no room', () => {
  const listed = async (page: Page) => {
    const [, shown, all] = /^(\d+) of (\d+) entr/.exec(await status(page, /^\d+ of \d+ entr/)) ?? [];
    return { shown: Number(shown), all: Number(all) };
  };

  it('is whole at first, and then of the time that is typed, and says how much that leaves', async () => {
    const page = await open('timeline/', PHONE);
    const { shown, all } = await listed(page);
    expect(shown).toBe(all);
    expect(await counted(page)).toBe(all);
    await page.locator('[name=from]').fill('2018');
    await page.locator('[name=to]').fill('2019');
    await page.locator('[name=to]').press('Enter');
    await page.waitForFunction(() => location.search === '?t=2018..2019');
    await expect.poll(() => counted(page)).toBeLessThan(all / 4);
    const left = await listed(page);
    expect(left).toEqual({ shown: await counted(page), all });
    await page.goto(`${bench.url}timeline/?t=2018..2019&v=list`);
    expect(await listed(page)).toEqual(left);
    await page.context().close();
  });

  it.each(['?outcome=failed', '?q=zzzzzzz'])('says how much a filter leaves: %s', async (address) => {
    const page = await open(`timeline/${address}`, PHONE);
    const { shown, all } = await listed(page);
    expect(shown).toBeLessThan(all);
    expect(await counted(page)).toBe(shown);
    await page.context().close();
  });

  it('has a strip that tells and finds the time that is left', async () => {
    const page = await open('timeline/?t=2018..2019', PHONE);
    const here = async () => Number.parseFloat((await page.locator('.tl-here').getAttribute('x1')) ?? '0');
    // Of some fourteen years the sixth and the seventh.
    await expect.poll(here).toBeGreaterThan(30);
    expect(await here()).toBeLessThan(55);
    const strip = await page.locator('.tl-density').boundingBox();
    const y = (strip?.y ?? 0) + 20;
    await page.mouse.move(330, y);
    await page.mouse.down();
    await page.mouse.move(340, y);
    await page.mouse.up();
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(100);
    await page.context().close();
  });

  it('is narrowed when a tablet is turned, and whole again under the chart', async () => {
    const page = await open('timeline/?t=2018..2019');
    await status(page, /^Showing 2018 to 2019: /);
    const all = await counted(page);
    await page.setViewportSize(PHONE.viewport);
    const { shown } = await listed(page);
    expect(await counted(page)).toBe(shown);
    expect(shown).toBeLessThan(all);
    await page.setViewportSize(WIDE.viewport);
    await status(page, /^Showing 2018 to 2019: /);
    expect(await counted(page)).toBe(all);
    expect(query(page)).toBe('?t=2018..2019');
    await page.context().close();
  });
});

describe('the panel of an entry', () => {
  const ENTRY = 'e=izvestia-casic-report';
  const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent?.trim());

  it.each([
    ['in the list', 'v=list&', WIDE],
    ['on a phone', '', PHONE],
  ])('gives the focus back to its entry or its year: %s', async (_where, mode, options) => {
    for (const [time, expected] of [
      ['', /^2014$/],
      ['&t=2014', /^Izvestia reports a plan/],
    ] as const) {
      const page = await open(`timeline/?${mode}${ENTRY}${time}`, options);
      const [year] = await page.locator('[data-year="2014"]').all();
      if (time !== '') {
        await year?.scrollIntoViewIfNeeded();
        await year?.locator('li').first().waitFor();
      }
      await page.locator('.tl-panel [data-close]').press('Enter');
      await page.locator('.tl-panel').waitFor({ state: 'hidden' });
      expect(await focused(page)).toMatch(expected);
      await page.context().close();
    }
  });

  it('gives the focus back to the list where neither its entry nor its year is left', async () => {
    const page = await open(`timeline/?v=list&t=2020&${ENTRY}`);
    await page.locator('.tl-panel [data-close]').press('Enter');
    await page.locator('.tl-panel').waitFor({ state: 'hidden' });
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('list');
    await page.context().close();
  });

  it('is closed by Escape wherever the focus is, which stays there, but not before what is open on top', async () => {
    const page = await open(`timeline/?${ENTRY}`);
    const panel = page.locator('.tl-panel');
    await panel.locator('h2').first().waitFor();
    await page.locator('.display-button').press('Enter');
    await page.locator('#display').waitFor();
    await page.keyboard.press('Escape');
    await page.locator('#display').waitFor({ state: 'hidden' });
    expect(await panel.isVisible()).toBe(true);
    await page.locator('[name=from]').press('Escape');
    await panel.waitFor({ state: 'hidden' });
    expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('from');
    expect(query(page)).toBe('');
    await page.context().close();
  });

  it.each([360, 800])('covers nothing that has the focus, at %d pixels', async (width) => {
    const page = await open(`timeline/?${ENTRY}&t=2014..2016`, {
      viewport: { width, height: 740 },
      reducedMotion: 'reduce',
    });
    await page.locator('.tl-panel h2').first().waitFor();
    const covered: string[] = [];
    // From the last stop of the page back to the middle of its list, then from its beginning on.
    for (const key of ['Shift+Tab', 'Tab']) {
      await page.evaluate(() => (document.activeElement as HTMLElement).blur());
      for (let presses = 0; presses < 40; presses++) {
        await page.keyboard.press(key);
        const name = await page.evaluate(async () => {
          await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
          const stop = document.activeElement as HTMLElement;
          const panel = (document.querySelector('.tl-panel') as HTMLElement).getBoundingClientRect();
          const { top, left } = stop.getBoundingClientRect();
          const isUnder = !stop.closest('.tl-panel') && top >= panel.top && left >= panel.left;
          return isUnder ? `${stop.localName} ${stop.textContent}` : undefined;
        });
        if (name !== undefined) covered.push(name);
      }
    }
    expect(covered).toEqual([]);
    await page.context().close();
  });
});

describe('years that are not listed on the page of the timeline', () => {
  it('are put together from the pages of their months where a year is on several', async () => {
    const context = await bench.newContext(WIDE);
    const page = await context.newPage();
    const year = `${bench.url}timeline/2014/`;
    const html = await (await context.request.get(year)).text();
    const [, list = ''] = /<ol class="tl-list"[^>]*>([\s\S]*)<\/ol>/.exec(html) ?? [];
    const entries = list.split(/(?=<li )/).filter((entry) => entry.startsWith('<li '));
    const half = Math.ceil(entries.length / 2);
    // As the pages of an archive are: the contents of the year, and its months, each with the way to the next.
    const nav =
      '<nav><a href="/timeline/">All</a><a href="/timeline/2014/" aria-current="page">2014</a><a href="/timeline/2014/01/">January</a><a href="/timeline/2014/07/">July</a></nav>';
    const month = (own: readonly string[], next: string) =>
      `${nav}<ol class="tl-list">${own.join('')}</ol><nav><a href="/timeline/">All</a><a href="${next}" rel="next">On</a></nav>`;
    const served: Record<string, string> = {
      '': nav,
      '01/': month(entries.slice(0, half), '/timeline/2014/07/'),
      '07/': month(entries.slice(half), '/timeline/2015/'),
    };
    for (const [path, body] of Object.entries(served))
      await page.route(`${year}${path}`, (route) => route.fulfill({ contentType: 'text/html', body }));
    await page.goto(`${bench.url}timeline/?t=2014&v=list`);
    const section = page.locator('[data-year="2014"]');
    await section.scrollIntoViewIfNeeded();
    await expect.poll(() => section.locator('li:not([hidden])').count()).toBe(entries.length);
    const places = await section
      .locator('li')
      .evaluateAll((items) => items.map((item) => Number(item.getAttribute('data-i'))));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    await context.close();
  });

  it('are found by a finger on the strip, as those that are', async () => {
    const page = await open('timeline/', PHONE);
    const strip = await page.locator('.tl-density').boundingBox();
    const unlisted = page.locator('[data-year]:not(:has(li)) h3').last();
    const year = Number.parseInt(await unlisted.innerText());
    const [from = 0, to = 0] = await page
      .locator('.tl-range input')
      .evaluateAll((fields) => fields.map((field) => Number((field as HTMLInputElement).value.slice(0, 4))));
    // The strip runs from the beginning of its first year to the end of its last.
    const x = (strip?.x ?? 0) + ((year + 0.5 - from) / (to + 1 - from)) * (strip?.width ?? 0);
    await page.mouse.move(x - 2, (strip?.y ?? 0) + 20);
    await page.mouse.down();
    await page.mouse.move(x, (strip?.y ?? 0) + 20);
    await page.mouse.up();
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(100);
    const top = (await unlisted.boundingBox())?.y ?? -1;
    expect(top).toBeGreaterThan(0);
    expect(top).toBeLessThan(300);
    await page.context().close();
  });
});

describe('a hostile address', () => {
  it.each([
    '?t=2099..1&c=__proto__&e=../../x&q=%22%3E%3Cscript%3E&v=list2',
    `?q=${'a'.repeat(5000)}&t=..&fold=nowhere`,
    '?t=0001..9999',
    '?entity=constructor&speaker=%00&outcome=maybe&e=claims/',
    '?t=%E0%A4%A&c=,,,',
  ])('leaves the page legible: %s', async (address) => {
    const page = await open(`timeline/${address}`);
    await page.waitForTimeout(500);
    expect(await page.locator('[data-year]').count()).toBeGreaterThan(5);
    expect(await page.locator('.tl-chart').innerHTML()).not.toMatch(/NaN|undefined/);
    expect(await page.locator('script:not([src], [type$=json])').count()).toBe(1);
    await page.context().close();
  });
});

describe('the timeline for everyone', () => {
  it.each([
    ['light', WIDE],
    ['dark', { ...WIDE, colorScheme: 'dark' as const }],
    ['phone', PHONE],
  ])('has no fault that axe finds: %s', async (_name, options) => {
    for (const path of ['timeline/?e=izvestia-casic-report', 'timeline/?v=compare']) {
      const page = await open(path, options);
      await page.waitForTimeout(600);
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(
        violations.map(({ id, nodes }) => `${path} ${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`),
      ).toEqual([]);
      await page.context().close();
    }
  });

  it('is drawn in the colours that the system forces', async () => {
    const page = await open('timeline/', { ...WIDE, forcedColors: 'active' });
    const [ink, ground] = await page.evaluate(() => [
      getComputedStyle(document.querySelector('.tl-mark text') as Element).fill,
      getComputedStyle(document.body).backgroundColor,
    ]);
    expect(ink).not.toBe(ground);
    await page.context().close();
  });

  it('has labels as wide as the build took them to be', async () => {
    const page = await open('timeline/');
    await page.evaluate(() => document.fonts.ready);
    const drawn = await page.evaluate(() =>
      [...document.querySelectorAll<SVGTextElement>('.tl-mark text')].map((text) => ({
        text: text.textContent ?? '',
        width: text.getComputedTextLength(),
      })),
    );
    for (const { text, width } of drawn) expect(labelWidth(text) - width, text).toBeGreaterThan(-1);
    await page.context().close();
  });
});

describe('the embedded timeline', () => {
  it('shows the same by the same address, in the theme that it is asked for, and tells its height', async () => {
    const context = await bench.newContext(WIDE);
    const page = await context.newPage();
    await page.route(`${bench.url}host/`, (route) =>
      route.fulfill({
        contentType: 'text/html',
        body: `<script>addEventListener('message', ({ data }) => { window.told = data; });</script><iframe width="1200" height="900" src="${bench.url}embed/timeline/?c=energy&theme=dark"></iframe>`,
      }),
    );
    await page.goto(`${bench.url}host/`);
    const frame = page.frameLocator('iframe');
    await frame.locator('timeline-view[data-ready]').waitFor();
    expect(await frame.locator('html').getAttribute('data-theme')).toBe('dark');
    expect(await frame.locator('.site-header').count()).toBe(0);
    await page.waitForFunction(() => (window as unknown as { told?: { type: string } }).told?.type === 'embed-height');
    // Its heading leads to the whole page, in the same view.
    const opened = context.waitForEvent('page');
    await frame.locator('h1 a').click();
    await (await opened).waitForURL(`${bench.url}timeline/?c=energy*`);
    await context.close();
  });
});
