import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { PAGE_KINDS } from '../built-site.ts';
import { setUpBrowser } from './browser.ts';

const bench = setUpBrowser();
const article = PAGE_KINDS.article;

describe('without JavaScript', () => {
  it('a reader goes from the front page to the lead article, a claim in it, its source and what repeats that', async () => {
    const context = await bench.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(bench.url);
    await page.locator('main h2 a').first().click();
    expect(new URL(page.url()).pathname).toBe(article);

    await page.locator('.prose a.claim').first().click();
    const card = page.locator('.claim-card:target');
    expect(await card.isVisible()).toBe(true);
    await card.locator('h3 a').click();
    expect(new URL(page.url()).pathname).toMatch(/^\/claims\/[a-z0-9-]+\/$/);

    await page.locator('section[aria-labelledby="sources"] a.title').first().click();
    expect(new URL(page.url()).pathname).toMatch(/^\/sources\/[a-z0-9-]+\/$/);
    expect(await page.locator('h1').count()).toBe(1);
    await context.close();
  });

  it('shows no button that could do nothing', async () => {
    const context = await bench.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(bench.url);
    expect(await page.locator('button:not([type=submit]):visible').count()).toBe(0);
    await context.close();
  });

  it('shows the figures of a chart as a table', async () => {
    const context = await bench.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(new URL(PAGE_KINDS['article with a chart'], bench.url).href);
    await page.locator('.chart-data summary').first().click();
    expect(await page.locator('.chart-data table').first().isVisible()).toBe(true);
    await context.close();
  });
});

describe('on a phone', () => {
  it.each(['front page', 'article', 'article with a chart', 'claim', 'event', 'entity dossier'] as const)(
    'a %s is no wider than it, however long a word of a name or a title is',
    async (kind) => {
      const context = await bench.newContext({ viewport: { width: 360, height: 740 } });
      const page = await context.newPage();
      await page.goto(new URL(PAGE_KINDS[kind], bench.url).href);
      const lengthened = await page.evaluate(() => {
        const places = '.site-header p, .site-footer, .kicker, .later, .events, .chart-unit, dd li';
        const names = [...document.querySelectorAll(`:is(${places}) :is(a, p), :is(${places})`)].filter(
          ({ childElementCount }) => childElementCount === 0,
        );
        for (const name of names) name.textContent = 'Wirtschaftsnachrichtenagentur'.repeat(3);
        return names.length;
      });
      expect(lengthened).toBeGreaterThan(10);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
      await context.close();
    },
  );

  it('the tagline takes no room from what a page is about, except on the front page', async () => {
    const context = await bench.newContext({ viewport: { width: 360, height: 740 } });
    const page = await context.newPage();
    const tagline = page.locator('.site-header .tagline');
    await page.goto(bench.url);
    expect(await tagline.isVisible()).toBe(true);
    await page.goto(new URL(article, bench.url).href);
    expect(await tagline.isVisible()).toBe(false);
    await page.setViewportSize({ width: 1280, height: 800 });
    expect(await tagline.isVisible()).toBe(true);
    await context.close();
  });

  it('the figures of a forecast chart scroll by themselves, and the page does not', async () => {
    const context = await bench.newContext({ viewport: { width: 360, height: 740 } });
    const page = await context.newPage();
    await page.goto(new URL('/articles/the-ledger-of-forecasts-counted/', bench.url).href);
    const figures = page.locator('.chart-data');
    for (const summary of await figures.locator('summary').all()) await summary.click();
    expect(await figures.evaluateAll((all) => all.some((one) => one.scrollWidth > one.clientWidth))).toBe(true);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    await context.close();
  });

  it('the mark of a paragraph is whole, in a margin as narrow as it is', async () => {
    const context = await bench.newContext({ viewport: { width: 320, height: 640 } });
    const page = await context.newPage();
    await page.goto(new URL(article, bench.url).href);
    const start = await page
      .locator('.permalink')
      .first()
      .evaluate((link) => {
        const pen = document.createElement('canvas').getContext('2d') as CanvasRenderingContext2D;
        pen.font = getComputedStyle(link, '::before').font;
        const { right } = link.getBoundingClientRect();
        return right - parseFloat(getComputedStyle(link).paddingRight) - pen.measureText('¶').width;
      });
    expect(start).toBeGreaterThanOrEqual(0);
    await context.close();
  });

  it.each(['/', '/timeline/'])('one long word does not make %s wider than the screen', async (path) => {
    const context = await bench.newContext({ viewport: { width: 360, height: 740 } });
    const page = await context.newPage();
    await page.goto(new URL(path, bench.url).href);
    const titles = page.locator('main :is(h2, .statement, .basis, .tl-list) a:not(i a, .more)');
    await titles.evaluateAll((links) => {
      for (const link of links) link.textContent = 'Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz';
    });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    await context.close();
  });
});

describe('a reader who goes to a reference and at once back', () => {
  it('is where they were', async () => {
    const context = await bench.newContext({ viewport: { width: 360, height: 740 } });
    const page = await context.newPage();
    await page.goto(new URL(article, bench.url).href);
    const place = await page.evaluate(() => {
      const mark = document.querySelectorAll<HTMLAnchorElement>('.cite a')[2] as HTMLAnchorElement;
      mark.scrollIntoView({ behavior: 'instant' });
      const before = scrollY;
      location.hash = mark.hash;
      return before;
    });
    await page.waitForTimeout(100);
    await page.goBack();
    // Longer than a browser takes to glide through an article.
    await page.waitForTimeout(2000);
    expect(Math.abs((await page.evaluate(() => scrollY)) - place)).toBeLessThan(5);
    await context.close();
  });
});

describe('by keyboard', () => {
  it('the first Tab reaches the skip link, which leads to the content', async () => {
    const context = await bench.newContext();
    const page = await context.newPage();
    await page.goto(new URL(article, bench.url).href);
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Skip to the content');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/#main');
    await context.close();
  });

  it('a citation leads to its reference and the reference back to the citation', async () => {
    const context = await bench.newContext();
    const page = await context.newPage();
    await page.goto(new URL(article, bench.url).href);
    const citation = page.locator('.prose .cite a').first();
    const id = await citation.getAttribute('id');
    await citation.focus();
    await page.keyboard.press('Enter');
    await page.locator('mark-popover .back a').focus();
    await page.keyboard.press('Enter');
    await page.waitForURL('**/#ref-1');
    await page.locator('#ref-1 [role="doc-backlink"]').first().focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(`**/#${id}`);
    await context.close();
  });

  it('every stop of the Tab key on an article can be seen to have the focus', async () => {
    const context = await bench.newContext();
    const page = await context.newPage();
    await page.goto(new URL(article, bench.url).href);
    const unseen: string[] = [];
    for (let stop = 0; stop < 40; stop += 1) {
      await page.keyboard.press('Tab');
      const problem = await page.evaluate(() => {
        const element = document.activeElement;
        if (!element || element === document.body) return 'the focus is lost';
        const { outlineStyle, outlineWidth } = getComputedStyle(element);
        return outlineStyle === 'none' || outlineWidth === '0px' ? element.outerHTML.slice(0, 120) : undefined;
      });
      if (problem !== undefined) unseen.push(problem);
    }
    await context.close();
    expect(unseen).toEqual([]);
  });
});

/** Keeps what the page was told of its reader's choices when its body began, which is before anything is drawn. */
async function watchChoices(page: Page): Promise<void> {
  await page.addInitScript(() => {
    new MutationObserver((_records, observer) => {
      if (!document.body) return;
      document.documentElement.dataset['atBody'] = JSON.stringify(document.documentElement.dataset);
      observer.disconnect();
    }).observe(document, { childList: true, subtree: true });
  });
}

const choicesAtBody = async (page: Page) =>
  JSON.parse((await page.locator('html').getAttribute('data-at-body')) ?? '{}') as Record<string, string>;

describe('how pages look', () => {
  const background = (page: Page) => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  const choose = (page: Page, name: string) => page.getByRole('radio', { name, exact: true }).check();

  it('follows the system until a reader chooses, and keeps the choice on the next page before it is drawn', async () => {
    const context = await bench.newContext({ colorScheme: 'light' });
    const page = await context.newPage();
    await page.goto(bench.url);
    const light = await background(page);
    await page.getByRole('button', { name: 'Display' }).click();
    expect(await page.getByRole('radio', { name: 'As the device' }).isChecked()).toBe(true);
    await choose(page, 'Dark');
    const dark = await background(page);
    expect(dark).not.toBe(light);
    await choose(page, '130%');
    await choose(page, 'Sans serif');
    await choose(page, 'Wide');

    await watchChoices(page);
    await page.goto(new URL(article, bench.url).href);
    expect(await choicesAtBody(page)).toMatchObject({
      theme: 'dark',
      textSize: '130',
      typeface: 'sans',
      leading: 'wide',
    });
    expect(await background(page)).toBe(dark);
    const prose = await page.locator('.prose').evaluate((element) => {
      const { fontFamily, fontSize, lineHeight } = getComputedStyle(element);
      return { fontFamily, size: parseFloat(fontSize), line: parseFloat(lineHeight) };
    });
    expect(prose.fontFamily).toMatch(/^"?Source Sans 3/);
    expect(prose.size).toBeCloseTo(17 * 1.3 * 1.1875, 1);
    expect(prose.line / prose.size).toBeCloseTo(1.58 * 1.22, 2);

    await page.getByRole('button', { name: 'Display' }).click();
    expect(await page.getByRole('radio', { name: '130%' }).isChecked()).toBe(true);
    await choose(page, 'As the device');
    await choose(page, '100%');
    await choose(page, 'Serif');
    await choose(page, 'Normal');
    expect(await background(page)).toBe(light);
    expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([]);
    await context.close();
  });

  it('is dark from the start on a dark system, and light for a reader who wants that', async () => {
    const context = await bench.newContext({ colorScheme: 'dark' });
    const page = await context.newPage();
    await page.goto(bench.url);
    const dark = await background(page);
    await page.getByRole('button', { name: 'Display' }).click();
    await choose(page, 'Light');
    expect(await background(page)).not.toBe(dark);
    await context.close();
  });

  it('is chosen by keyboard alone, and Escape leads back to the button', async () => {
    const context = await bench.newContext();
    const page = await context.newPage();
    await page.goto(bench.url);
    const focus = () =>
      page.evaluate(() => {
        const element = document.activeElement as HTMLInputElement;
        return element.name ? `${element.name}=${element.value}` : element.textContent.trim();
      });
    const button = page.getByRole('button', { name: 'Display' });
    await button.focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect(await focus()).toBe('theme=');
    await page.keyboard.press('Tab');
    expect(await focus()).toBe('textSize=');
    await page.keyboard.press('ArrowRight');
    expect(await focus()).toBe('textSize=115');
    expect(await page.locator('html').getAttribute('data-text-size')).toBe('115');
    await page.keyboard.press('Escape');
    expect(await page.locator('#display').isVisible()).toBe(false);
    expect(await focus()).toBe('Display');
    await context.close();
  });

  it('asks for no serifs for a reader of sans serif', async () => {
    const context = await bench.newContext();
    await context.addInitScript(() => localStorage.setItem('typeface', 'sans'));
    const page = await context.newPage();
    const fonts: string[] = [];
    page.on('request', (request) => {
      if (request.url().includes('.woff2')) fonts.push(new URL(request.url()).pathname);
    });
    await page.goto(new URL(article, bench.url).href, { waitUntil: 'networkidle' });
    await context.close();
    expect(fonts.length).toBeGreaterThan(0);
    expect(fonts.filter((path) => path.includes('serif'))).toEqual([]);
  });

  it('is as the publication chose where storage is refused or holds nonsense, and can still be chosen', async () => {
    const context = await bench.newContext();
    const page = await context.newPage();
    const errors: string[] = [];
    page.on('pageerror', ({ message }) => errors.push(message));
    await page.goto(bench.url);
    const size = () => page.evaluate(() => getComputedStyle(document.documentElement).fontSize);
    const usual = await size();
    await page.evaluate(() => Object.assign(localStorage, { textSize: '"]{}9000', typeface: '<b>', theme: 'x' }));
    await page.reload();
    expect(await size()).toBe(usual);
    await page.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', {
        get() {
          throw new DOMException('refused', 'SecurityError');
        },
      });
    });
    await page.reload();
    await page.getByRole('button', { name: 'Display' }).click();
    await choose(page, '150%');
    expect(await size()).toBe('25.5px');
    expect(errors).toEqual([]);
    await context.close();
  });

  it('can be chosen where there is no storage at all', async () => {
    const page = await (await bench.newContext()).newPage();
    const errors: string[] = [];
    page.on('pageerror', ({ message }) => errors.push(message));
    await page.addInitScript(() => Object.defineProperty(window, 'localStorage', { value: null }));
    await page.goto(bench.url);
    await page.getByRole('button', { name: 'Display' }).click();
    await choose(page, '150%');
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).fontSize)).toBe('25.5px');
    expect(errors).toEqual([]);
    await page.context().close();
  });

  it('holds in every tab, and on a page that the reader comes back from', async () => {
    const context = await bench.newContext();
    const [first, second] = [await context.newPage(), await context.newPage()];
    for (const page of [first, second]) await page.goto(bench.url);
    const size = (page: typeof first) => page.evaluate(() => getComputedStyle(document.documentElement).fontSize);
    const usual = await size(first);
    await second.getByRole('button', { name: 'Display' }).click();
    await choose(second, '150%');
    await expect.poll(() => size(first)).toBe('25.5px');
    expect(await first.locator('#display [name=textSize]:checked').getAttribute('value')).not.toBe('');
    // As Back brings a page out of the browser's memory.
    await second.evaluate(() => {
      localStorage.removeItem('textSize');
      dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    });
    expect(await size(second)).toBe(usual);
    await context.close();
  });
});

describe('on paper', () => {
  it('an article leaves out what cannot be used and spells out its references', async () => {
    const context = await bench.newContext();
    const page = await context.newPage();
    await page.goto(new URL(article, bench.url).href);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.site-header nav').isVisible()).toBe(false);
    for (const part of ['.contents', '.references .back', '.claim-card .back', '#related'])
      expect(await page.locator(part).first().isVisible(), part).toBe(false);
    expect(await page.locator('.references li').first().isVisible()).toBe(true);
    const spelled = await page.evaluate(() => {
      const link = document.querySelector('.references a[rel~="external"]');
      return link ? getComputedStyle(link, '::after').content : '';
    });
    expect(spelled).toContain('http');
    await context.close();
  });

  it('an open card covers no words, and nothing after the last line takes a sheet of its own', async () => {
    const context = await bench.newContext();
    const page = await context.newPage();
    await page.goto(new URL(article, bench.url).href);
    await page.locator('.prose a.claim').first().click();
    await page.locator('mark-popover:popover-open').waitFor();
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('mark-popover').isVisible()).toBe(false);
    expect(await page.locator('main').evaluate((main) => getComputedStyle(main).paddingBlockEnd)).toBe('0px');
    await context.close();
  });

  it('no heading and no teaser is parted from what belongs to it', async () => {
    const context = await bench.newContext();
    const page = await context.newPage();
    await page.emulateMedia({ media: 'print' });
    await page.goto(new URL(PAGE_KINDS.claim, bench.url).href);
    const style = (part: string, name: 'breakAfter' | 'breakInside') =>
      page
        .locator(part)
        .first()
        .evaluate((element, asked) => getComputedStyle(element)[asked], name);
    expect(await style('.cite-this summary', 'breakAfter')).toBe('avoid');
    expect(await style('li > article', 'breakInside')).toBe('avoid');
    await page.goto(new URL(PAGE_KINDS['claims ledger'], bench.url).href);
    expect(await style('.forecast-panels > div', 'breakInside')).toBe('avoid');
    expect(await style('.outcome-table', 'breakInside')).toBe('avoid');
    await page.goto(bench.url);
    expect(await style('.topics > li', 'breakInside')).toBe('avoid');
    await context.close();
  });

  it('the heads of a table are whole words', async () => {
    // Of A4 between margins of a centimetre.
    const context = await bench.newContext({ viewport: { width: 718, height: 1000 } });
    const page = await context.newPage();
    await page.emulateMedia({ media: 'print' });
    await page.goto(new URL(PAGE_KINDS['claims ledger'], bench.url).href);
    const cut = await page.locator('.outcome-table thead th').evaluateAll((heads) =>
      heads.flatMap((head) => {
        const text = head.firstChild as Text;
        return [...text.data.matchAll(/\S+/g)].flatMap(({ 0: word, index }) => {
          const range = document.createRange();
          range.setStart(text, index);
          range.setEnd(text, index + word.length);
          return range.getClientRects().length > 1 ? [word] : [];
        });
      }),
    );
    expect(cut).toEqual([]);
    await context.close();
  });

  it('a page of contents has its contents, a search its results, and neither what only a screen can use', async () => {
    const context = await bench.newContext();
    const page = await context.newPage();
    await page.emulateMedia({ media: 'print' });
    await page.goto(new URL('/as-of/', bench.url).href);
    expect(await page.locator('.list-parts').isVisible()).toBe(true);
    expect(await page.locator('[type=range]').isVisible()).toBe(false);
    await page.goto(new URL('/as-of/2014/', bench.url).href);
    expect(await page.locator('.list-parts').isVisible()).toBe(false);
    await page.goto(new URL('/search/?q=roscosmos', bench.url).href);
    await page.locator('.results > li').first().waitFor();
    for (const part of ['.filters', '.syntax', '.query button', '[data-more]'])
      expect(await page.locator(`search-page ${part}`).isVisible(), part).toBe(false);
    expect(await page.locator('search-page input[name=q]').isVisible()).toBe(true);
    await context.close();
  });
});

describe('an unknown address', () => {
  it('answers with status 404 and ways on', async () => {
    const context = await bench.newContext();
    const page = await context.newPage();
    const response = await page.goto(new URL('/no/such/page/', bench.url).href);
    expect(response?.status()).toBe(404);
    await page.locator('main a', { hasText: 'Coverage' }).first().click();
    expect(new URL(page.url()).pathname).toBe('/articles/');
    await context.close();
  });
});
