import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { serve } from '../../serve.mjs';
import type { Collection } from './collection.ts';

/** Chrome's "Slow 4G": ms of delay for each request, bytes a second. */
const SLOW_4G = { latency: 562.5, downloadThroughput: 180_000, uploadThroughput: 84_375 };

/** What one first search costs a reader, on the real page in a real browser. */
export interface PageCost {
  /** Data of the index, as compressed. */
  readonly bytes: number;
  /** Ms from the beginning of navigation to the first result, on a slow network. */
  readonly ms: number;
  readonly requests: number;
}

/** Opens the site's own search page over the index of a collection, with nothing cached, once for each query. */
export async function measurePage(
  dist: string,
  { index: { manifest, files } }: Collection,
  queries: readonly string[],
  browser: Browser,
): Promise<PageCost[]> {
  const folder = mkdtempSync(join(tmpdir(), 'search-page-'));
  cpSync(join(dist, '_astro'), join(folder, '_astro'), { recursive: true });
  mkdirSync(join(folder, 'search', manifest.folder), { recursive: true });
  cpSync(join(dist, 'search/index.html'), join(folder, 'search/index.html'));
  const text = JSON.stringify(manifest);
  writeFileSync(join(folder, 'search/manifest.json'), text);
  for (const [name, bytes] of files) writeFileSync(join(folder, 'search', manifest.folder, `${name}.bin`), bytes);
  const server = await serve({ port: 0, dir: folder });
  const costs: PageCost[] = [];
  for (const query of queries) {
    const context = await browser.newContext();
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send('Network.enable');
    await session.send('Network.emulateNetworkConditions', { offline: false, ...SLOW_4G });
    let bytes = gzipSync(text).length;
    let requests = 1;
    page.on('response', (response) => {
      const { pathname } = new URL(response.url());
      if (!pathname.endsWith('.bin')) return;
      requests += 1;
      bytes += Number(response.headers()['content-length'] ?? 0);
    });
    const started = performance.now();
    await page.goto(new URL(`/search/?q=${encodeURIComponent(query)}`, server.url).href, { waitUntil: 'commit' });
    await page.locator('.results li').first().waitFor({ timeout: 60_000 });
    costs.push({ bytes, requests, ms: performance.now() - started });
    await context.close();
  }
  await server.close();
  rmSync(folder, { recursive: true });
  return costs;
}
