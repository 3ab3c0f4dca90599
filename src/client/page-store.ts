import type { WorkboxPlugin } from 'workbox-core/types.js';
import { CacheExpiration, ExpirationPlugin } from 'workbox-expiration';
import { matchPrecache } from 'workbox-precaching';
import { CacheFirst, Strategy, type StrategyHandler } from 'workbox-strategies';
import { loadedScripts, namedFiles } from '../outputs/offline/named-file.ts';
import { isEmbedPath, isImmutable, isPagePath, pagePath, pathWithin } from '../outputs/offline/kept-path.ts';
import { ASSETS, BASE, PAGES, toUrl } from './offline-place.ts';

/** An event that keeps a worker at work; the DOM's types, which the pages need, have none of a worker's. */
export interface LifeEvent extends Event {
  waitUntil(work: Promise<unknown>): void;
}

const DAY = 24 * 60 * 60;
const PAGE_LIMITS = { maxEntries: 60, maxAgeSeconds: 30 * DAY };
/** Older than any page that needs them, counted from the last time that one was read. */
const ASSET_LIMITS = { maxEntries: 400, maxAgeSeconds: 60 * DAY };

/** Variants of a file for other requests are not made here. */
export const MATCH = { ignoreVary: true };

/** Path of an address of this site from its root. */
export function pathOf(url: string): string | undefined {
  return pathWithin(url, BASE, location.origin);
}

/** How pages are kept and found: whole, for a time, and under one address each, as the words of a search make no other. */
export const PAGE_RULES = [
  { cacheKeyWillBeUsed: async ({ request }: { request: Request }) => toUrl(pagePath(pathOf(request.url) ?? '')) },
  {
    cacheWillUpdate: async ({ response, event }: { response: Response; event: Event }) =>
      keepable(response, event as LifeEvent),
  },
  new ExpirationPlugin({ ...PAGE_LIMITS, matchOptions: MATCH, purgeOnQuotaError: true }),
] as const;

class Fetched extends Strategy {
  protected _handle(request: Request, handler: StrategyHandler): Promise<Response> {
    return handler.fetchAndCachePut(request);
  }
}

const pages = new Fetched({ cacheName: PAGES, matchOptions: MATCH, plugins: [...PAGE_RULES] as WorkboxPlugin[] });

const assets = new CacheFirst({
  cacheName: ASSETS,
  matchOptions: MATCH,
  plugins: [
    // Some hosts answer with a page, and no error, where a file is missing.
    { cacheWillUpdate: async ({ response }) => (response.ok && !isHtml(response) ? response : null) },
    new ExpirationPlugin({ ...ASSET_LIMITS, matchOptions: MATCH, purgeOnQuotaError: true }),
  ],
});

/** True for a page, by what the host says that it is. */
export function isHtml(response: Response): boolean {
  return (response.headers.get('Content-Type') ?? '').startsWith('text/html');
}

/** Keeps a page that was opened before there was a worker. */
export async function keepPage(url: string, event: LifeEvent): Promise<void> {
  const path = pathOf(url);
  if (path === undefined || isEmbedPath(path) || !isPagePath(path)) return;
  await Promise.all(pages.handleAll({ event: event as never, request: toUrl(pagePath(path)) }));
}

/**
 * The page, if it can be kept with every file that its markup names; otherwise null. So a page of one edition never
 * stands with the files of another, or without, whatever a deployment is doing meanwhile.
 */
async function keepable(response: Response, event: LifeEvent): Promise<Response | null> {
  const isRefused = /no-store/.test(response.headers.get('Cache-Control') ?? '');
  if (response.status !== 200 || response.redirected || isRefused || !isHtml(response)) return null;
  if (await matchPrecache(response.url)) return null;
  try {
    await keepFiles(await response.clone().text(), event);
    return response;
  } catch {
    return null;
  }
}

async function keepFiles(html: string, event: LifeEvent): Promise<void> {
  const open = namedFiles(html, BASE).filter(isPageFile);
  const found = new Set<string>();
  while (open.length > 0) {
    const path = open.pop() as string;
    if (found.has(path)) continue;
    found.add(path);
    const response = await keepFile(path, event);
    if (!response.ok || isHtml(response)) throw new Error(`${path} is missing`);
    if (path.endsWith('.js')) open.push(...loadedScripts(path, await response.text()));
  }
}

/** True for files that are kept with pages; those of the search index are of use only as a whole, with a story. */
export function isPageFile(path: string): boolean {
  return isImmutable(path) && !path.startsWith('search/');
}

/** Keeps a file that pages need, once; it is the same for ever. */
export async function keepFile(path: string, event: LifeEvent): Promise<Response> {
  const [answered, stored] = assets.handleAll({ event: event as never, request: toUrl(path) });
  const response = await answered;
  await stored;
  return response;
}

/** Removes the pages that were read, what they needed, and the times when they were read. */
export async function forgetPages(): Promise<void> {
  for (const [name, limits] of [
    [PAGES, PAGE_LIMITS],
    [ASSETS, ASSET_LIMITS],
  ] as const) {
    await caches.delete(name);
    await new CacheExpiration(name, limits).delete();
  }
}
