import { readdirSync } from 'node:fs';
import { sep } from 'node:path';
import { ASK_AGAIN, EDITOR, EDITOR_OPENER, EMBEDS, FOR_EVER, OPEN_ENDINGS, SVG_POLICY } from './headers.mjs';

/** What a header says for pages where it cannot say more: the rest they state themselves. */
const FRAMES = "frame-ancestors 'none'";

/**
 * A `_headers` file, which Netlify and Cloudflare Pages read from the root of a site. Both join the headers of every
 * rule that fits, and of two policies that are joined each forbids what it forbids alone: so a folder with drawings in
 * it, whose policy is another, is only told who may frame it. Cloudflare Pages reads 100 rules and no more: there is one
 * for each file and folder at the root, and none for what lies within.
 *
 * @param {import('./headers.mjs').HeaderTable} table
 * @param {string} dist folder of the built site
 * @returns {string}
 */
export function headersFile({ base, everywhere, pagePolicy, embedPolicy, editorPolicy }, dist) {
  const { 'Cross-Origin-Opener-Policy': opener = '', ...others } = everywhere;
  const isolated = editorPolicy !== undefined && { 'Cross-Origin-Opener-Policy': opener };
  const own = [`${base}${EMBEDS}*`, ...(editorPolicy === undefined ? [] : [`${base}${EDITOR}*`])];
  const drawn = foldersWithDrawings(dist);
  const paths = [
    { path: base, policy: pagePolicy },
    ...readdirSync(dist, { withFileTypes: true })
      .filter(({ name }) => !/^[._](?!astro$|well-known$)|\.(?:br|gz)$/.test(name))
      .map((entry) => ({
        path: `${base}${entry.name}${entry.isDirectory() ? '/*' : ''}`,
        policy: entry.name.endsWith('.svg') || drawn.has(entry.name) ? FRAMES : pagePolicy,
      })),
  ].filter(({ path }) => !own.includes(path));
  const kept = ['_astro/*', 'search/:folder/*.bin', 'timeline/data/*'].map((path) => `${base}${path}`);
  return [
    rule(`${base}*`, editorPolicy === undefined ? everywhere : others),
    ...paths.map(({ path, policy }) => rule(path, { 'Content-Security-Policy': policy, ...isolated })).sort(),
    rule(`${base}${EMBEDS}*`, { 'Content-Security-Policy': embedPolicy, ...isolated }),
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
    ...OPEN_ENDINGS.map((ending) =>
      rule(`${base}*.${ending}`, {
        'Access-Control-Allow-Origin': '*',
        ...(ending === 'svg' && { 'Content-Security-Policy': SVG_POLICY }),
      }),
    ),
  ].join('\n');
}

/**
 * @param {string} dist
 * @returns {ReadonlySet<string>} names of folders at its root with an SVG file anywhere in them
 */
function foldersWithDrawings(dist) {
  const files = readdirSync(dist, { recursive: true, encoding: 'utf8' });
  return new Set(files.filter((file) => file.endsWith('.svg')).map((file) => file.split(sep)[0] ?? ''));
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
