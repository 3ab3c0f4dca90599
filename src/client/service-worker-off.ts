import { isOwnCache } from './offline-place.ts';

/*
 * What `sw.js` is when `content/site.yaml` says `offline: false`: it takes the place of whatever worker a reader has,
 * clears away all that this site keeps on the device, and goes. It uses nothing that could fail with the other.
 */

interface LifeEvent extends Event {
  waitUntil(work: Promise<unknown>): void;
}
interface OpenPage {
  readonly url: string;
  navigate(url: string): Promise<unknown>;
}
const worker = self as unknown as EventTarget & {
  readonly registration: ServiceWorkerRegistration;
  readonly clients: { matchAll(options: { type: 'window' }): Promise<readonly OpenPage[]> };
  skipWaiting(): Promise<void>;
};

worker.addEventListener('install', () => void worker.skipWaiting());
worker.addEventListener('activate', (event) => (event as LifeEvent).waitUntil(goAway()));

async function goAway(): Promise<void> {
  for (const name of await caches.keys()) if (isOwnCache(name)) await caches.delete(name);
  // When each page was read; another site of this host may have such a list open, and then loses nothing.
  indexedDB.deleteDatabase('workbox-expiration');
  // Only pages that a worker held: a page that has just come from the site must not be loaded for ever.
  const held = await worker.clients.matchAll({ type: 'window' });
  await worker.registration.unregister();
  // Not awaited: what is loaded anew may wait for this worker to be done.
  for (const page of held) void page.navigate(page.url);
}
