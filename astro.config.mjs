import { defineConfig } from 'astro/config';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { editor } from './src/build/editor.ts';
import { pageProgram } from './src/build/page-program.ts';
import { preview } from './src/preview/preview.ts';

const site = parse(readFileSync(new URL('./content/site.yaml', import.meta.url), 'utf8'));
/** Where readers find the site: a server, and a path on it. */
const address = new URL(site.url);

/** Puts the order of the cascade layers at the head of every style, so that the order of imports never decides it. */
const layerOrder = {
  postcssPlugin: 'layer-order',
  Once(root) {
    root.prepend('@layer tokens, base, prose, components, utilities;');
  },
};

/**
 * Shorter names for the attributes by which Astro ties a component's styles to its elements (`data-astro-cid-7wzssb7c`):
 * they are chance letters, which no compression takes away, on every page and in the stylesheet. Three of the letters
 * tell our components apart.
 */
const shortScopes = () => {
  const idOf = new Map();
  const shorten = (_, id) => {
    const short = id.slice(0, 3);
    // Never told apart by which comes first: pages of an earlier build have these names as well.
    if (idOf.has(short) && idOf.get(short) !== id)
      throw new Error(`two components have the scope "${short}": give the file of the one that you added another name`);
    idOf.set(short, id);
    return `data-c-${short}`;
  };
  const inText = (text) => text.replace(/data-astro-cid-([a-z0-9]{8})/g, shorten);
  return {
    name: 'short-scopes',
    enforce: 'post',
    generateBundle(_, bundle) {
      for (const file of Object.values(bundle)) {
        if (file.type === 'chunk') file.code = inText(file.code);
        else if (typeof file.source === 'string') file.source = inText(file.source);
      }
    },
  };
};

/** d3-zoom and d3-brush without the animations that nothing here starts; see src/client/d3-still.ts. */
const stillD3 = {
  name: 'still-d3',
  enforce: 'pre',
  resolveId(source, importer = '') {
    if (
      !/^d3-(?:transition|interpolate)$/.test(source) ||
      !/node_modules\/d3-(?:zoom|brush)\//.test(importer.replaceAll('\\', '/'))
    )
      return;
    return fileURLToPath(new URL('./src/client/d3-still.ts', import.meta.url));
  },
};

/** A publication's colours and fonts, or the engine's where it has none. */
const theme = ['./content/theme.css', './src/styles/theme.css']
  .map((path) => fileURLToPath(new URL(path, import.meta.url)))
  .find((path) => existsSync(path));

export default defineConfig({
  site: address.origin,
  base: address.pathname,
  trailingSlash: 'always',
  integrations: [
    // Where scripts/build.mjs wants the program that makes pages.
    pageProgram(process.env.PAGE_PROGRAM, { isOfflineWanted: site.offline !== false }),
    preview(),
    editor(site),
  ],
  // Beside the other things that a build keeps, so that copies that share node_modules never share rendered content.
  cacheDir: './.cache/astro',
  // Every style and script stays a file of its own, so that the content security policy needs no exception.
  build: { format: 'directory', inlineStylesheets: 'never' },
  vite: {
    cacheDir: './.cache/vite',
    plugins: [stillD3, shortScopes()],
    resolve: { alias: [{ find: /^@theme(?=\?|$)/, replacement: theme }] },
    // One stylesheet, cached from the first page on, instead of ten small ones a page.
    build: { assetsInlineLimit: 0, cssCodeSplit: false },
    // What a page loads on demand is bundled like a worker ("?worker&url"): an import() that Vite sees would bring 0.5 kB
    // of preloading script to every page.
    worker: { format: 'es' },
    css: { postcss: { plugins: [layerOrder] } },
  },
  devToolbar: { enabled: false },
});
