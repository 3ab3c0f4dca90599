/** What `content/site.yaml` says, written in by `build/offline.ts`. */
declare const OFFLINE_IS_WANTED: boolean;

/** Registers the worker that keeps pages, once the page has loaded. Every page carries this, and nothing else of it. */
if (import.meta.env.PROD && OFFLINE_IS_WANTED)
  addEventListener('load', async () => {
    const { serviceWorker } = navigator;
    try {
      await serviceWorker.register(`${import.meta.env.BASE_URL}sw.js`, { updateViaCache: 'none' });
      // A page that came past the worker, as on the first visit, is kept all the same.
      if (!serviceWorker.controller) (await serviceWorker.ready).active?.postMessage('keep');
    } catch {
      // Unknown in this browser, or refused: the site is then read as before.
    }
  });
