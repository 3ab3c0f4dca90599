import type { AstroIntegration } from 'astro';
import { realpathSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ViteDevServer } from 'vite';
import type { CheckedPublication } from '../lint/publication.ts';
import { tellMissedChanges } from './missed-changes.ts';
import type { Overlay } from './overlay.ts';

/** How long a change may be followed by others before it is looked at, in ms: editors write a file in several steps. */
const SETTLE = 20;

/** When pages are loaded again after the last error was mended, in ms, unless they were because something else is shown. */
const RELOAD = 200;

/**
 * The site as its authors see it while they write: with drafts, and with every error of the content shown on the page,
 * until it is mended. A build has none of it.
 */
export function preview(): AstroIntegration {
  return {
    name: 'preview',
    hooks: {
      'astro:config:setup': ({ command, config, updateConfig }) => {
        const root = fileURLToPath(config.root);
        updateConfig({
          // With "always" the development server finds no file whose whole name is a parameter of its route: data, citations,
          // the parts of the search and of the timeline.
          ...(command === 'dev' && { trailingSlash: 'ignore' as const }),
          vite: {
            define: { IS_PREVIEW: JSON.stringify(command === 'dev') },
            // Packages may lie elsewhere, where several copies of a project share them.
            server: { fs: { allow: [root, realpathSync(join(root, 'node_modules'))] } },
          },
        });
      },
      'astro:server:setup': async ({ server, logger }) => {
        await showErrors(server, (text) => logger.error(text));
      },
    },
  };
}

/** Shows what the content check finds on every page, from now on and whenever content changes. */
async function showErrors(server: ViteDevServer, log: (text: string) => void): Promise<void> {
  // Loaded here, so that a build does not load the check a second time.
  const [{ ContentCheck }, { findIssues }, { overlayOf }, { shortLines }] = await Promise.all([
    import('../lint/content-check.ts'),
    import('../lint/lint.ts'),
    import('./overlay.ts'),
    import('../lint/format/short.ts'),
  ]);
  const { root } = server.config;
  const check = new ContentCheck(root, { isKept: true });
  const { hot } = server.environments.client;
  const send = hot.send.bind(hot);
  let overlay: Overlay | undefined;
  let reload: NodeJS.Timeout | undefined;
  /** When pages were last told to load anew, and when a page was last asked for, in ms. */
  let [reloaded, requested] = [-Infinity, -Infinity];

  const look = async (changed?: ReadonlySet<string>) => {
    const { publication } = await check.check(changed);
    const errors = findIssues(publication, 'error');
    const wasBroken = overlay !== undefined;
    overlay = errors.length === 0 ? undefined : overlayOf(errors, linesOf(publication), (file) => join(root, file));
    if (overlay) {
      clearTimeout(reload);
      if (changed) for (const line of shortLines(errors)) log(line);
      send(overlay as never);
    } else if (wasBroken) {
      // What is saved again before that must not call it off: nothing is broken then, and nothing else would order it.
      reload = setTimeout(() => hot.send({ type: 'full-reload', path: '*' }), RELOAD);
    }
  };

  // A page that stumbles over broken content reports where it stumbled; the author is told what is broken.
  hot.send = ((...message: Parameters<typeof hot.send>) => {
    const [payload] = message;
    const { type } = payload as { type?: string };
    if (type === 'full-reload') {
      clearTimeout(reload);
      reloaded = performance.now();
    }
    if (type === 'error' && overlay) send(overlay as never);
    else send(...message);
  }) as typeof hot.send;
  hot.on('vite:client:connect', (_data: unknown, client: { send: (payload: never) => void }) => {
    if (overlay) client.send(overlay as never);
    // Its page was asked for before the content changed, and it was not there yet to be told so.
    else if (requested < reloaded) client.send({ type: 'full-reload', path: '*' } as never);
  });
  server.middlewares.use((request, _response, next) => {
    if (request.headers.accept?.startsWith('text/html')) requested = performance.now();
    next();
  });

  const queue = createQueue(look, (error) => log(`content check: ${String(error)}`));
  const pathOf = (file: string) => relative(root, file).split(sep).join('/');
  const isPublished = (file: string) => /^(?:content|public)\//.test(pathOf(file));
  server.watcher.on('all', (_event, file) => {
    if (isPublished(file)) queue(pathOf(file));
  });
  tellMissedChanges(server.watcher, isPublished);
  queue();
}

/** The lines of checked files, by path. */
function linesOf({ files }: CheckedPublication): (file: string) => readonly string[] | undefined {
  const texts = new Map(files.map(({ path, text }) => [path, text]));
  return (file) => texts.get(file)?.split(/\r?\n/);
}

/**
 * Collects paths that changed and hands them over together, never while those before them are still being looked at.
 * A call without a path asks for everything.
 */
function createQueue(
  look: (changed?: ReadonlySet<string>) => Promise<void>,
  onError: (error: unknown) => void,
): (path?: string) => void {
  let changed = new Set<string>();
  let isWhole = false;
  let isRunning = false;
  let timer: NodeJS.Timeout | undefined;
  const run = async () => {
    if (isRunning) return;
    isRunning = true;
    while (isWhole || changed.size > 0) {
      const now = isWhole ? undefined : changed;
      changed = new Set();
      isWhole = false;
      try {
        await look(now);
      } catch (error) {
        onError(error);
      }
    }
    isRunning = false;
  };
  return (path) => {
    if (path === undefined) isWhole = true;
    else changed.add(path);
    clearTimeout(timer);
    timer = setTimeout(() => void run(), SETTLE);
  };
}
