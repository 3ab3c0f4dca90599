import type { Html } from 'mdast';
import type { Node, Parent } from 'unist';
import type { CollectionName } from '../domain/collection.ts';
import { type ContentFile, type FieldPath, spanAt } from './content-file.ts';

/** A stretch of sentences that we wrote, and where it stands in its file (offsets, with quotes and marks around it). */
export interface Prose {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/**
 * The fields that hold sentences of our own, by collection; `*` stands for each entry of a list. Names, titles of
 * documents, addresses and ids are written as others write them. `tests/lint/prose.test.ts` holds every field of text
 * against this list and that of the others.
 */
export const PROSE_FIELDS: Record<CollectionName, readonly string[]> = {
  articles: [
    'title',
    'dek',
    'image.alt',
    'corrections.*.text',
    'corrections.*.was',
    'corrections.*.now',
    'changes.*.text',
    'changes.*.was',
    'changes.*.now',
    'questions.*.text',
    'questions.*.wouldChange',
    'questions.*.closedBy.answer',
  ],
  authors: ['description'],
  claims: [
    'statement',
    'short',
    'speaker.described',
    'quotations.*.translation',
    'assessments.*.reasoning',
    'corrections.*.text',
    'corrections.*.was',
    'corrections.*.now',
  ],
  disagreements: ['question', 'accounts.*.text', 'note'],
  entities: ['description'],
  events: ['title', 'short', 'summary', 'figures.*.what', 'note'],
  pages: ['title', 'dek'],
  series: ['title', 'caveat', 'points.*.note'],
  site: ['tagline', 'description'],
  sources: ['note', 'checked.how'],
  stories: ['title', 'summary', 'findings.*.text', 'unknown.*'],
  topics: ['title', 'description'],
  words: [],
};

/** All prose of a file in reading order: of its fields, where they are right, then of its body. */
export function findProse(file: ContentFile, data: unknown): Prose[] {
  return [
    ...PROSE_FIELDS[file.collection].flatMap((field) =>
      valuesAt(data, field.split('.'), []).flatMap(({ text, path }) => {
        const span = file.spanOf(path);
        return span ? [{ text, ...span }] : [];
      }),
    ),
    ...bodyProse(file),
  ];
}

function valuesAt(
  data: unknown,
  [key, ...rest]: readonly string[],
  path: FieldPath,
): { text: string; path: FieldPath }[] {
  if (key === undefined) return typeof data === 'string' ? [{ text: data, path }] : [];
  if (typeof data !== 'object' || data === null) return [];
  if (key === '*')
    return Array.isArray(data) ? data.flatMap((item, index) => valuesAt(item, rest, [...path, index])) : [];
  return Object.hasOwn(data, key) ? valuesAt((data as Record<string, unknown>)[key], rest, [...path, key]) : [];
}

/** The text of a body: not its code, its HTML, or what HTML marks as another language. */
function bodyProse({ body }: ContentFile): Prose[] {
  const found: Prose[] = [];
  const read = (node: Node): void => {
    if (node.type === 'text') {
      const span = spanAt(node.position, body);
      if (span) found.push({ text: (node as Node & { value: string }).value, ...span });
    }
    let foreign: string | undefined;
    for (const child of (node as Partial<Parent>).children ?? []) {
      if (child.type === 'html') {
        const { value } = child as Html;
        if (foreign === undefined) foreign = foreignElement(value);
        else if (value.toLowerCase().startsWith(`</${foreign}`)) foreign = undefined;
      } else if (foreign === undefined) read(child);
    }
  };
  if (body) read(body.tree);
  return found;
}

/** The name of an element that HTML opens, and leaves open, in a language other than English: `span` for `<span lang="ru">`. */
function foreignElement(html: string): string | undefined {
  const [, name = '', language] = /^<([a-z]+)\b[^>]*\blang\s*=\s*["']?([a-z]+)/.exec(html.toLowerCase()) ?? [];
  return language === undefined || language === 'en' || html.toLowerCase().includes(`</${name}`) ? undefined : name;
}

/** Finds the offset in the file of a word that begins at `index` of some prose; asked for words in their order. */
export type WordFinder = (index: number, word: string) => number;

/** A finder for the words of one stretch of prose. */
export function createWordFinder(file: ContentFile, { text, start, end }: Prose): WordFinder {
  const source = file.text.slice(start, end);
  const verbatim = source.indexOf(text);
  if (verbatim !== -1) return (index) => start + verbatim + index;
  // Folded lines and escapes stand between the words, which they leave alone: both are read side by side.
  let [read, readSource] = [0, 0];
  return (index, word) => {
    for (let at = text.indexOf(word, read); at !== -1 && at <= index; at = text.indexOf(word, at + word.length)) {
      const next = source.indexOf(word, readSource);
      if (next === -1) return start;
      readSource = next + word.length;
    }
    read = index + word.length;
    return start + Math.max(0, readSource - word.length);
  };
}
