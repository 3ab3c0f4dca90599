import { AxeBuilder } from '@axe-core/playwright';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { setUpBrowser } from './browser.ts';

const bench = setUpBrowser();

async function open(path: string, options: BrowserContextOptions = {}): Promise<Page> {
  const page = await (await bench.newContext(options)).newPage();
  page.on('pageerror', (error) => {
    throw error;
  });
  await page.goto(new URL(path, bench.url).href);
  return page;
}

const box = (page: Page) => page.locator('search-box input');
const options = (page: Page) => page.locator('search-box [role=option]');
const active = (page: Page) => page.locator('search-box [aria-selected=true]');
const results = (page: Page) => page.locator('.results > li');
/** Of the filter by kind, the first choice that was counted. */
const counts = (page: Page) => page.locator('select[name=kind] option:nth-child(2)');
const status = (page: Page) => page.locator('search-page [role=status]');

/** Searches by the box of a page, and comes back to that page. */
async function searchAndReturn(page: Page, text: string): Promise<void> {
  await box(page).fill(text);
  // Only then does the box know more than to send its form.
  await page.locator('search-box [role=combobox]').waitFor();
  await box(page).press('Enter');
  await page.waitForURL('**/search/**');
  await page.goBack();
}

async function type(page: Page, text: string): Promise<void> {
  await box(page).fill(text);
  await options(page).first().waitFor();
}

describe('the search box', () => {
  it('loads nothing before somebody wants to search', async () => {
    const asked: string[] = [];
    const page = await (await bench.newContext()).newPage();
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await page.goto(new URL('/claims/', bench.url).href, { waitUntil: 'networkidle' });
    const isOfSearch = (path: string) => /^\/search\/|search-box-/.test(path);
    expect(asked.filter(isOfSearch)).toEqual([]);
    await box(page).focus();
    await type(page, 'rogozin');
    expect(asked.filter(isOfSearch)).not.toEqual([]);
    await page.context().close();
  });

  it.each(['Hong Lei', 'Khun Lei', 'Хун Лэй', '洪磊'])('suggests the same man for "%s"', async (name) => {
    const page = await open('/');
    await type(page, name);
    await page.locator('search-box [role=group][aria-label=Names] >> text=Hong Lei').waitFor();
    await page.context().close();
  });

  it('says by which other name it found somebody', async () => {
    const page = await open('/');
    await type(page, 'Khun Lei');
    expect(await page.locator('search-box small').first().textContent()).toBe('also known as Khun Lei');
    await page.context().close();
  });

  it.each(['/', 'Control+k', 'Meta+k'])('takes the focus at %s', async (key) => {
    const page = await open('/topics/');
    await page.keyboard.press(key);
    expect(await box(page).evaluate((input) => input === document.activeElement)).toBe(true);
    expect(await box(page).inputValue()).toBe('');
    await page.context().close();
  });

  it.each([
    ['Russian', { key: 'л', code: 'KeyK' }],
    ['Arabic', { key: 'ن', code: 'KeyK' }],
    ['Dvorak', { key: 'k', code: 'KeyV' }],
    ['Latin, in capitals', { key: 'K', code: 'KeyK' }],
  ])('takes the focus at Control and K of a keyboard that is %s', async (_, keys) => {
    const page = await open('/topics/');
    await page.locator('body').dispatchEvent('keydown', { ...keys, ctrlKey: true });
    expect(await box(page).evaluate((input) => input === document.activeElement)).toBe(true);
    await page.context().close();
  });

  it('leaves other keys to the browser', async () => {
    const page = await open('/topics/');
    for (const keys of [
      { key: 't', code: 'KeyK', ctrlKey: true },
      { key: 'K', code: 'KeyK', ctrlKey: true, shiftKey: true },
      { key: 'л', code: 'KeyK' },
    ])
      await page.locator('body').dispatchEvent('keydown', keys);
    expect(await box(page).evaluate((input) => input === document.activeElement)).toBe(false);
    await page.context().close();
  });

  it('is a combobox: arrows, Home, End, Escape, and Enter goes where the reader is', async () => {
    const page = await open('/');
    await page.keyboard.press('/');
    await type(page, 'rogozin');
    expect(await box(page).getAttribute('aria-expanded')).toBe('true');
    expect(await page.locator('search-box [role=status]').textContent()).toMatch(/^\d+ suggestions?$/);
    const all = await options(page).allTextContents();
    await page.keyboard.press('ArrowDown');
    expect(await active(page).textContent()).toBe(all[0]);
    expect(await box(page).getAttribute('aria-activedescendant')).toBe(await active(page).getAttribute('id'));
    await page.keyboard.press('End');
    expect(await active(page).textContent()).toBe(all.at(-1));
    await page.keyboard.press('Home');
    expect(await active(page).textContent()).toBe(all[0]);
    await page.keyboard.press('ArrowUp');
    expect(await active(page).count()).toBe(0);
    await page.keyboard.press('Escape');
    expect(await box(page).getAttribute('aria-expanded')).toBe('false');
    expect(await options(page).first().isVisible()).toBe(false);
    await page.keyboard.press('ArrowDown');
    await options(page).first().waitFor();
    await page.keyboard.press('ArrowDown');
    const target = await active(page).getAttribute('href');
    await page.keyboard.press('Enter');
    await page.waitForURL(`**${target}`);
    await page.context().close();
  });

  it('breaks no rule of WCAG while its list is open, in the light or the dark', async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      const page = await open('/', { colorScheme });
      await type(page, 'rogozin');
      await page.keyboard.press('ArrowDown');
      const { violations } = await new AxeBuilder({ page }).include('search-box').analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
      await page.context().close();
    }
  });

  it('remembers searches on the device only, and forgets them one by one or all', async () => {
    const page = await open('/');
    for (const text of ['launch', 'diesel', 'glonass']) {
      await searchAndReturn(page, text);
    }
    await page.reload();
    await box(page).focus();
    const offered = () => expect.poll(() => options(page).allTextContents(), { timeout: 40_000 });
    await offered().toEqual(['glonass', 'diesel', 'launch', 'Forget these searches']);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Delete');
    await offered().toEqual(['diesel', 'launch', 'Forget these searches']);
    // All of them, also where the keys have reached one of them.
    await page.keyboard.press('ArrowDown');
    await options(page).last().click();
    await expect.poll(() => page.evaluate(() => localStorage.getItem('searches')), { timeout: 40_000 }).toBeNull();
    await page.context().close();
  });

  it('offers a long search again up to a whole character', async () => {
    const page = await open('/');
    const long = 'glonass '.repeat(12) + 'abc';
    await searchAndReturn(page, `${long}\u{1f6f0} in orbit`);
    await page.reload();
    await box(page).focus();
    await expect.poll(() => options(page).allTextContents()).toEqual([long, 'Forget these searches']);
    await page.context().close();
  });

  it('remembers what was searched for by pointer, puts it first, and no word that was left for a page', async () => {
    const page = await open('/');
    const stored = () => page.evaluate(() => JSON.parse(localStorage.getItem('searches') ?? '[]') as string[]);
    for (const text of ['launch', 'diesel']) {
      await box(page).fill(text);
      await options(page).filter({ hasText: 'everything' }).click();
      await page.waitForURL('**/search/**');
      await page.goBack();
    }
    expect(await stored()).toEqual(['diesel', 'launch']);
    await page.reload();
    await box(page).focus();
    await options(page).filter({ hasText: 'launch' }).click();
    await page.waitForURL('**/search/?q=launch');
    expect(await stored()).toEqual(['launch', 'diesel']);
    await page.goBack();
    await type(page, 'rogoz');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/entities/**');
    expect(await stored()).toEqual(['launch', 'diesel']);
    await page.context().close();
  });

  it('leaves its keys to an input method while characters are composed', async () => {
    const page = await open('/');
    await type(page, 'rogozin');
    const prevented = await box(page).evaluate((input) =>
      ['ArrowDown', 'Enter', 'Escape'].filter((key) => {
        const event = new KeyboardEvent('keydown', { key, isComposing: true, bubbles: true, cancelable: true });
        return !input.dispatchEvent(event);
      }),
    );
    expect(prevented).toEqual([]);
    expect(await active(page).count()).toBe(0);
    expect(await options(page).first().isVisible()).toBe(true);
    await page.context().close();
  });

  it('speaks the language of the page, and finds what is written in it', async () => {
    const page = await open('/articles/the-chip-order-that-was-always-next-year-ru/');
    await type(page, 'чипы');
    await page.locator('search-box [role=group][aria-label=Статьи] >> text=Заказ на').waitFor();
    expect(await page.locator('search-box [role=status]').textContent()).toMatch(/подсказ/);
    await page.context().close();
  });

  it('is a plain form where its script cannot be loaded', async () => {
    const page = await (await bench.newContext()).newPage();
    const errors: string[] = [];
    page.on('pageerror', ({ message }) => errors.push(message));
    await page.goto(new URL('/', bench.url).href);
    await page.route('**/search-box-*', (route) => route.abort());
    const failed = page.waitForEvent('requestfailed');
    await box(page).focus();
    await failed;
    await box(page).fill('diesel');
    await box(page).press('Enter');
    await page.waitForURL('**/search/?q=diesel');
    expect(errors).toEqual([]);
    await page.context().close();
  });

  it('is a plain form while its words cannot be loaded, and more once they can', async () => {
    const page = await open('/');
    await page.route('**/words/*.json', (route) => route.abort());
    const failed = page.waitForEvent('requestfailed');
    await box(page).focus();
    await failed;
    await page.unroute('**/words/*.json');
    expect(await box(page).getAttribute('role')).toBeNull();
    await box(page).blur();
    await box(page).focus();
    await type(page, 'rogozin');
    expect(await box(page).getAttribute('role')).toBe('combobox');
    await page.context().close();
  });

  it('leads to a list of everything without JavaScript', async () => {
    const page = await open('/', { javaScriptEnabled: false });
    await box(page).fill('Rogozin');
    await box(page).press('Enter');
    await page.waitForURL('**/search/?q=Rogozin');
    await page
      .locator('#names ~ * >> text=Dmitry Rogozin')
      .or(page.getByRole('link', { name: 'Dmitry Rogozin' }))
      .first()
      .click();
    expect(new URL(page.url()).pathname).toBe('/entities/dmitry-rogozin/');
    await page.context().close();
  });
});

describe('the search page', () => {
  it('shows what the address asks for, and keeps it in step through typing, filters, back and reload', async () => {
    const page = await open('/search/?q=diesel');
    await results(page).first().waitFor();
    const before = await status(page).textContent();
    await page.locator('select[name=kind]').selectOption('claim');
    await page.waitForFunction(
      (text) => document.querySelector('search-page [role=status]')?.textContent !== text,
      before,
    );
    await page.waitForURL('**/search/?q=diesel&kind=claim');
    expect(await page.locator('.results .facts:first-child').allTextContents()).toSatisfy((all: string[]) =>
      all.every((text) => text.startsWith('Claim')),
    );
    await page.goBack();
    await page.waitForFunction(
      (text) => document.querySelector('search-page [role=status]')?.textContent === text,
      before,
    );
    await page.locator('search-page input[name=q]').fill('glonass');
    await page.locator('.results >> text=/glonass/i').first().waitFor();
    await page.reload();
    expect(await page.locator('search-page input[name=q]').inputValue()).toBe('glonass');
    await results(page).first().waitFor();
    await page.context().close();
  });

  it('shows the list of everything as long as nothing is found', async () => {
    const page = await open('/search/');
    const directory = page.locator('#names');
    expect(await directory.isVisible()).toBe(true);
    await page.locator('search-page input[name=q]').fill('diesel');
    await results(page).first().waitFor();
    expect(await directory.isVisible()).toBe(false);
    await page.locator('search-page input[name=q]').fill('zzzzqqqq');
    await directory.waitFor();
    await page.context().close();
  });

  it('goes back from search to search, each made with one step', async () => {
    const page = await open('/search/');
    const input = page.locator('search-page input[name=q]');
    const steps = () => page.evaluate(() => history.length);
    const before = await steps();
    for (const text of ['gas', 'rocket']) {
      await input.fill('');
      await input.pressSequentially(text);
      await input.press('Enter');
      await page.waitForURL(`**/search/?q=${text}`);
    }
    // The first takes the place of the empty page.
    expect(await steps()).toBe(before + 1);
    await page.goBack();
    expect(await input.inputValue()).toBe('gas');
    await page.locator('input[name=after]').fill('2016');
    await page.locator('input[name=after]').press('Enter');
    await page.waitForURL('**/search/?q=gas&after=2016');
    expect(await steps()).toBe(before + 1);
    await page.context().close();
  });

  it('shows what is asked for, also where the browser refuses to have the address changed so often', async () => {
    const page = await open('/search/');
    await page.evaluate(() => {
      history.replaceState = history.pushState = () => {
        throw new DOMException('too often', 'SecurityError');
      };
    });
    await page.locator('search-page input[name=q]').fill('diesel');
    await results(page).first().waitFor();
    await page.context().close();
  });

  it('adds no results of one search to those of another', async () => {
    const page = await open('/search/?q=chips');
    await page.locator('[data-more]').waitFor();
    await page.route('**/*.bin', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 800));
      await route.continue();
    });
    await page.locator('search-page input[name=q]').fill('gas pipeline price');
    expect(await page.locator('[data-more]').isVisible()).toBe(false);
    await page.locator('[data-more]').waitFor();
    expect(await results(page).count()).toBe(10);
    await page.context().close();
  });

  it('puts no answer that comes late in place of what was asked for since', async () => {
    const page = await open('/search/');
    await page.waitForLoadState('networkidle');
    let isFirst = true;
    await page.route('**/terms-*', async (route) => {
      const isLate = isFirst;
      isFirst = false;
      if (isLate) await new Promise((resolve) => setTimeout(resolve, 1500));
      await route.continue();
    });
    const input = page.locator('search-page input[name=q]');
    const asked = page.waitForRequest('**/terms-*');
    await input.fill('rogozin');
    const late = (await asked).response();
    await input.fill('diesel');
    await results(page).first().waitFor();
    const shown = await results(page).allTextContents();
    expect(shown[0]).toMatch(/diesel/i);
    await late;
    await page.waitForTimeout(500);
    expect(await results(page).allTextContents()).toEqual(shown);
    await page.context().close();
  });

  it('needs three rounds of requests at most, the list, the terms, the texts, and counts what it has shown after them', async () => {
    const rounds: string[] = [];
    const page = await (await bench.newContext()).newPage();
    page.on('request', (request) => {
      const name = /\/search\/(?:[0-9a-f]+\/)?([a-z]+)[^/]*\.(?:bin|json)$/.exec(request.url())?.[1];
      const round = { manifest: 'list', terms: 'terms', facets: 'counts', pack: 'texts' }[name ?? ''];
      if (round && rounds.at(-1) !== round) rounds.push(round);
    });
    await page.goto(new URL('/search/?q=chinese+diesels', bench.url).href);
    await results(page).first().waitFor();
    await counts(page).waitFor({ state: 'attached' });
    expect(rounds).toEqual(['list', 'terms', 'texts', 'counts']);
    await page.context().close();
  });

  it('shows more before it has counted, and counts then', async () => {
    const page = await (await bench.newContext()).newPage();
    let letThrough: (() => void) | undefined;
    const waited = new Promise<void>((resolve) => (letThrough = resolve));
    await page.route('**/facets.bin', async (route) => {
      await waited;
      await route.continue();
    });
    await page.goto(new URL('/search/?q=china', bench.url).href);
    await results(page).first().waitFor();
    await page.locator('[data-more]').click();
    await results(page).nth(10).waitFor();
    expect(await counts(page).count()).toBe(0);
    letThrough?.();
    await counts(page).waitFor({ state: 'attached' });
    expect(await results(page).count()).toBeGreaterThan(10);
    await page.context().close();
  });

  it('shows results, and more of them, where it cannot count them', async () => {
    const page = await (await bench.newContext()).newPage();
    await page.route('**/facets.bin', (route) => route.abort());
    await page.goto(new URL('/search/?q=china', bench.url).href);
    await results(page).first().waitFor();
    await page.locator('[data-more]').click();
    await results(page).nth(10).waitFor();
    expect(await counts(page).count()).toBe(0);
    expect(await status(page).textContent()).toMatch(/\d/);
    await page.context().close();
  });

  it('searches once the index can be had, though it could not while nothing was asked', async () => {
    const page = await (await bench.newContext()).newPage();
    let isLost = true;
    await page.route('**/search/manifest.json', (route) => (isLost ? route.abort() : route.continue()));
    let failures = 0;
    page.on('requestfailed', () => (failures += 1));
    await page.goto(new URL('/search/', bench.url).href);
    // The request and its second try.
    await expect.poll(() => failures).toBeGreaterThanOrEqual(2);
    isLost = false;
    await page.locator('search-page input[name=q]').fill('rogozin');
    await results(page).first().waitFor();
    await page.context().close();
  });

  it('runs in a worker where the archive is large, with the same results', async () => {
    const page = await open('/search/?q=chinese+diesels');
    await results(page).first().waitFor();
    const here = await results(page).allTextContents();
    await page.route('**/search/manifest.json', async (route) => {
      const response = await route.fetch();
      const manifest = (await response.json()) as object;
      await route.fulfill({ json: { ...manifest, count: 3000 } });
    });
    const worker = page.waitForEvent('worker');
    await page.reload();
    expect((await worker).url()).toContain('/_astro/search-worker');
    await results(page).first().waitFor();
    expect((await results(page).allTextContents()).toSorted()).toEqual(here.toSorted());
    await page.route('**/terms-*', (route) => route.abort());
    await page.locator('search-page input[name=q]').fill('zelenograd');
    await page.locator('.hints button').waitFor();
    await page.unroute('**/terms-*');
    await page.locator('.hints button').click();
    await page.locator('.results >> text=/zelenograd/i').first().waitFor();
    expect(page.workers().length).toBe(1);
    await page.context().close();
  });

  it('takes the focus at / like every other page', async () => {
    const page = await open('/search/?q=diesel');
    await results(page).first().waitFor();
    await page.locator('h1').click();
    await page.keyboard.press('/');
    expect(await page.evaluate(() => (document.activeElement as HTMLInputElement).name)).toBe('q');
    await page.context().close();
  });

  it('opens an article at the passage', async () => {
    const page = await open('/search/?q=buyan-m+diesels&kind=article');
    const link = results(page).locator('h2 a').first();
    await link.waitFor();
    const { hash } = new URL((await link.getAttribute('href')) ?? '', bench.url);
    await link.click();
    expect(await page.locator(hash).count()).toBe(1);
    await page.context().close();
  });

  it('repairs a word and says so', async () => {
    const page = await open('/search/?q=roscomsos');
    // Where a screen reader hears it, with how many were found.
    await status(page).getByText('“roscosmos” instead of “roscomsos”').waitFor();
    expect(await status(page).textContent()).toMatch(/^\d+ results/);
    await page.context().close();
  });

  it('has a way on where nothing is found', async () => {
    const page = await open('/search/?q=zzzzqqq+diesel&topic=space&outcome=held');
    await page.locator('.hints >> text=Search without the filters').waitFor();
    await page.locator('.hints >> text=Search for diesel').click();
    await results(page).first().waitFor();
    await page.context().close();
  });

  it('fills the years by dragging over the histogram, and by its fields', async () => {
    const page = await open('/search/?q=sanctions');
    await results(page).first().waitFor();
    const bar = page.locator('[data-year="2014"]');
    await bar.hover();
    await page.mouse.down();
    await page.locator('[data-year="2016"]').hover();
    await page.mouse.up();
    await page.waitForURL('**after=2014&before=2017');
    await page.locator('input[name=before]').fill('2015');
    await page.locator('input[name=before]').press('Enter');
    await page.waitForURL('**before=2015');
    await page.waitForFunction(() =>
      [...document.querySelectorAll('.results .facts:first-child')].every((facts) =>
        facts.textContent?.includes('2014'),
      ),
    );
    await page.context().close();
  });

  it('takes no year at a press of another button or of a second finger', async () => {
    const page = await open('/search/?q=sanctions');
    await results(page).first().waitFor();
    await page.locator('[data-year="2014"]').click({ button: 'right' });
    const second = { pointerId: 9, pointerType: 'touch', isPrimary: false, button: 0, bubbles: true };
    for (const name of ['pointerdown', 'pointermove', 'pointerup'])
      await page.locator('[data-year="2014"]').dispatchEvent(name, second);
    expect(new URL(page.url()).search).toBe('?q=sanctions');
    await page.context().close();
  });

  it('says when it cannot load, and tries again', async () => {
    const page = await open('/search/');
    await page.route('**/pack-*', (route) => route.abort());
    await page.locator('search-page input[name=q]').fill('diesel');
    await page.locator('search-page [role=status] >> text=could not be loaded').waitFor();
    await page.unroute('**/pack-*');
    await page.locator('.hints button').click();
    await results(page).first().waitFor();
    await page.context().close();
  });

  it.each([
    ['missing', { status: 404, body: 'Not found' }],
    ['cut short', { status: 200, body: Buffer.from([0x1f, 0x8b, 8, 0]) }],
    ['of another format', { status: 200, body: Buffer.from([99, 1, 2, 3]) }],
  ])('says so when a shard is %s, and goes on working', async (_, answer) => {
    const page = await open('/search/');
    await page.route('**/terms-*', (route) => route.fulfill(answer));
    await page.locator('search-page input[name=q]').fill('diesel');
    await page.locator('search-page [role=status] >> text=could not be loaded').waitFor();
    await page.unroute('**/terms-*');
    await page.locator('search-page input[name=q]').fill('diesels');
    await results(page).first().waitFor();
    await page.context().close();
  });

  it.each([
    '?q=%E0%A4%A',
    '?q=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E',
    '?q=__proto__&kind=constructor&topic=__proto__',
    `?q=${'x'.repeat(10_000)}`,
    '?q=%00%01%E2%80%AE%F0%9F%9A%80(.*)%2B[',
    '?q=diesel&after=9999-99-99&before=abc&sort=sideways',
    '?q=%22%22%22-::',
  ])('answers %.40s without an error, and puts nothing into the page', async (search) => {
    const page = await open(`/search/${search}`);
    await page.waitForFunction(() => document.querySelector('search-page [role=status]')?.textContent !== '');
    expect(await page.locator('search-page img').count()).toBe(0);
    await page.locator('search-page input[name=q]').fill('glonass');
    await page.locator('select[name=sort]').waitFor({ state: 'attached' });
    await page.goto(new URL('/search/?q=glonass', bench.url).href);
    await results(page).first().waitFor();
    await page.context().close();
  });

  it('breaks no rule of WCAG, in the light or the dark, on a phone or a desk', async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      for (const viewport of [
        { width: 390, height: 844 },
        { width: 1280, height: 900 },
      ]) {
        const page = await open('/search/?q=roscosmos+components', { colorScheme, viewport });
        await counts(page).waitFor({ state: 'attached' });
        const { violations } = await new AxeBuilder({ page }).analyze();
        expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
        await page.context().close();
      }
    }
  });
});

describe('search in an article', () => {
  it('is offered for the words that a reader chooses', async () => {
    const page = await open('/articles/the-chip-order-that-was-always-next-year/', {
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    await page.locator('.prose p[id]').first().selectText();
    const link = page.locator('quote-link a');
    await link.waitFor();
    expect((await link.getAttribute('href')) ?? '').toMatch(/\/search\/\?q=.+/);
    await page.context().close();
  });

  it('stands behind its related coverage', async () => {
    const page = await open('/articles/the-chip-order-that-was-always-next-year/');
    await page.locator('text=Search for more on the same names').click();
    await results(page).first().waitFor();
    await page.context().close();
  });
});
