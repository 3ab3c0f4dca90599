import { type Browser, type BrowserContext, type BrowserContextOptions, chromium } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { serve } from '../../scripts/serve.mjs';
import { DIST } from '../built-site.ts';

/** How long is waited for what a page is to show, in ms: no test is about time, and a machine may be busy. */
const PATIENCE = 60_000;

/** A real Chromium and the built site on this machine, for the tests of one file. */
export interface BrowserBench {
  /** Address of the front page, with its closing slash. */
  url: string;
  /**
   * A reader with an empty profile. Without a service worker, unless it is asked for: it would answer in the place of the
   * routes by which tests make a request late or let it fail.
   */
  newContext(options?: BrowserContextOptions): Promise<BrowserContext>;
}

/** Starts Chromium (CHROME_PATH, as `npm test` sets it) for a test that closes it itself. */
export function launchChromium(): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env['CHROME_PATH'] ?? '/usr/bin/chromium',
    // Chromium refuses its sandbox to root, as in a container.
    args: [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), '--disable-gpu', '--disable-background-networking'],
  });
}

/** Starts Chromium and serves dist/ before a file's tests, and stops both after. */
export function setUpBrowser(): BrowserBench {
  let browser: Browser | undefined;
  let server: Awaited<ReturnType<typeof serve>> | undefined;
  const bench: BrowserBench = {
    url: '',
    newContext: async (options) => {
      const context = await (browser as Browser).newContext({ serviceWorkers: 'block', ...options });
      context.setDefaultTimeout(PATIENCE);
      return context;
    },
  };
  beforeAll(async () => {
    server = await serve({ port: 0, dir: DIST });
    bench.url = server.url;
    browser = await launchChromium();
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });
  return bench;
}
