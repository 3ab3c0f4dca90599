import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ASK_AGAIN, EDITOR, EDITOR_OPENER, EMBEDS, FOR_EVER, OPEN_ENDINGS, SVG_POLICY } from './headers.mjs';

/**
 * A `_headers` file, which Netlify and Cloudflare Pages read from the root of a site. Both join the headers of every
 * rule that fits, and two policies joined are two policies: so no two rules that state one ever fit the same path.
 *
 * @param {import('./headers.mjs').HeaderTable} table
 * @param {string} dist folder of the built site
 * @returns {string}
 */
export function headersFile({ base, everywhere, pagePolicy, embedPolicy, editorPolicy }, dist) {
  const { 'Cross-Origin-Opener-Policy': opener = '', ...others } = everywhere;
  const own = [`${base}${EMBEDS}*`, ...(editorPolicy === undefined ? [] : [`${base}${EDITOR}*`])];
  const paths = [base, ...listPaths(dist, base)].filter((path) => !own.includes(path)).sort();
  const kept = ['_astro/*', 'search/:folder/*.bin', 'timeline/data/*'].map((path) => `${base}${path}`);
  return [
    rule(`${base}*`, editorPolicy === undefined ? everywhere : others),
    ...paths.map((path) =>
      rule(path, {
        'Content-Security-Policy': path.endsWith('.svg') ? SVG_POLICY : pagePolicy,
        ...(editorPolicy !== undefined && { 'Cross-Origin-Opener-Policy': opener }),
      }),
    ),
    rule(`${base}${EMBEDS}*`, {
      'Content-Security-Policy': embedPolicy,
      ...(editorPolicy !== undefined && { 'Cross-Origin-Opener-Policy': opener }),
    }),
    ...(editorPolicy === undefined
      ? []
      : [
          rule(`${base}${EDITOR}*`, {
            'Content-Security-Policy': editorPolicy,
            'Cross-Origin-Opener-Policy': EDITOR_OPENER,
          }),
        ]),
    ...kept.map((path) => rule(path, { 'Cache-Control': FOR_EVER })),
    rule(`${base}search/manifest.json`, { 'Cache-Control': ASK_AGAIN }),
    ...OPEN_ENDINGS.map((ending) => rule(`${base}*.${ending}`, { 'Access-Control-Allow-Origin': '*' })),
  ].join('\n');
}

/**
 * Paths that cover a folder without overlap: one for each file in it and for each folder, and those within where a
 * folder holds pictures, whose policy is another.
 *
 * @param {string} folder
 * @param {string} path of the folder on the site
 * @returns {string[]}
 */
function listPaths(folder, path) {
  return readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => !/^[._](?!astro$|well-known$)|\.(?:br|gz)$/.test(name))
    .flatMap((entry) => {
      const own = `${path}${entry.name}`;
      if (!entry.isDirectory()) return own.endsWith('/index.html') ? [] : [own];
      const inner = join(folder, entry.name);
      return readdirSync(inner).some((name) => name.endsWith('.svg'))
        ? [`${own}/`, ...listPaths(inner, `${own}/`)]
        : [`${own}/*`];
    });
}

/**
 * @param {string} path
 * @param {Record<string, string>} headers
 */
function rule(path, headers) {
  return `${path}\n${Object.entries(headers)
    .map(([name, value]) => `  ${name}: ${value}\n`)
    .join('')}`;
}
