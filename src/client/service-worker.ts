import { setCacheNameDetails } from 'workbox-core';
import { enable as enableNavigationPreload } from 'workbox-navigation-preload';
import { matchPrecache, precache, type PrecacheEntry } from 'workbox-precaching';
import { registerRoute } from 'workbox-routing';
import { Strategy, type StrategyHandler } from 'workbox-strategies';
import { escapeHtml } from '../outputs/escape-html.ts';
import { isEmbedPath, isImmutable, isPagePath } from '../outputs/offline/kept-path.ts';
import type { LateWords } from '../words/late-words.ts';
import { say } from '../words/message.ts';
import { BASE, PAGES, SHELL } from './offline-place.ts';
import {
  forgetPages,
  isHtml,
  isPageFile,
  keepFile,
  keepPage,
  type LifeEvent,
  MATCH,
  PAGE_RULES,
  pathOf,
} from './page-store.ts';
import { findInKeptStories } from './story-store.ts';

/** The shell, written in by `build/offline.ts`: the pages that tell what is kept, what they need, and what scripts say. */
declare const OFFLINE_SHELL: PrecacheEntry[];
const shell = OFFLINE_SHELL;

interface RequestEvent extends LifeEvent {
  readonly request: Request;
  readonly preloadResponse?: Promise<Response | undefined>;
}
/** How long a reader who has a copy waits for a newer one, in ms. */
const PATIENCE = 4000;

setCacheNameDetails({ prefix: '', precache: SHELL, suffix: '' });
precache(shell);
enableNavigationPreload();

/*
 * Another worker waits until no page of this one is open: one that took over at once could cut off a page that is on its
 * way. Pages come from the network first, so nothing depends on it. And nothing of the following is done while a worker
 * is activated, because as long as that lasts no page can be opened.
 */
addEventListener('message', (event) => {
  const { data, ports, source } = event;
  const life = event as unknown as LifeEvent;
  if (data === 'keep') life.waitUntil(keepPage((source as { url: string } | null)?.url ?? '', life));
  if (data === 'forget')
    life.waitUntil(
      forgetPages().then(
        () => ports[0]?.postMessage('forgotten'),
        () => ports[0]?.postMessage('failed'),
      ),
    );
});

/** What the site answers, or, where it does not in time or fails, what is kept. Keeps what a reader opens. */
class NetworkOrKept extends Strategy {
  protected async _handle(request: Request, handler: StrategyHandler): Promise<Response | undefined> {
    const isOpened = request.mode === 'navigate';
    const network = (isOpened ? handler.fetchAndCachePut(request) : handler.fetch(request)).catch(() => undefined);
    const first = await Promise.race([network, new Promise<undefined>((resolve) => setTimeout(resolve, PATIENCE))]);
    if (first && first.status < 500) return first;
    return (await handler.cacheMatch(request)) ?? first ?? network;
  }
}

/** Pages: those of a kept story before single ones that were read, so that what links to each other agrees. */
const pages = new NetworkOrKept({
  cacheName: PAGES,
  matchOptions: MATCH,
  plugins: [
    ...PAGE_RULES,
    {
      cachedResponseWillBeUsed: async ({ request: { url }, cachedResponse, event }) => {
        const kept = (await findInKeptStories(pathOf(url) ?? '')) ?? cachedResponse;
        return kept ? saysKept(kept, event as unknown as RequestEvent) : matchPrecache(url);
      },
    },
  ],
});

/** Icons, words and the list of the search index: kept only as part of a story or of the shell. */
const others = new NetworkOrKept({
  cacheName: SHELL,
  plugins: [
    {
      cachedResponseWillBeUsed: async ({ request: { url } }) =>
        (await findInKeptStories(pathOf(url) ?? '')) ?? (await matchPrecache(url)),
    },
  ],
});

/** Registers what answers for the paths of this site that `isOwn` accepts. */
function answer(
  isOwn: (path: string, request: Request) => boolean,
  handler: (event: RequestEvent, path: string) => Promise<Response>,
): void {
  registerRoute(
    ({ url, request }) => {
      const path = pathOf(url.href);
      // The last two are downloads of a story, which must be of the edition that the site has now.
      if (path === undefined || isEmbedPath(path) || request.cache === 'no-store' || request.cache === 'force-cache')
        return false;
      return isOwn(path, request);
    },
    ({ event, url }) => handler(event as unknown as RequestEvent, pathOf(url.href) ?? ''),
  );
}

answer(isImmutable, async (event, path) => {
  // Whatever is the matter with what is kept, it must not stand between a reader and the site.
  const kept = await caches.match(event.request, MATCH).catch(() => undefined);
  if (kept) return kept;
  const response = await fetch(event.request);
  if (response.ok && isPageFile(path)) event.waitUntil(keepFile(path, event).catch(() => undefined));
  return response;
});

answer(isPagePath, async (event) => {
  const { request } = event;
  try {
    return await pages.handle({ event: event as never, request });
  } catch (error) {
    if (!isUnanswered(error)) return fetch(request);
    return request.mode === 'navigate' ? notKept() : Response.error();
  }
});

answer(
  (_, request) => request.mode === 'navigate',
  async ({ request, preloadResponse }) => {
    try {
      return (await preloadResponse) ?? (await fetch(request));
    } catch {
      return notKept();
    }
  },
);

answer(
  (path) => /^(?:search\/manifest\.json|words\/[\w-]+\.json|[\w.-]+\.(?:svg|png|ico|webmanifest))$/.test(path),
  (event) => others.handle({ event: event as never, request: event.request }),
);

/** True where neither the site nor anything kept answered, and nothing else went wrong. */
function isUnanswered(error: unknown): boolean {
  return error instanceof Error && error.name === 'no-response';
}

/** A kept page with a line that says that it is one, and of when; unchanged where a page asks for a part of another. */
async function saysKept(response: Response, { request }: RequestEvent): Promise<Response> {
  if (!isHtml(response) || request.mode !== 'navigate') return response;
  const html = await response.text();
  const tag = /<html lang="([\w-]+)"/.exec(html)?.[1] ?? '';
  const { copy, copyOf, what } = (await wordsOf(tag)).keptNote;
  const kept = new Date(response.headers.get('Date') ?? NaN);
  const date = isNaN(+kept)
    ? undefined
    : kept.toLocaleString(tag, { dateStyle: 'long', timeStyle: 'short', calendar: 'gregory' });
  const text = date === undefined ? copy : say(copyOf, { date }, { tag });
  const note = `<p class="kept-note" role="note">${escapeHtml(text)} <a href="${BASE}offline/">${escapeHtml(what)}</a></p>`;
  return new Response(
    html.replace(/<main[^>]*>/, (main) => main + note),
    { headers: response.headers },
  );
}

/** What is said in a language; or in another, where this worker is of an edition that did not have that one yet. */
async function wordsOf(tag: string): Promise<LateWords> {
  const all = shell.map(({ url }) => url).filter((url) => url.startsWith(`${BASE}words/`));
  const url = `${BASE}words/${tag}.json`;
  const words = await matchPrecache(all.includes(url) ? url : (all[0] as string));
  return (await (words as Response).json()) as LateWords;
}

/** The page that says that a page is not here, and what is. */
async function notKept(): Promise<Response> {
  const page = await matchPrecache(`${BASE}offline/not-kept/`);
  if (!page) return Response.error();
  return new Response(await page.text(), { status: 503, headers: page.headers });
}
