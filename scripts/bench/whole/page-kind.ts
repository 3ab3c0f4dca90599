import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { listFolder } from './folder.ts';

/** What no HTML page may exceed, however large the archive: bytes, and bytes as Brotli. */
export const PAGE_BUDGET = { bytes: 250_000, brotli: 30_000 };

/** The largest page of a kind. */
export interface LargestPage {
  /** The pattern of its address, as its file in `src/pages/` has it: `/sources/by/[...part]/`. */
  readonly kind: string;
  /** Path of its file from the root of the built site. */
  readonly page: string;
  /** How many pages there are of the kind. */
  readonly count: number;
  /** Its HTML, without styles. */
  readonly bytes: number;
  readonly brotli: number;
}

/** The kinds of page of a project, as patterns of their addresses: one for each page in `src/pages/`. */
export function pageKinds(pagesFolder: string): string[] {
  return listFolder(pagesFolder)
    .filter((file) => file.endsWith('.astro'))
    .map((file) => `/${file.replace(/(?:index)?\.astro$/, '')}/`.replace(/\/{2,}/g, '/'));
}

/**
 * The kind of which a page is, or undefined where none has such an address. As for Astro, a name goes before a parameter,
 * and a parameter before one that takes several parts of an address.
 * @param file Path of its file from the root of the built site: `sources/by/2014/index.html`
 */
export function kindOf(file: string, kinds: readonly string[]): string | undefined {
  const address = `/${file.replace(/(?:(?<=^|\/)index)?\.html$/, '')}/`.replace(/\/{2,}/g, '/');
  return kinds.filter((kind) => patternOf(kind).test(address)).sort((a, b) => (rankOf(a) < rankOf(b) ? -1 : 1))[0];
}

function patternOf(kind: string): RegExp {
  const parts = kind
    .split('/')
    .filter((part) => part !== '')
    .map((part) => (isRest(part) ? '(?:[^/]+/)*' : `${isParameter(part) ? '[^/]+' : RegExp.escape(part)}/`));
  return new RegExp(`^/${parts.join('')}$`);
}

/** Sorts before the rank of a kind that says less of the address. */
function rankOf(kind: string): string {
  const parts = kind.split('/').filter((part) => part !== '');
  return `${parts.map((part) => (isRest(part) ? 3 : isParameter(part) ? 1 : 0)).join('')}2`;
}

function isParameter(part: string): boolean {
  return part.startsWith('[');
}

function isRest(part: string): boolean {
  return part.startsWith('[...');
}

/**
 * The largest page of each kind of a built site, the largest of all first.
 * @param kinds See `pageKinds`
 */
export function largestPages(dist: string, kinds: readonly string[]): LargestPage[] {
  const files = listFolder(dist).filter((file) => file.endsWith('.html'));
  const ofKind = Map.groupBy(files, (file) => kindOf(file, kinds) ?? `/${file}`);
  return [...ofKind]
    .map(([kind, own]) => {
      const sizes = own.map((page) => ({ page, bytes: statSync(join(dist, page)).size }));
      const largest = sizes.reduce((most, one) => (one.bytes > most.bytes ? one : most));
      const brotli = brotliCompressSync(readFileSync(join(dist, largest.page))).length;
      return { kind, ...largest, count: own.length, brotli };
    })
    .sort((a, b) => b.bytes - a.bytes);
}

/** Whether a page is larger than any may be. */
export function isOverBudget({ bytes, brotli }: Pick<LargestPage, 'bytes' | 'brotli'>): boolean {
  return bytes > PAGE_BUDGET.bytes || brotli > PAGE_BUDGET.brotli;
}
