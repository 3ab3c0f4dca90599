import type { AstroIntegration } from 'astro';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The program that makes pages, as Astro has bundled it, and what else is to be known for it. */
export interface PageProgram {
  /** File of the bundle, from the folder of the program. */
  readonly entry: string;
  /** The stylesheets of each page's route, as Astro knows them. */
  readonly styles: readonly (readonly [string, { readonly styles: readonly unknown[] }])[];
  /** Where readers find the site: the server, and the path on it with a slash at both ends. */
  readonly origin: string;
  readonly base: string;
  /** URL of the project's folder. */
  readonly root: string;
  /** URL of the folder beside which entries and bodies are kept. */
  readonly cacheDir: string;
  /** False where readers are to keep nothing, and what they have kept is to be cleared away. */
  readonly isOfflineWanted: boolean;
}

/** Pages that state the one small stylesheet that they load themselves, and get none of the site's. */
const OWN_STYLE = /src\/pages\/(?:articles\/\[id\]\/text|text\/\[\.\.\.page\])\.astro$/;
const LIST = 'program.json';
const BUNDLE = 'bundle';

/**
 * Keeps the program that makes pages, and has Astro make none: a process of its own does (`make-site.ts`), when Astro
 * has given back the memory that bundling takes. What a program is made of is told by `CODE` in
 * `scripts/build.mjs`, which has it made again where that has changed.
 * @param folder Where it is kept; in the preview nowhere.
 */
export function pageProgram(
  folder: string | undefined,
  { isOfflineWanted }: Pick<PageProgram, 'isOfflineWanted'>,
): AstroIntegration {
  let bundle = '';
  let entry = '';
  let styles: ReadonlyMap<string, { readonly styles: readonly unknown[] }> = new Map();
  let known: Pick<PageProgram, 'origin' | 'base' | 'root' | 'cacheDir'>;
  return {
    name: 'page-program',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({
          vite: {
            define: { OFFLINE_IS_WANTED: JSON.stringify(isOfflineWanted) },
            plugins: [
              {
                name: 'page-program',
                // They are in every site, whatever the program: `scripts/build.mjs` puts them there.
                configEnvironment: () => ({ build: { copyPublicDir: false } }),
                writeBundle({ dir = '' }, files) {
                  if (this.environment.name !== 'prerender') return;
                  const file = Object.keys(files).find((name) => name.startsWith('prerender-entry'));
                  if (file) [bundle, entry] = [dir, file];
                },
              },
            ],
          },
        });
      },
      'astro:config:done': ({ config }) => {
        known = {
          origin: new URL(config.site ?? 'http://localhost').origin,
          base: `${config.base.replace(/\/$/, '')}/`,
          root: config.root.href,
          cacheDir: config.cacheDir.href,
        };
      },
      'astro:build:setup': ({ pages }) => {
        styles = pages as unknown as typeof styles;
      },
      'astro:build:start': ({ setPrerenderer }) => {
        if (folder === undefined)
          throw new Error('`npm run build` builds the site; `astro build` alone makes no pages');
        setPrerenderer((standard) => ({
          ...standard,
          name: 'page-program',
          setup: () => Promise.resolve(),
          getStaticPaths() {
            cpSync(bundle, join(folder, BUNDLE), { recursive: true });
            const own = [...styles].map(
              ([key, page]) => [key, { styles: OWN_STYLE.test(key) ? [] : page.styles }] as const,
            );
            const program: PageProgram = { ...known, entry: join(BUNDLE, entry), styles: own, isOfflineWanted };
            writeFileSync(join(folder, LIST), JSON.stringify(program));
            return Promise.resolve([]);
          },
        }));
      },
    },
  };
}

/** The program that `pageProgram` has kept in a folder. */
export function readPageProgram(folder: string): PageProgram {
  return JSON.parse(readFileSync(join(folder, LIST), 'utf8')) as PageProgram;
}
