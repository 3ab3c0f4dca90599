import { cacheDir, root } from 'astro:config/server';
import { readFileSync } from 'node:fs';
import { bodyText, type KeptEntry } from '../build/entries.ts';
import { bodiesFolder, readBodyFacts, readBodyHtml, readBodyPassages } from '../build/rendered-bodies.ts';
import type { CollectedBody } from '../markdown/remark-collect.ts';

/** An entry with a body, which is kept on the disk. */
export type MarkdownEntry = KeptEntry<'articles' | 'pages'>;

/** What a body says besides its HTML: its headings, and what it names and cites. */
export function bodyFacts({ file, body = '' }: MarkdownEntry) {
  return readBodyFacts(bodiesFolder(cacheDir, collectionOf(file)), body);
}

/** The HTML of a body, before it is joined with what it names. */
export function bodyHtml({ file, body = '' }: MarkdownEntry): string {
  return readBodyHtml(bodiesFolder(cacheDir, collectionOf(file)), body);
}

let lastRead: { readonly key: string; readonly collected: CollectedBody } | undefined;

/** The words of a body, of which the last is remembered: its parts are read one after the other. */
export function bodyWords(entry: MarkdownEntry): CollectedBody {
  const key = `${entry.file} ${entry.body}`;
  if (lastRead?.key !== key) lastRead = { key, collected: bodyFacts(entry).collected };
  return lastRead.collected;
}

/** The paragraphs of a body, as search looks through them. */
export function bodyPassages({ file, body = '' }: MarkdownEntry) {
  return readBodyPassages(bodiesFolder(cacheDir, collectionOf(file)), body);
}

/** The Markdown of a body, as it is published as data. */
export function bodyMarkdown({ file }: MarkdownEntry): string {
  return bodyText(readFileSync(new URL(file.split('/').map(encodeURIComponent).join('/'), root), 'utf8'));
}

/** `articles` of `content/articles/2014/the-chip-order.md`. */
export function collectionOf(file: string): string {
  return file.split('/')[1] as string;
}
