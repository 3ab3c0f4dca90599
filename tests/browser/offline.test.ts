import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { offerOf, readEdition, type StoryEdition } from '../../src/outputs/offline/story-edition.ts';
import { DIST, PAGE_KINDS } from '../built-site.ts';
import { setUpBrowser } from './browser.ts';
import { type Fault, type Host, openHost } from './host.ts';
import { clearingWorker, nextEdition } from './next-edition.ts';

const bench = setUpBrowser();
/** As patient as a test may be: how long something takes is not what is tested. */
const eventually = <Value>(read: () => Promise<Value>) => expect.poll(read, { timeout: 40_000 });
const STORY = 'chinese-components';
const PAGES = 'offline / pages';
const article = PAGE_KINDS.article;
const claim = PAGE_KINDS.claim;
const story: StoryEdition = readEdition(readFileSync(join(DIST, `offline/${STORY}.json`), 'utf8'));

let host: Host;
beforeAll(async () => {
  host = await openHost(DIST);
});
afterAll(() => host.close());

/** A reader with a service worker, an empty profile and a page. */
async function aReader(): Promise<{ context: BrowserContext; page: Page }> {
  host.fault = () => undefined;
  const context = await bench.newContext({ serviceWorkers: 'allow', viewport: { width: 1280, height: 900 } });
  onTestFinished(() => context.close());
  const page = await context.newPage();
  page.on('pageerror', (error) => {
    throw error;
  });
  return { context, page };
}

async function visit(page: Page, path: string): Promise<void> {
  await page.goto(new URL(path, host.url).href);
}

/** Waits until the worker is there and has kept the page of the first visit. */
async function installed(page: Page): Promise<void> {
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await untilStored(page, new URL(page.url()).pathname);
}

/** Names of this site's caches, with the paths of what is in each. */
async function stored(page: Page): Promise<Record<string, string[]>> {
  return page.evaluate(async () => {
    const names = await caches.keys();
    const paths = async (name: string) =>
      (await (await caches.open(name)).keys()).map(({ url }) => new URL(url).pathname);
    return Object.fromEntries(await Promise.all(names.map(async (name) => [name, await paths(name)] as const)));
  });
}

/** Names of the caches of stories, without opening any, which would make one anew that is deleted at this moment. */
const stories = async (page: Page) =>
  (await page.evaluate(() => caches.keys())).filter((name) => name.includes(' story '));

async function untilStored(page: Page, path: string): Promise<void> {
  await eventually(async () => (await stored(page))[PAGES] ?? []).toContain(path);
}

const keepers = (page: Page) => page.locator('keep-story');
const button = (page: Page, act: string) => keepers(page).locator(`[data-act=${act}]`);
const status = (page: Page) => keepers(page).locator('[role=status]');
const note = (page: Page) => page.locator('.kept-note');
const heading = (page: Page) => page.locator('h1');

/** Keeps the story by the control on its page. */
async function keep(page: Page): Promise<void> {
  await visit(page, `/stories/${STORY}/`);
  await button(page, 'keep').click();
  await button(page, 'remove').waitFor();
}

/** Lets the host offer the story with some of its files only, so that keeping it takes no time. */
function offerFew(change: Partial<StoryEdition> = {}): void {
  const files = change.files ?? story.files.slice(0, 12);
  const few = { ...story, edition: 'few', files, bytes: files.reduce((sum, [, bytes]) => sum + bytes, 0), ...change };
  const json = (content: unknown): Fault => ({ body: JSON.stringify(content), type: 'application/json' });
  faults({ [`/offline/${STORY}.json`]: json(few), '/offline/stories.json': json([offerOf(few)]) });
}

/** Adds to what goes wrong. */
function faults(added: Record<string, Fault>): void {
  const before = host.fault;
  host.fault = (path) => added[path] ?? before(path);
}

describe('pages that were read', () => {
  it('are there without a connection, from the first on, with their styles, and say that they are copies', async () => {
    const { context, page } = await aReader();
    await visit(page, article);
    await installed(page);
    await visit(page, claim);
    await untilStored(page, claim);

    await context.setOffline(true);
    for (const path of [article, `${claim}?on=2016-06-30#sources`]) {
      await visit(page, path);
      expect(await note(page).textContent()).toMatch(/could not be reached.*saved on this device on \d+ \w+ 20\d\d/);
      const font = await heading(page).evaluate((element) => getComputedStyle(element).fontFamily);
      expect(font).toContain('Source Serif 4');
      expect(
        await page.evaluate(() => document.fonts.load('16px "Source Serif 4"').then((found) => found.length)),
      ).toBe(1);
    }
    await context.setOffline(false);
    await visit(page, article);
    expect(await note(page).count()).toBe(0);
  });

  it('are listed where a page is not kept, with the way to try again', async () => {
    const { context, page } = await aReader();
    await visit(page, article);
    await installed(page);
    const title = (await heading(page).textContent()) ?? '';
    await context.setOffline(true);
    const response = await page.goto(new URL('/sources/rbth-2014-08-06/', host.url).href);
    expect(response?.status()).toBe(503);
    expect(await heading(page).textContent()).toBe('This page is not saved on this device');
    await page.getByRole('link', { name: title }).waitFor();
    await eventually(() => page.locator('kept-list').innerText()).toContain('No story is saved.');
    await context.setOffline(false);
    await page.getByRole('link', { name: 'Try again' }).click();
    await eventually(() => heading(page).textContent()).toContain('Chinese microelectronics');
  });

  it('are removed at a press, with the list of when they were read', async () => {
    const { page } = await aReader();
    await visit(page, article);
    await installed(page);
    await visit(page, '/offline/');
    await page.getByRole('button', { name: 'Remove these pages' }).click();
    await page.locator('kept-list', { hasText: 'No page is saved.' }).waitFor();
    expect(Object.keys(await stored(page))).toEqual(['offline / shell']);
    const times = await page.evaluate(
      () =>
        new Promise<number>((resolve, reject) => {
          const opening = indexedDB.open('workbox-expiration');
          opening.onerror = reject;
          opening.onsuccess = () => {
            const count = opening.result.transaction('cache-entries').objectStore('cache-entries').count();
            count.onsuccess = () => resolve(count.result);
          };
        }),
    );
    expect(times).toBe(0);
  });

  it('are still there, and the reader is told, where they cannot be removed', async () => {
    const { context, page } = await aReader();
    await visit(page, article);
    await installed(page);
    await context.serviceWorkers()[0]?.evaluate(() => {
      CacheStorage.prototype.delete = () => Promise.reject(new Error('the disk is read-only'));
    });
    await visit(page, '/offline/');
    await page.getByRole('button', { name: 'Remove these pages' }).click();
    await eventually(() => page.locator('kept-list > [role=status]').textContent()).toBe(
      'These pages could not be removed. Try again.',
    );
    expect((await stored(page))[PAGES]).toContain(article);
  });

  it('are listed under their titles, in whatever way the words of the site put its name to them', async () => {
    const { page } = await aReader();
    await visit(page, article);
    await installed(page);
    const title = (await heading(page).textContent()) ?? '';
    await page.evaluate(
      async ([name, url]) => {
        const cache = await caches.open(name);
        const html = (await (await cache.match(url))?.text()) ?? '';
        const [before, after] = html.split(/(?<=<title>).*?(?=<\/title>)/);
        await cache.put(url, new Response(`${before}The site | Another title${after}`));
      },
      [PAGES, article] as const,
    );
    await visit(page, '/offline/');
    await page.locator('kept-list').getByRole('link', { name: title, exact: true }).waitFor();
  });

  it('do not tell what was searched for', async () => {
    const { page } = await aReader();
    await visit(page, article);
    await installed(page);
    await visit(page, '/search/?q=rogozin');
    await untilStored(page, '/search/');
    const urls = await page.evaluate(
      async (name) => (await (await caches.open(name)).keys()).map(({ url }) => url),
      PAGES,
    );
    expect(urls.filter((url) => url.includes('rogozin'))).toEqual([]);
  });

  it('are not stored at all without JavaScript', async () => {
    const context = await bench.newContext({ serviceWorkers: 'allow', javaScriptEnabled: false });
    onTestFinished(() => context.close());
    const page = await context.newPage();
    await page.goto(new URL('/offline/', host.url).href, { waitUntil: 'networkidle' });
    expect(context.serviceWorkers()).toEqual([]);
    expect(await keepers(page).isVisible()).toBe(false);
    expect(await page.locator('main').innerText()).toContain('needs JavaScript');
  });

  it('take the place of a site that does not answer, or answers that it is broken', async () => {
    const { page } = await aReader();
    await visit(page, article);
    await installed(page);
    faults({ [article]: 500 });
    await visit(page, article);
    expect(await note(page).count()).toBe(1);
    faults({ [article]: 'hang' });
    await visit(page, article);
    expect(await note(page).count()).toBe(1);
    // What was never read is not made up for.
    faults({ [claim]: 500 });
    await visit(page, claim);
    expect(await page.locator('body').innerText()).toBe('Error 500');
  });

  it('never stand in the way of a page, however slowly they are kept', async () => {
    const { page } = await aReader();
    await visit(page, article);
    faults({ [article]: 'hang' });
    const asked = host.asked.length;
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    await eventually(async () => host.asked.slice(asked)).toContain(article);
    await visit(page, claim);
    expect(await note(page).count()).toBe(0);
    expect(await heading(page).count()).toBe(1);
  });

  it('are kept with all that their markup names, or not at all', async () => {
    const { page } = await aReader();
    await visit(page, article);
    await installed(page);
    // As in the middle of a deployment: the page is there, its script is gone, or is answered with a page.
    const script = /src="(\/_astro\/ClaimFilter[^"]+\.js)"/.exec(
      readFileSync(join(DIST, 'claims/index.html'), 'utf8'),
    )?.[1] as string;
    for (const fault of [404, { body: '<h1>Not here</h1>', type: 'text/html' }] as const) {
      host.fault = (path) => (path === script ? fault : undefined);
      await visit(page, '/claims/');
      await visit(page, claim);
      await untilStored(page, claim);
      const all = await stored(page);
      expect(all[PAGES]).not.toContain('/claims/');
      expect(Object.values(all).flat()).not.toContain(script);
    }
    host.fault = () => undefined;
    await visit(page, '/claims/');
    await untilStored(page, '/claims/');
    expect(Object.values(await stored(page)).flat()).toContain(script);
  });
});

describe('a story that is kept', () => {
  it('tells its size before, is read, searched and followed without a connection, and can be removed', async () => {
    const { context, page } = await aReader();
    await visit(page, `/stories/${STORY}/`);
    await installed(page);
    await button(page, 'keep').waitFor();
    expect(await keepers(page).locator('[data-state]').textContent()).toMatch(
      new RegExp(`^${story.articles.length} articles, .* \\d+ MB on this device, about [\\d.]+ MB to download\\.$`),
    );
    const asked = host.asked.length;
    await button(page, 'keep').click();
    await keepers(page).locator('progress[value]').waitFor();
    await button(page, 'remove').waitFor();
    expect(await status(page).textContent()).toContain('The story is saved.');
    expect(host.asked.slice(asked).filter((path) => path.startsWith('/sources/'))).toEqual([]);

    await context.setOffline(true);
    // An article that was never opened here.
    const other = story.articles.find(({ path }) => `/${path}` !== article);
    await visit(page, `/${other?.path ?? ''}`);
    expect(await heading(page).textContent()).toContain(other?.title);
    expect(await note(page).count()).toBe(1);

    // "Rogozin", misspelt.
    await visit(page, '/search/?q=rogozyn');
    await page.locator('.results > li').first().waitFor();
    expect(await page.locator('.status').innerText()).toContain('Showing results for “rogozin” instead of “rogozyn”');
    await page.locator('search-page input[name=q]').fill('engine');
    await eventually(() => page.locator('.results').innerText()).toMatch(/engine/i);

    await visit(page, '/timeline/?q=engine&e=izvestia-casic-report');
    await page.locator('timeline-view[data-ready]').waitFor();
    await eventually(() => page.locator('.tl-panel').innerText()).toContain('Izvestia');
    expect(await page.locator('.tl-status').innerText()).not.toMatch(/failed|could not/);
    expect(await page.locator('.tl-density').getAttribute('class')).toContain('is-narrowed');

    await visit(page, '/offline/');
    expect(await note(page).count()).toBe(0);
    await page.locator('kept-list h3', { hasText: story.title }).waitFor();
    await button(page, 'remove').click();
    await page.locator('kept-list', { hasText: 'No story is saved.' }).waitFor();
    expect(await stories(page)).toEqual([]);
    await visit(page, `/${other?.path ?? ''}`);
    expect(await heading(page).textContent()).toBe('This page is not saved on this device');
  });

  it('is of one edition at any moment, and is replaced as a whole', async () => {
    const { context, page } = await aReader();
    // The story with two of its hundreds of pages, the search and the timeline.
    const pages = [article, claim, '/search/', '/timeline/', `/stories/${STORY}/`].map((path) => path.slice(1));
    const { folder, renamed } = await nextEdition(STORY, pages);
    const names = (side: 0 | 1) => [renamed.style[side], renamed.search[side], renamed.timeline[side]];
    /** Which editions' files a reader's page is made of. */
    const editionsOf = async (path: string) => {
      await visit(page, path);
      if (path.startsWith('/search/')) await page.locator('.results > li').first().waitFor();
      if (path.startsWith('/timeline/')) await page.locator('timeline-view[data-ready]').waitFor();
      const loaded = await page.evaluate(() => [
        ...performance.getEntriesByType('resource').map(({ name }) => name),
        ...[...document.styleSheets].filter(({ cssRules }) => cssRules.length > 0).map(({ href }) => href ?? ''),
      ]);
      const found = ([0, 1] as const).filter((side) =>
        names(side).some((name) => loaded.some((url) => url.includes(name))),
      );
      const isB = (await page.title()).endsWith('edition B');
      return { files: found.map((side) => 'AB'[side]).join(''), page: isB ? 'B' : 'A' };
    };
    const paths = [article, claim, '/search/?q=engine', '/timeline/'];
    const all = async () => {
      const found = [];
      for (const path of paths) found.push(await editionsOf(path));
      return found;
    };
    const every = (edition: string) => paths.map(() => ({ files: edition, page: edition }));

    await visit(page, article);
    await installed(page);
    offerFew({ files: story.files.filter(([path]) => !/(?:^|\/)$/.test(path) || pages.includes(path)) });
    await keep(page);
    host.fault = () => undefined;
    const [first] = await stories(page);

    // The site is now B. With a connection all is B, and the kept A is untouched.
    await host.show(folder);
    onTestFinished(() => host.show(DIST));
    expect(await all()).toEqual(every('B'));
    await context.setOffline(true);
    expect(await all()).toEqual(every('A'));

    // A download of B that fails in its midst leaves A whole.
    await context.setOffline(false);
    faults({ [claim]: 404 });
    await visit(page, `/stories/${STORY}/`);
    await page.getByRole('button', { name: 'Update it' }).click();
    await eventually(() => status(page).textContent()).toMatch(/updated.*The older edition is still here\./);
    expect(await stories(page)).toEqual([first]);
    await context.setOffline(true);
    expect(await all()).toEqual(every('A'));

    // The next one succeeds: all is B, and nothing of A is left.
    await context.setOffline(false);
    host.fault = () => undefined;
    await visit(page, `/stories/${STORY}/`);
    const asked = host.asked.length;
    await page.getByRole('button', { name: 'Update it' }).click();
    await eventually(() => status(page).textContent()).toContain('The story is saved.');
    // Pictures and scripts that are the same in both are not fetched again.
    expect(host.asked.slice(asked).filter((path) => path.endsWith('.woff2'))).toEqual([]);
    const [second, ...others] = await stories(page);
    expect(others).toEqual([]);
    expect(second).not.toBe(first);
    await context.setOffline(true);
    expect(await all()).toEqual(every('B'));
    const kept = (await stored(page))[second as string] ?? [];
    expect(kept.filter((path) => names(0).some((name) => path.includes(name)))).toEqual([]);
  });

  it.each([
    ['a file is missing', { fault: 404, words: /updated/ }],
    ['a file is of another edition', { fault: { body: '<h1>Other</h1>', type: 'text/html' }, words: /updated/ }],
    ['the host breaks down', { fault: 503, words: /connection/ }],
  ] as const)('is not half there when %s', async (_, { fault, words }) => {
    const { page } = await aReader();
    await visit(page, article);
    await installed(page);
    offerFew();
    faults({ [`/${story.files[9]?.[0] ?? ''}`]: fault });
    await visit(page, `/stories/${STORY}/`);
    await button(page, 'keep').click();
    await eventually(() => status(page).textContent()).toMatch(words);
    expect(await status(page).textContent()).toContain('Nothing was saved.');
    expect(await stories(page)).toEqual([]);
    expect(await button(page, 'keep').isVisible()).toBe(true);
  });

  it('is still there, and the reader is told, where it cannot be removed', async () => {
    const { page } = await aReader();
    await visit(page, article);
    await installed(page);
    offerFew();
    await keep(page);
    await page.evaluate(() => {
      CacheStorage.prototype.delete = () => Promise.reject(new Error('the disk is read-only'));
    });
    await button(page, 'remove').click();
    await eventually(() => status(page).textContent()).toBe('It could not be removed. Try again.');
    expect(await stories(page)).toHaveLength(1);
    expect(await button(page, 'remove').isVisible()).toBe(true);
  });

  it('is not half there when it is stopped, and a download that was cut off is cleared away', async () => {
    const { page } = await aReader();
    await visit(page, article);
    await installed(page);
    offerFew();
    const slow = `/${story.files[11]?.[0] ?? ''}`;
    faults({ [slow]: 'hang' });
    await visit(page, `/stories/${STORY}/`);
    await button(page, 'keep').click();
    await eventually(() => stories(page)).toHaveLength(1);
    await button(page, 'stop').click();
    await eventually(() => status(page).textContent()).toBe('Stopped. Nothing was saved.');
    expect(await stories(page)).toEqual([]);

    await button(page, 'keep').click();
    await eventually(() => stories(page)).toHaveLength(1);
    await visit(page, article);
    expect(await stories(page)).toHaveLength(1);
    await visit(page, '/offline/');
    await eventually(() => stories(page)).toEqual([]);
    await eventually(() => page.locator('kept-list').innerText()).toContain('No story is saved.');
  });

  it.each([
    ['the browser says so before', {}],
    ['it shows only as files come', { bytes: 1 }],
  ])('is not half there when there is no room, and %s', async (_, change) => {
    const { context, page } = await aReader();
    await visit(page, article);
    await installed(page);
    offerFew(change);
    const session = await context.newCDPSession(page);
    const { usage } = await page.evaluate(() => navigator.storage.estimate());
    await session.send('Storage.overrideQuotaForOrigin', {
      origin: new URL(host.url).origin,
      quotaSize: (usage ?? 0) + 20_000,
    });
    await visit(page, `/stories/${STORY}/`);
    await button(page, 'keep').click();
    await eventually(() => status(page).textContent()).toBe(
      'There is not enough space on this device. Nothing was saved.',
    );
    expect(await stories(page)).toEqual([]);
    // Reading goes on.
    await visit(page, claim);
    expect(await heading(page).textContent()).not.toBe('');
  });
});

describe('a new worker', () => {
  it('waits until no page of the one before is open, and cuts none off', async () => {
    const { context, page } = await aReader();
    await visit(page, article);
    await installed(page);
    await visit(page, claim);
    const worker = readFileSync(join(DIST, 'sw.js'), 'utf8');
    faults({ '/sw.js': { body: `${worker}\n// Another.`, type: 'text/javascript' } });
    const states = (one: Page) =>
      one.evaluate(async () => {
        const { installing, waiting, active } = await navigator.serviceWorker.ready;
        return [installing, waiting, active].map((one) => one?.state);
      });
    await page.evaluate(async () => void (await (await navigator.serviceWorker.ready).update()));
    for (const path of [article, claim, article, claim, article, claim]) {
      await visit(page, path);
      expect(await page.locator('footer').count()).toBe(1);
    }
    await eventually(() => states(page)).toEqual([undefined, 'installed', 'activated']);

    await page.close();
    await eventually(async () => {
      const later = await context.newPage();
      await visit(later, article);
      const found = await states(later);
      await later.close();
      return found;
    }).toEqual([undefined, undefined, 'activated']);
    const later = await context.newPage();
    await context.setOffline(true);
    await visit(later, claim);
    expect(await note(later).count()).toBe(1);
  });
});

describe('a bad deployment', () => {
  it('of the worker leaves the last good one at work', async () => {
    const { context, page } = await aReader();
    await visit(page, article);
    await installed(page);
    // As if its shell were one that the site does not have yet.
    const worker = readFileSync(join(DIST, 'sw.js'), 'utf8');
    const [, digest = ''] = /sha384-(.{12})/.exec(worker) ?? [];
    const shell = worker.replaceAll(digest, [...digest].reverse().join(''));
    expect(shell).not.toBe(worker);
    for (const fault of [
      404,
      500,
      { body: 'syntax error (', type: 'text/javascript' },
      { body: shell, type: 'text/javascript' },
    ] as const) {
      faults({ '/sw.js': fault });
      await visit(page, claim);
      const states = await page.evaluate(async () => {
        const registration = await navigator.serviceWorker.ready;
        const { active } = registration;
        await registration.update().catch(() => undefined);
        const fresh = registration.installing;
        if (fresh && fresh.state === 'installing')
          await new Promise((resolve) => fresh.addEventListener('statechange', resolve));
        return [active?.state, fresh?.state ?? 'redundant', registration.active === active];
      });
      expect(states).toEqual(['activated', 'redundant', true]);
    }
    await context.setOffline(true);
    await visit(page, article);
    expect(await note(page).count()).toBe(1);
  });

  it('that locks readers out is undone by a site that says `offline: false`, without their doing', async () => {
    const { page } = await aReader();
    await visit(page, article);
    await installed(page);
    offerFew();
    await keep(page);
    const broken = `addEventListener('install', () => skipWaiting());
      addEventListener('activate', (event) => event.waitUntil(clients.claim()));
      addEventListener('fetch', (event) => event.respondWith(new Response('locked out', { status: 500 })));`;
    faults({ '/sw.js': { body: broken, type: 'text/javascript' } });
    // A page that is on its way while such a worker takes over may never come.
    await page.evaluate(async () => {
      const place = await navigator.serviceWorker.ready;
      const former = place.active;
      await place.update();
      while (place.active === former || place.active?.state !== 'activated')
        await new Promise((resolve) => setTimeout(resolve, 50));
    });
    await visit(page, claim);
    expect(await page.locator('body').innerText()).toBe('locked out');

    const untouched = await page.context().newPage();
    await visit(untouched, claim);
    expect(await untouched.locator('body').innerText()).toBe('locked out');

    faults({ '/sw.js': { body: await clearingWorker(), type: 'text/javascript' } });
    // Pages of such a site register no worker.
    for (const path of [article, claim]) {
      const html = readFileSync(join(DIST, path, 'index.html'), 'utf8');
      const body = html.replace(/<script type="module" src="\/_astro\/Layout[^>]*><\/script>/, '');
      expect(body).not.toBe(html);
      faults({ [path]: { body, type: 'text/html; charset=utf-8' } });
    }
    // The browser looks for another worker soon after a page was opened, and every page is loaded anew where it stands.
    await visit(page, article);
    await page.locator('h1').waitFor({ timeout: 40_000 });
    await untouched.locator('h1').waitFor({ timeout: 40_000 });
    await eventually(() => page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(
      0,
    );
    expect(await stored(page)).toEqual({});
    // Nothing is loaded again and again.
    const asked = host.asked.length;
    await page.waitForLoadState('networkidle');
    expect(host.asked.slice(asked).filter((path) => path.endsWith('/'))).toEqual([]);
  });
});
