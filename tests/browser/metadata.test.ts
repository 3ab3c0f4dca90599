import { describe, expect, it } from 'vitest';
import { PAGE_KINDS } from '../built-site.ts';
import { setUpBrowser } from './browser.ts';

const bench = setUpBrowser();

describe('what pages say of themselves, in Chromium', () => {
  it('is data that the policy of the page lets stand, reads as JSON, and is run by nothing', async () => {
    const context = await bench.newContext();
    await context.addInitScript(() => {
      const violations: string[] = [];
      Object.assign(window, { violations });
      document.addEventListener('securitypolicyviolation', ({ violatedDirective, sourceFile }) => {
        violations.push(`${violatedDirective} ${sourceFile}`);
      });
    });
    const page = await context.newPage();
    for (const path of [PAGE_KINDS.article, PAGE_KINDS.claim, PAGE_KINDS['front page']]) {
      await page.goto(new URL(path, bench.url).href, { waitUntil: 'networkidle' });
      const found = await page.evaluate(() => ({
        types: [...document.querySelectorAll('script[type="application/ld+json"]')].map(
          ({ textContent }) => (JSON.parse(textContent) as { '@type': string })['@type'],
        ),
        violations: (window as unknown as { violations: string[] }).violations,
      }));
      expect(found.types.length, path).toBeGreaterThan(0);
      expect(found.violations, path).toEqual([]);
    }
    await context.close();
  });

  it('has a manifest in which Chromium finds no error, and that it would install', async () => {
    const context = await bench.newContext();
    const page = await context.newPage();
    await page.goto(bench.url);
    const devtools = await context.newCDPSession(page);
    const { errors, url } = await devtools.send('Page.getAppManifest');
    expect(errors).toEqual([]);
    expect(url).toBe(new URL('/manifest.webmanifest', bench.url).href);
    const { installabilityErrors } = await devtools.send('Page.getInstallabilityErrors');
    // A private window installs nothing; all else is as it should be.
    expect(installabilityErrors.map(({ errorId }) => errorId).filter((id) => id !== 'in-incognito')).toEqual([]);
    await context.close();
  });

  it('has pictures and icons that Chromium can show, in their sizes', async () => {
    const context = await bench.newContext();
    const page = await context.newPage();
    await page.goto(new URL(PAGE_KINDS.claim, bench.url).href);
    const card = await page.locator('meta[property="og:image"]').getAttribute('content');
    const sizes = await page.evaluate(
      (paths) =>
        Promise.all(
          paths.map(async (src) => {
            const image = new Image();
            image.src = src;
            await image.decode();
            return `${image.naturalWidth}x${image.naturalHeight}`;
          }),
        ),
      [new URL(card ?? '').pathname, '/favicon.ico', '/icons/apple-touch.png', '/icons/maskable-512.png'],
    );
    expect(sizes).toEqual(['1200x630', '48x48', '180x180', '512x512']);
    await context.close();
  });
});
