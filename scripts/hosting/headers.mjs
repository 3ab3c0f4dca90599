import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * @typedef {object} HeaderTable
 * @property {string} base path under which the site lies, `/` or `/news/`
 * @property {Record<string, string>} everywhere headers of every answer
 * @property {string} pagePolicy Content-Security-Policy of everything but embeds
 * @property {string} embedPolicy Content-Security-Policy of pages that others may frame
 * @property {string | undefined} editorPolicy Content-Security-Policy of the editor, where the site has one
 */

/** Files whose names change with their contents: they never have to be asked for again. Below the site's base. */
export const IMMUTABLE = '(?:_astro|search/[0-9a-f]{12}|timeline/data/[0-9a-f]{12})/';
export const FOR_EVER = 'public, max-age=31536000, immutable';
/** Everything else may be kept, and is asked for again before it is shown. */
export const ASK_AGAIN = 'no-cache';

/** Pages that are made to stand within those of others. Below the site's base. */
export const EMBEDS = 'embed/';

/** The editor in the browser, where the site has one. Below the site's base. */
export const EDITOR = 'admin/';

/** Editors sign in in a window of its own, on another site, which tells the editor when it is done. */
export const EDITOR_OPENER = 'unsafe-none';

/**
 * Paths, from the root of the server, of what may be read: nothing whose name begins with a dot, which a build or an
 * editor leaves behind, but what the root has for everybody (RFC 8615), such as security.txt and what proves to an
 * authority on certificates whose server it is. Written for JavaScript, PCRE and RE2 alike.
 */
export const READABLE = '(?:/[.]well-known)?(?:/(?:[^/.][^/]*)?)*$';

/** A picture opened by itself: its own styles and fonts, and nothing that runs. */
export const SVG_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; font-src data:; frame-ancestors 'none'; sandbox";

/** Files that other sites' programs may read: open data, feeds, Markdown, pictures for cards. Below the site's base. */
export const OPEN_ENDINGS = ['json', 'csv', 'ics', 'xml', 'opml', 'bib', 'ris', 'zip', 'png', 'svg', 'md', 'txt'];

/**
 * Every kind of file that a site is made of, and what an import brings into `public/`: nginx knows no others beside them,
 * and other servers would not say that a text is UTF-8.
 */
export const TYPES = {
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json',
  xml: 'application/xml',
  opml: 'text/x-opml; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
  md: 'text/markdown; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  ics: 'text/calendar; charset=utf-8',
  bib: 'application/x-bibtex; charset=utf-8',
  ris: 'application/x-research-info-systems; charset=utf-8',
  webmanifest: 'application/manifest+json',
  svg: 'image/svg+xml',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  bmp: 'image/bmp',
  webp: 'image/webp',
  avif: 'image/avif',
  ico: 'image/x-icon',
  woff2: 'font/woff2',
  pdf: 'application/pdf',
  epub: 'application/epub+zip',
  rtf: 'application/rtf',
  tsv: 'text/tab-separated-values; charset=utf-8',
  doc: 'application/msword',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  ppt: 'application/vnd.ms-powerpoint',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  xls: 'application/vnd.ms-excel',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  odp: 'application/vnd.oasis.opendocument.presentation',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
  odt: 'application/vnd.oasis.opendocument.text',
  m4a: 'audio/mp4',
  mp3: 'audio/mpeg',
  ogg: 'audio/ogg',
  wav: 'audio/wav',
  mov: 'video/quicktime',
  mp4: 'video/mp4',
  webm: 'video/webm',
  gz: 'application/gzip',
  zip: 'application/zip',
  bin: 'application/octet-stream',
};

/**
 * What every host should send with the pages of a built site. The policy on content is the one that its pages state
 * themselves, with what only a header can say: who may frame them.
 *
 * @param {string} dist folder of the built site
 * @param {string} base path under which it will lie
 * @returns {HeaderTable}
 */
export function readHeaderTable(dist, base = '/') {
  const editor = readPolicy(join(dist, EDITOR, 'index.html'));
  return {
    base,
    everywhere: {
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'strict-origin-when-cross-origin',
      'Permissions-Policy':
        'accelerometer=(), browsing-topics=(), camera=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), usb=()',
      'Cross-Origin-Opener-Policy': 'same-origin',
    },
    pagePolicy: [...readPolicy(join(dist, '404.html')), "frame-ancestors 'none'"].join('; '),
    embedPolicy: [...readPolicy(join(dist, 'embed', 'timeline', 'index.html')), 'frame-ancestors *'].join('; '),
    editorPolicy: editor.length === 0 ? undefined : [...editor, "frame-ancestors 'none'"].join('; '),
  };
}

/**
 * The policy that a page states about itself.
 *
 * @param {string} page
 * @returns {string[]} empty where there is no such page, or it states none
 */
function readPolicy(page) {
  if (!existsSync(page)) return [];
  const policy = /<meta http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(readFileSync(page, 'utf8'))?.[1];
  return policy === undefined ? [] : [policy.replaceAll('&#39;', "'").replaceAll('&amp;', '&')];
}

/**
 * The headers of one answer.
 *
 * @param {HeaderTable} table
 * @param {string} path of the request, from the root of the server
 * @returns {Record<string, string>}
 */
export function headersFor({ base, everywhere, pagePolicy, embedPolicy, editorPolicy }, path) {
  const own = path.startsWith(base) ? path.slice(base.length) : path;
  if (editorPolicy !== undefined && own.startsWith(EDITOR))
    return {
      ...everywhere,
      'Cross-Origin-Opener-Policy': EDITOR_OPENER,
      'Content-Security-Policy': editorPolicy,
      'Cache-Control': ASK_AGAIN,
    };
  return {
    ...everywhere,
    'Content-Security-Policy': path.endsWith('.svg') ? SVG_POLICY : own.startsWith(EMBEDS) ? embedPolicy : pagePolicy,
    'Cache-Control': new RegExp(`^${IMMUTABLE}`).test(own) ? FOR_EVER : ASK_AGAIN,
    ...(isOpen(own) && { 'Access-Control-Allow-Origin': '*' }),
  };
}

/** @param {string} path */
function isOpen(path) {
  return OPEN_ENDINGS.some((ending) => path.endsWith(`.${ending}`));
}
