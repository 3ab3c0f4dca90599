import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { eventKnownSince, sourceKnownSince } from '../../src/domain/as-of.ts';
import type { Article } from '../../src/domain/corpus.ts';
import type { Event } from '../../src/domain/event.ts';
import type { Source } from '../../src/domain/source.ts';
import { DIST, PAGE_KINDS } from '../built-site.ts';
import { setUpBrowser } from './browser.ts';

const bench = setUpBrowser();

async function open(path: string, options = {}): Promise<Page> {
  const page = await (await bench.newContext(options)).newPage();
  await page.goto(new URL(path, bench.url).href);
  return page;
}

/** What the page shows as known, by the days that the server wrote; once it has counted, its years are together. */
async function knownDays(page: Page): Promise<string[]> {
  await page.locator('[role=status]', { hasText: 'Known by' }).waitFor();
  return page
    .locator('as-of-view li[data-known]:not([hidden])')
    .evaluateAll((items) =>
      items.map(
        (item) =>
          `${item.getAttribute('data-known') ?? ''} ${item.querySelector('a')?.getAttribute('href')?.split('?')[0] ?? ''}`,
      ),
    );
}

describe('the page as of a day', () => {
  it('without JavaScript leads year by year through everything, without controls that do nothing', async () => {
    const page = await open('/as-of/', { javaScriptEnabled: false });
    expect(await page.locator('as-of-view .fields').isVisible()).toBe(false);
    const hrefs = await page
      .locator('as-of-view nav a')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
    const years = hrefs.filter((href) => href !== '/as-of/');
    expect(years.length).toBeGreaterThan(10);
    expect(years).toEqual([...years].sort().reverse());
    await page.locator('as-of-view nav a[href="/as-of/2014/"]').click();
    expect(await page.locator('as-of-view .fields').isVisible()).toBe(false);
    expect(await page.locator('nav [aria-current=page]').getAttribute('href')).toBe('/as-of/2014/');
    expect(await page.locator('a[rel=prev]').getAttribute('href')).toBe('/as-of/2015/');
    await page.locator('a[href="/events/izvestia-casic-report/"]').first().click();
    expect(new URL(page.url()).pathname).toBe('/events/izvestia-casic-report/');
    await page.context().close();
  });

  it('has for each year that was linked to before it had a page of its own a way there', async () => {
    const page = await open('/as-of/#y2014');
    expect(await page.locator('#y2014 a').getAttribute('href')).toBe('/as-of/2014/');
    await page.context().close();
  });

  it('shows a year as of a day within it, and as of any later one', async () => {
    const page = await open('/as-of/2014/?on=2014-08-22');
    await page.locator('[role=status]', { hasText: /On this page, known by 22 August 2014: \d+ claims/ }).waitFor();
    const known = await page
      .locator('as-of-view li[data-known]:not([hidden])')
      .evaluateAll((items) => items.map((item) => item.getAttribute('data-known') ?? ''));
    expect(known.length).toBeGreaterThan(0);
    expect(known.filter((day) => day > '2014-08-22' || day < '2014')).toEqual([]);
    expect(await page.locator('a[rel=next]').getAttribute('href')).toBe('/as-of/2013/?on=2014-08-22');
    await page.goto(new URL('/as-of/2014/?on=2016-06-30', bench.url).href);
    await page.locator('[role=status]', { hasText: 'known by 30 June 2016' }).waitFor();
    expect(await page.locator('as-of-view li[data-known][hidden]').count()).toBe(0);
    const states = await page.locator('as-of-view .outcome:not([hidden])').allTextContents();
    expect(states.length).toBeGreaterThan(0);
    expect(states.filter((words) => !/judged yet/.test(words))).toEqual([]);
    await page.context().close();
  });

  it('says of an address that names no day which days a year would show', async () => {
    const status = async (path: string) => {
      const page = await open(path);
      const words = page.locator('[role=status]', { hasText: 'Choose a day between' });
      await words.waitFor();
      const text = await words.textContent();
      await page.context().close();
      return text;
    };
    const ofAll = await status('/as-of/?on=2099-01-01');
    expect(await status('/as-of/2014/?on=2099-01-01')).toBe(ofAll);
    expect(await status('/as-of/2014/?on=1900-01-01')).toBe(ofAll);
  });

  it('leads to the years where they cannot be put together', async () => {
    const context = await bench.newContext();
    await context.route('**/as-of/2014/', (route) => route.abort());
    const page = await context.newPage();
    await page.goto(new URL('/as-of/?on=2016-06-30', bench.url).href);
    await page.locator('[role=status]', { hasText: 'Some entries could not be loaded' }).waitFor();
    expect(await page.locator('as-of-view nav a').nth(1).getAttribute('href')).toMatch(
      /^\/as-of\/\d{4}\/\?on=2016-06-30$/,
    );
    await context.close();
  });

  it('shows nothing that became known later than the day of its address, and never less on a later day', async () => {
    let before: string[] = [];
    for (const on of ['2014-08-05', '2014-08-22', '2016-06-30', '2022-02-24', '2026-11-24']) {
      const page = await open(`/as-of/?on=${on}`);
      const known = await knownDays(page);
      expect(known.length).toBeGreaterThan(before.length);
      expect(known.filter((entry) => entry.slice(0, 10) > on)).toEqual([]);
      expect(before.filter((entry) => !known.includes(entry))).toEqual([]);
      const judged = await page.locator('as-of-view .outcome:not([hidden])').allTextContents();
      if (on < '2026-11-24') expect(judged.filter((words) => !/judged yet/.test(words))).toEqual([]);
      else expect(judged.some((words) => words.includes('Failed'))).toBe(true);
      before = known;
      await page.context().close();
    }
  });

  it('follows the slider by keyboard, writes the day into the address, counts aloud, and its links keep the day', async () => {
    const page = await open('/as-of/?on=2016-06-30');
    await page.locator('[role=status]', { hasText: 'Known by 30 June 2016' }).waitFor();
    const slider = page.locator('input[type=range]');
    await slider.focus();
    await page.keyboard.press('ArrowLeft');
    await page.waitForURL('**/as-of/?on=2016-05-31');
    expect(await page.locator('input[type=date]').inputValue()).toBe('2016-05-31');
    await page
      .locator('[role=status]', { hasText: /Known by 31 May 2016: \d+ claims, \d+ events, \d+ reports/ })
      .waitFor();
    const link = page.locator('as-of-view a[href^="/claims/"]:visible').first();
    expect(await link.getAttribute('href')).toMatch(/^[^?]+\?on=2016-05-31$/);
    await page.context().close();
  });

  it('follows the field, and ignores an address that names no day', async () => {
    for (const on of ['2014-02-30', '"><script>alert(1)</script>', '9999-01-01', 'yesterday', '']) {
      const page = await open(`/as-of/?on=${encodeURIComponent(on)}`);
      await page.locator('[role=status]', { hasText: 'Choose a day between' }).waitFor();
      expect(await page.locator('as-of-view li[hidden]').count()).toBe(0);
      await page.locator('input[type=date]').fill('2015-01-01');
      await page.locator('input[type=date]').blur();
      await page.locator('[role=status]', { hasText: 'Known by 1 January 2015' }).waitFor();
      await page.context().close();
    }
  });

  it('stays a list of its years where a link within the page is followed, and lists them over its whole width', async () => {
    const page = await open('/as-of/', { viewport: { width: 1280, height: 900 } });
    await page.locator('.fields').waitFor();
    await page.evaluate(() => (location.hash = 'main'));
    await page.waitForTimeout(300);
    expect(await page.locator('as-of-view li[data-known]').count()).toBe(0);
    expect(await page.locator('as-of-view [role=status]').textContent()).toBe('');
    const list = await page.locator('as-of-view nav ul').first().boundingBox();
    expect(list?.width).toBeGreaterThan(500);
    await page.context().close();
  });

  it.each(['light', 'dark'] as const)('has nothing that axe would refuse, in the %s scheme', async (colorScheme) => {
    const page = await open('/as-of/?on=2016-06-30', { colorScheme });
    await page.locator('[role=status]', { hasText: 'Known by' }).waitFor();
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.target.join(' ') ?? ''}`)).toEqual([]);
    await page.context().close();
  });
});

/** The days on which what has a page of its own became known, by its path. */
function daysOfPages(): Map<string, string> {
  const read = <Entry>(collection: string) =>
    (JSON.parse(readFileSync(join(DIST, `data/v1/${collection}.json`), 'utf8')) as { entries: Entry[] }).entries;
  const sources = new Map(read<Source>('sources').map((source) => [source.id, source]));
  return new Map([
    ...read<Article>('articles').map(({ id, published }) => [`/articles/${id}/`, published] as const),
    ...read<Event>('events').map((event) => [`/events/${event.id}/`, eventKnownSince(event, sources)] as const),
    ...[...sources.values()].map((source) => [`/sources/${source.id}/`, sourceKnownSince(source) ?? ''] as const),
  ]);
}

describe('a page of what was known by a day', () => {
  const days = daysOfPages();

  /** What is linked and to be seen in a part of a page although it was known only after a day. */
  const laterThan = async (day: string, page: Page, part: string) => {
    await page.locator('as-of-notice').filter({ visible: true }).waitFor();
    const paths = await page
      .locator(part)
      .locator('a:visible')
      .evaluateAll((links) => links.map((link) => new URL((link as HTMLAnchorElement).href).pathname));
    const here = new URL(page.url()).pathname;
    return paths.filter((path) => path !== here && (days.get(path) ?? '') > day);
  };

  it.each(['2014-09-01', '2016-06-30', '2022-03-01'])('shows of a claim nothing later than %s', async (day) => {
    const page = await open(`${PAGE_KINDS.claim}?on=${day}`);
    expect(await laterThan(day, page, 'main')).toEqual([]);
    expect(await page.locator('main .outcome:visible').allTextContents()).not.toContainEqual(
      expect.stringMatching(/Failed/),
    );
    await page.context().close();
  });

  it.each([
    [PAGE_KINDS.article, '2016-06-30'],
    ['/articles/two-hundred-weapons-out-of-860/', '2022-03-01'],
  ])('shows after and beside %s nothing later than %s', async (path, day) => {
    const page = await open(`${path}?on=${day}`);
    for (const id of ['afterwards', 'related', 'disagreements'])
      expect(await laterThan(day, page, `section[aria-labelledby=${id}]`)).toEqual([]);
    await page.context().close();
  });

  it('has no heading or count over what it hides', async () => {
    for (const path of [PAGE_KINDS.claim, PAGE_KINDS.article]) {
      const page = await open(`${path}?on=2014-09-01`);
      await page.locator('as-of-notice').filter({ visible: true }).waitFor();
      const hollow = await page.locator('main section:visible :is(h2, h3):visible').evaluateAll((headings) =>
        headings
          .filter((heading) => {
            const next = heading.nextElementSibling;
            return next instanceof HTMLElement && next.matches('ol, ul') && next.hidden;
          })
          .map(({ textContent }) => textContent),
      );
      expect(hollow).toEqual([]);
      expect(await page.locator('section[aria-labelledby=coverage]:visible').count()).toBe(0);
      expect(await page.locator('section:has(> * > li[hidden]) > h2 .count:visible').count()).toBe(0);
      await page.context().close();
    }
  });
});

describe('an article as of a day', () => {
  it('names the day at least where its words cannot be loaded', async () => {
    const context = await bench.newContext();
    await context.route('**/words/*.json', (route) => route.abort());
    const page = await context.newPage();
    await page.goto(new URL(`${PAGE_KINDS.article}?on=2016-06-30`, bench.url).href);
    await page.locator('as-of-notice').filter({ visible: true }).waitFor();
    expect(await page.locator('as-of-notice').textContent()).toContain('30 June 2016');
    await context.close();
  });

  it('hides later judgements, in marks and cards alike, says so, and leads back to this day', async () => {
    const page = await open(`${PAGE_KINDS.article}?on=2016-06-30`);
    const notice = page.locator('as-of-notice');
    await notice.filter({ visible: true }).waitFor();
    expect(await notice.textContent()).toMatch(
      /As of 30 June 2016: what became known later is hidden\. This page had not/,
    );
    expect(
      await page
        .locator('[data-known]:visible')
        .evaluateAll((all) =>
          all.map((item) => item.getAttribute('data-known')).filter((known) => (known ?? '') > '2016-06-30'),
        ),
    ).toEqual([]);
    expect(await page.locator('a.claim:not([data-outcome=unresolved])').count()).toBe(0);
    expect(await page.locator('a.claim .visually-hidden').first().textContent()).toMatch(/judged yet|not yet made/);
    expect(await page.locator('.since-notice').isVisible()).toBe(false);
    expect(await page.locator('#claim-components-several-billion .outcome:visible').textContent()).toContain(
      'due February 2017',
    );
    await notice.locator('a').click();
    await page.waitForURL(({ search }) => search === '');
    expect(await page.locator('.since-notice').isVisible()).toBe(true);
    expect(await page.locator('a.claim[data-outcome=failed]').count()).toBeGreaterThan(0);
    await page.context().close();
  });

  it('is today’s without a day, with one that is none, or with one that has not come', async () => {
    for (const search of ['', '?on=2014-02-30', '?on=%3Cscript%3E', '?on=2099-01-01']) {
      const page = await open(`${PAGE_KINDS.article}${search}`);
      await page.waitForLoadState('networkidle');
      expect(await page.locator('as-of-notice').isVisible()).toBe(false);
      expect(await page.locator('a.claim[data-outcome=failed]').count()).toBeGreaterThan(0);
      expect(await page.locator('main a[href*="on="]').count()).toBe(0);
      await page.context().close();
    }
  });

  it('is as of the last day of the edition, and of none after it', async () => {
    const { edition } = JSON.parse(readFileSync(join(DIST, 'words/en-GB.json'), 'utf8')) as { edition: string };
    const next = new Date(Date.parse(edition) + 86_400_000).toISOString().slice(0, 10);
    const last = await open(`${PAGE_KINDS.claim}?on=${edition}`);
    await last.locator('as-of-notice').filter({ visible: true }).waitFor();
    await last.context().close();
    const after = await open(`${PAGE_KINDS.claim}?on=${next}`);
    await after.waitForLoadState('networkidle');
    expect(await after.locator('as-of-notice').isVisible()).toBe(false);
    await after.context().close();
  });

  it('shows a claim that was not yet made as unjudged, however it was judged since', async () => {
    const page = await open(`${PAGE_KINDS.article}?on=2014-08-01`);
    await page.locator('as-of-notice').filter({ visible: true }).waitFor();
    for (const id of ['components-several-billion', 'stopgap-until-domestic', 'one-billion-next-year']) {
      const marks = page.locator(`a.claim[href="#claim-${id}"]`);
      expect(await marks.count()).toBeGreaterThan(0);
      for (const mark of await marks.all()) {
        expect(await mark.getAttribute('data-outcome')).toBe('unresolved');
        expect(await mark.locator('.visually-hidden').textContent()).toBe(' (claim: not yet made)');
        // A ring, and no cross.
        expect(await mark.locator('svg > *').evaluateAll((all) => all.map(({ tagName }) => tagName))).toEqual([
          'circle',
        ]);
      }
      expect(await page.locator(`#claim-${id} > .mark`).innerText()).toBe('Not yet made');
    }
    await page.context().close();
  });

  it('has a claim page that tells before its claim was made that it was not', async () => {
    const page = await open(`${PAGE_KINDS.claim}?on=2014-08-05`);
    await page.locator('as-of-notice').filter({ visible: true }).waitFor();
    expect(await page.locator('dl > div', { hasText: 'Outcome' }).locator('dd').innerText()).toBe('Not yet made');
    expect(await page.locator('main').innerText()).not.toContain('Failed');
    await page.context().close();
  });

  it('cites a claim with its outcome only as of a day on which it had that', async () => {
    for (const [day, isCited] of [
      ['2018-01-01', false],
      ['2026-11-25', true],
    ] as const) {
      const page = await open(`${PAGE_KINDS.claim}?on=${day}`);
      await page.locator('as-of-notice').filter({ visible: true }).waitFor();
      expect(await page.locator('section:has(> #cite)').isVisible()).toBe(isCited);
      await page.context().close();
    }
  });

  it('has a claim page that shows how the claim stood then', async () => {
    const page = await open(`${PAGE_KINDS.claim}?on=2018-01-01`);
    expect(await page.locator('section[aria-labelledby=outcome] .outcome:visible').allTextContents()).toEqual([
      expect.stringContaining('Due February 2017, not judged yet'),
    ]);
    await page.context().close();
  });

  it('has a claim page that quotes nothing before it was printed', async () => {
    // Said on 3 October 2019, known on the 4th; the words that it quotes were printed a day later.
    for (const [day, isQuoted] of [
      ['2019-10-04', false],
      ['2019-10-05', true],
    ] as const) {
      const page = await open(`/claims/missile-warning-help/?on=${day}`);
      await page.locator('as-of-notice').filter({ visible: true }).waitFor();
      for (const part of ['#words', 'figure:has(blockquote)'])
        expect(await page.locator(part).isVisible(), `${part} on ${day}`).toBe(isQuoted);
      await page.context().close();
    }
  });

  it.each([PAGE_KINDS.article, PAGE_KINDS.claim])('has nothing that axe would refuse: %s', async (path) => {
    for (const colorScheme of ['light', 'dark'] as const) {
      const page = await open(`${path}?on=2016-06-30`, { colorScheme });
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.target.join(' ') ?? ''}`)).toEqual([]);
      await page.context().close();
    }
  });

  it.each([
    ['on a desk', PAGE_KINDS.article, { width: 1280, height: 720 }, ''],
    [
      'on a phone in Russian',
      '/articles/the-chip-order-that-was-always-next-year-ru/',
      { width: 360, height: 640 },
      '',
    ],
    ['on a phone with large letters', PAGE_KINDS.article, { width: 360, height: 640 }, '150%'],
  ])('lets no notice lie over what has the focus: %s', async (_, path, viewport, size) => {
    const page = await open(`${path}?on=2016-06-30`, { viewport });
    await page.evaluate((value) => document.documentElement.style.setProperty('font-size', value), size);
    await page.locator('as-of-notice').filter({ visible: true }).waitFor();
    for (let stop = 0; stop < 45; stop += 1) {
      await page.keyboard.press('Tab');
      const isCovered = () =>
        page.evaluate(() => {
          const box = document.activeElement?.getBoundingClientRect();
          const notice = document.querySelector('as-of-notice');
          if (!box || notice?.contains(document.activeElement)) return false;
          return box.top >= (notice?.getBoundingClientRect().top ?? Infinity);
        });
      // The browser scrolls after the key, not with it.
      await expect.poll(isCovered, { timeout: 10_000 }).toBe(false);
    }
    await page.context().close();
  });
});
