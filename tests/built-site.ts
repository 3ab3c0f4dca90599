import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { Parser } from 'htmlparser2';

/** The site that `npm run build` made; `npm test` builds it first. */
export const DIST = resolve(import.meta.dirname, '../dist');

/** One page of each kind, of those that carry the most. */
export const PAGE_KINDS = {
  'front page': '/',
  article: '/articles/the-chip-order-that-was-always-next-year/',
  'article with a chart': '/articles/after-the-boom/',
  'what happened next': '/articles/the-chip-order-that-was-always-next-year/afterwards/',
  'article as text': '/articles/the-chip-order-that-was-always-next-year/text/',
  'articles as text': '/text/',
  archive: '/articles/',
  author: '/authors/throughline-desk/',
  'claims ledger': '/claims/',
  claim: '/claims/components-several-billion/',
  timeline: '/timeline/',
  'year of the timeline': '/timeline/2014/',
  'embedded timeline': '/embed/timeline/',
  'embedded claim': '/embed/claims/components-several-billion/',
  data: '/data/',
  event: '/events/izvestia-casic-report/',
  'as of': '/as-of/',
  'as of, a year': '/as-of/2014/',
  search: '/search/',
  feeds: '/feeds/',
  'entity index': '/entities/',
  'entity dossier': '/entities/roscosmos/',
  'source index': '/sources/',
  'sources of a year': '/sources/by/2024/',
  source: '/sources/rbth-2014-08-06/',
  'topic index': '/topics/',
  topic: '/topics/trade/',
  story: '/stories/chinese-components/',
  about: '/about/',
  methodology: '/methodology/',
  corrections: '/corrections/',
  privacy: '/privacy/',
  accessibility: '/accessibility/',
  'reading offline': '/offline/',
  'not kept offline': '/offline/not-kept/',
  'page not found': '/404.html',
} as const;

/** What a test asks of a page: its elements in order, without building a tree. */
export interface BuiltPage {
  /** Path from the root of the site, `/claims/` or `/404.html`. */
  readonly path: string;
  readonly html: string;
  readonly elements: readonly { readonly name: string; readonly attributes: Readonly<Record<string, string>> }[];
  readonly ids: readonly string[];
}

/** Every page of the built site, by path. */
export function readPages(): ReadonlyMap<string, BuiltPage> {
  if (!existsSync(DIST)) throw new Error('dist/ is missing: run npm run build first');
  const files = readdirSync(DIST, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.html'));
  return new Map(
    files.sort().map((file) => {
      const path = `/${file.split(sep).join('/')}`.replace(/index\.html$/, '');
      return [path, parsePage(path, readFileSync(join(DIST, file), 'utf8'))];
    }),
  );
}

function parsePage(path: string, html: string): BuiltPage {
  const elements: { name: string; attributes: Record<string, string> }[] = [];
  const parser = new Parser({ onopentag: (name, attributes) => elements.push({ name, attributes }) });
  parser.end(html);
  return { path, html, elements, ids: elements.flatMap(({ attributes }) => attributes['id'] ?? []) };
}

/** True for a page of text alone, which is another's twin: what a page is found by stands on that one. */
export function isTextPage(path: string): boolean {
  return /^\/text\/|^\/articles\/[^/]+\/text\/$/.test(path);
}

/** Paths of every file of a folder from its root, with forward slashes, in order. */
export function listFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}
