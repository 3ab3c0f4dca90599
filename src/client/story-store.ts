import { isImmutable, isPagePath, pagePath } from '../outputs/offline/kept-path.ts';
import { fileHash, readEdition, type StoryEdition } from '../outputs/offline/story-edition.ts';
import { KEPT_PREFIX, toUrl } from './offline-place.ts';

/** How many files are fetched at a time. */
const AT_ONCE = 6;
const TRIES = 3;
/** How long to wait before a request that failed is made again, in ms; the next wait is twice as long. */
const PAUSE = 600;
/** How long the page of a download that was cut off may take to be gone, in ms. */
const LET_GO = 10_000;
const LOCK = `${KEPT_PREFIX}download`;

/** A story that is kept whole on this device. */
export interface KeptStory {
  /** Name of the cache that holds it, and nothing else. */
  readonly cache: string;
  readonly edition: StoryEdition;
}

/** Why a story could not be kept. Nothing of it is left then, and what was kept before still is. */
export class KeepError extends Error {
  readonly reason: 'busy' | 'full' | 'lost' | 'renewed' | 'stopped';

  constructor(reason: KeepError['reason']) {
    super(`the story was not kept: ${reason}`);
    this.reason = reason;
  }
}

/**
 * Stories kept whole on this device, the one kept last first. A story is a cache of its own, and counts from the moment
 * that its list of files is in it, which is put there last.
 */
export async function keptStories(): Promise<KeptStory[]> {
  const found: KeptStory[] = [];
  for (const cache of await keptCaches()) {
    // Not by opening it: that would make an empty one of a cache that is deleted at this moment.
    const list = await caches.match(listUrl(cache), { cacheName: cache });
    const edition = list && readWhole(await list.text());
    if (edition) found.unshift({ cache, edition });
  }
  return found;
}

function readWhole(text: string): StoryEdition | undefined {
  try {
    return readEdition(text);
  } catch {
    // Kept in a form that this edition of the site does not know: it can be kept anew.
    return undefined;
  }
}

async function keptCaches(): Promise<string[]> {
  return (await caches.keys()).filter((name) => name.startsWith(KEPT_PREFIX));
}

function cacheName({ story, edition }: Pick<StoryEdition, 'story' | 'edition'>): string {
  return `${KEPT_PREFIX}${story} ${edition}`;
}

function listUrl(cache: string): string {
  const [story = ''] = cache.slice(KEPT_PREFIX.length).split(' ');
  return toUrl(`offline/${story}.json`);
}

/** A file of the story that was kept last of those that have it, so that all comes from one edition. */
export async function findInKeptStories(path: string): Promise<Response | undefined> {
  const url = toUrl(isPagePath(path) ? pagePath(path) : path);
  for (const { cache } of await keptStories()) {
    const found = await caches.match(url, { cacheName: cache, ignoreVary: true });
    if (found) return found;
  }
  return undefined;
}

/** The list of a story's files, from the site itself. @throws KeepError */
export async function readStory(story: string, signal?: AbortSignal): Promise<StoryEdition> {
  const response = await request(`offline/${story}.json`, signal);
  const edition = readWhole(await response.text());
  if (!edition) throw new KeepError('renewed');
  return edition;
}

/**
 * Keeps an edition of a story on this device: all its files are fetched into a cache of their own, each is compared with
 * the hash in the list, and only when all are there does it take the place of an older edition. Files that an older
 * edition has unchanged are not fetched again.
 * @param onProgress Is told how many bytes of `edition.bytes` are there.
 * @throws KeepError
 */
export async function keepStory(
  edition: StoryEdition,
  { signal, onProgress = () => undefined }: { signal?: AbortSignal; onProgress?: (bytes: number) => void } = {},
): Promise<void> {
  await navigator.locks.request(LOCK, { ifAvailable: true }, async (lock) => {
    // In another tab, or still being cleared away.
    if (!lock) throw new KeepError('busy');
    await deleteUnfinished();
    const before = await keptStories();
    const name = cacheName(edition);
    if (before.some(({ cache }) => cache === name)) return;
    try {
      await checkRoom(edition);
      await download(edition, name, before, { signal, onProgress });
    } catch (error) {
      await caches.delete(name);
      throw toKeepError(error, signal);
    }
    for (const { cache, edition: old } of before) if (old.story === edition.story) await caches.delete(cache);
  });
}

/** Takes a story off this device. */
export async function removeStory(story: string): Promise<void> {
  for (const name of await keptCaches()) if (name.startsWith(`${KEPT_PREFIX}${story} `)) await caches.delete(name);
}

/**
 * Clears away what a download left that was cut off. One that is going on, in another tab, is left alone.
 * @returns when it is done, or after the time that a page which is being closed may hold on to its download.
 */
export async function removeUnfinished(): Promise<void> {
  await navigator.locks
    .request(LOCK, { signal: AbortSignal.timeout(LET_GO) }, deleteUnfinished)
    // Somebody is downloading.
    .catch(() => undefined);
}

/** Leaves the newest whole edition of each story. */
async function deleteUnfinished(): Promise<void> {
  const newest = Map.groupBy(await keptStories(), ({ edition }) => edition.story);
  const left = new Set([...newest.values()].map(([kept]) => kept?.cache));
  for (const name of await keptCaches()) if (!left.has(name)) await caches.delete(name);
}

/** @throws KeepError where the browser itself says that there is not enough room, before anything is fetched. */
async function checkRoom({ bytes }: StoryEdition): Promise<void> {
  const { quota = Infinity, usage = 0 } = await navigator.storage.estimate();
  if (quota - usage < bytes) throw new KeepError('full');
}

async function download(
  edition: StoryEdition,
  name: string,
  before: readonly KeptStory[],
  { signal, onProgress }: { signal: AbortSignal | undefined; onProgress: (bytes: number) => void },
): Promise<void> {
  const cache = await caches.open(name);
  const known = new Map(
    before.flatMap(({ cache: other, edition: { files } }) => files.map(([path, , hash]) => [`${hash} ${path}`, other])),
  );
  const failure = new AbortController();
  const either = signal ? AbortSignal.any([signal, failure.signal]) : failure.signal;
  let done = 0;
  const open = edition.files.values();
  const work = async () => {
    for (const [path, bytes, hash] of open) {
      either.throwIfAborted();
      const other = known.get(`${hash} ${path}`);
      const copy = other && (await caches.match(toUrl(path), { cacheName: other }));
      await cache.put(toUrl(path), copy || (await fetchFile(path, hash, either)));
      done += bytes;
      onProgress(done);
    }
  };
  const stop = (error: unknown) => {
    failure.abort(error);
    throw error;
  };
  const ended = await Promise.allSettled(Array.from({ length: AT_ONCE }, () => work().catch(stop)));
  // The first error stopped the others, which only say so.
  if (ended.some(({ status }) => status === 'rejected')) throw either.reason;
  await cache.put(listUrl(name), Response.json(edition));
}

async function fetchFile(path: string, hash: string, signal: AbortSignal): Promise<Response> {
  const response = await request(path, signal);
  const bytes = await response.arrayBuffer();
  // One of another edition: the site was renewed in between.
  if ((await fileHash(new Uint8Array(bytes))) !== hash) throw new KeepError('renewed');
  const headers = { 'Content-Type': response.headers.get('Content-Type') ?? '', Date: new Date().toUTCString() };
  return new Response(bytes, { headers });
}

/** Asks the site itself: the worker lets requests of these modes pass. */
async function request(path: string, signal: AbortSignal | undefined): Promise<Response> {
  for (let tries = 1, pause = PAUSE; ; tries += 1, pause *= 2) {
    const response = await fetch(toUrl(path), {
      signal: signal ?? null,
      cache: isImmutable(path) ? 'force-cache' : 'no-store',
    }).catch((error: unknown) => {
      if (tries === TRIES || signal?.aborted) throw error;
      return undefined;
    });
    if (response?.ok) return response;
    if (response && response.status < 500 && response.status !== 429) throw new KeepError('renewed');
    if (tries === TRIES) throw new KeepError('lost');
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
}

function toKeepError(error: unknown, signal: AbortSignal | undefined): KeepError {
  if (error instanceof KeepError) return error;
  if (signal?.aborted) return new KeepError('stopped');
  const isFull = error instanceof DOMException && error.name === 'QuotaExceededError';
  return new KeepError(isFull ? 'full' : 'lost');
}
