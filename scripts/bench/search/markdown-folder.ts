import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { SearchDocument, SearchPassage } from '../../../src/outputs/search/document.ts';

const FRONT_MATTER = /^(---|\+\+\+)[ \t]*\r?\n([\s\S]*?)\r?\n\1[ \t]*(?:\r?\n|$)/;

/**
 * Documents of any folder of Markdown posts: title, summary, tags and sections, for measuring on archives that are
 * larger than our own. Files without a title or with fewer than 20 words are left out, and equal titles after the first.
 */
export async function readMarkdownFolder(folder: string): Promise<SearchDocument[]> {
  const found = await readdir(folder, { recursive: true });
  const documents = new Map<string, SearchDocument>();
  for (const path of found.filter((name) => /\.(?:md|mdx|markdown)$/.test(name)).sort()) {
    const document = toDocument(path, await readFile(join(folder, path), 'utf8'));
    if (document && !documents.has(document.title)) documents.set(document.title, document);
  }
  return [...documents.values()];
}

function toDocument(path: string, text: string): SearchDocument | undefined {
  const match = FRONT_MATTER.exec(text);
  if (!match) return undefined;
  const fields = match[1] === '---' ? readYaml(match[2] ?? '') : readToml(match[2] ?? '');
  const title = textOf(fields['title']);
  const passages = findSections(text.slice(match[0].length));
  const words = passages.reduce((sum, passage) => sum + passage.text.split(/\s+/).length, 0);
  if (title === '' || words < 20) return undefined;
  return {
    kind: 'article',
    id: path,
    language: 'en',
    url: `/${path}/`,
    title,
    names: [],
    summary: [fields['deck'], fields['summary'] ?? fields['description']].map(textOf).join(' ').trim(),
    tags: listOf(fields['topics'] ?? fields['tags']),
    date: /\d{4}-\d{2}-\d{2}/.exec(textOf(fields['date']) || path)?.[0] ?? '',
    knownDate: '',
    topics: [],
    entities: [],
    passages,
  };
}

function readYaml(text: string): Record<string, unknown> {
  try {
    return (parse(text, { logLevel: 'silent' }) ?? {}) as Record<string, unknown>;
  } catch {
    return {};
  }
}

/** The `name = "value"` lines of TOML front matter: all that is needed of it. */
function readToml(text: string): Record<string, unknown> {
  return Object.fromEntries([...text.matchAll(/^(\w+)\s*=\s*"?(.*?)"?\s*$/gm)].map(([, name, value]) => [name, value]));
}

function textOf(value: unknown): string {
  if (value instanceof Date) return value.toISOString();
  return typeof value === 'string' || typeof value === 'number' ? plainText(String(value)) : '';
}

function listOf(value: unknown): string[] {
  return Array.isArray(value) ? value.map(textOf).filter((text) => text !== '') : [];
}

function findSections(body: string): SearchPassage[] {
  const passages: SearchPassage[] = [];
  let heading = '';
  for (const part of body.replace(/^(```|~~~)[\s\S]*?^\1/gm, ' ').split(/^(#{1,6} .*)$/m)) {
    if (/^#{1,6} /.test(part)) heading = plainText(part.replace(/^#+ /, ''));
    else {
      const text = plainText(part);
      if (text !== '' || heading !== '') passages.push({ fragment: '', heading, text });
      heading = '';
    }
  }
  return passages;
}

/** Markdown, HTML and template marks taken out, roughly: good enough to count and rank words. */
function plainText(text: string): string {
  return text
    .replace(/\{\{[\s\S]*?\}\}|<[^>]*>|!\[[^\]]*\]\([^)]*\)/g, ' ')
    .replace(/\[([^\]]*)\](?:\([^)]*\)|\[[^\]]*\])/g, '$1')
    .replace(/https?:\S+/g, ' ')
    .replace(/[*_`>|~]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
