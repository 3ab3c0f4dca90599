import type { Root } from 'mdast';
import type { Position } from 'unist';
import type { VFileMessage } from 'vfile-message';
import {
  type Document,
  type ErrorCode,
  isMap,
  isScalar,
  isSeq,
  parseDocument,
  visit,
  type YAMLError,
  type YAMLSeq,
} from 'yaml';
import { parseMarkdown } from '../markdown/parse.ts';
import type { CollectionName } from '../domain/collection.ts';
import { type Crowding, findCrowding, findDepth } from './crowding.ts';
import { createPointFinder, type Place, placeBetween, type PointFinder, TOP } from './place.ts';

/** A path to a field: names, and numbers that count from 0 in lists. */
export type FieldPath = readonly (string | number | symbol)[];

/** Why a part of a file cannot be read, and where. */
export interface ReadingError {
  readonly message: string;
  readonly mend: string;
  readonly place: Place;
}

/** A Markdown body and where it begins. */
export interface ContentBody {
  readonly tree: Root;
  readonly messages: readonly VFileMessage[];
  readonly text: string;
  /** Offset of its first character in the file. */
  readonly start: number;
}

/** A stretch of a file's text, by offsets of UTF-16 units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** One file of `content/` as an author wrote it, with a way back from each field to its place. */
export interface ContentFile {
  readonly path: string;
  readonly collection: CollectionName;
  readonly id: string;
  /** Without a byte order mark. */
  readonly text: string;
  readonly data: unknown;
  readonly yamlErrors: readonly ReadingError[];
  /** Missing in YAML files, and where it cannot be read. */
  readonly body: ContentBody | undefined;
  readonly bodyError: ReadingError | undefined;
  /** The place of an offset in its text. */
  readonly pointAt: PointFinder;
  /** The place of the field at `path`, or the beginning of its nearest ancestor that exists. */
  locate(path: FieldPath): Place;
  /** The place of the name of the field at `path` (for a field that should not be there). */
  locateKey(path: FieldPath, key: string): Place;
  /** Where the field at `path` stands in the text; undefined where it does not exist. */
  spanOf(path: FieldPath): Span | undefined;
  /** Where the name of a field stands in the text; undefined where it does not exist. */
  keySpanOf(path: FieldPath, key: string): Span | undefined;
  /** Where the items of a list stand in the text, each from its line on; empty where they do not stand on lines of their own. */
  itemSpansOf(path: FieldPath): Span[];
}

const FRONT_MATTER = /^---[ \t]*\r?\n(?:([\s\S]*?)\r?\n)??---[ \t]*(?:\r?\n|$)/;

/** Reads the text of a content file; never throws on bad input, which becomes `yamlErrors` and `bodyError`. */
export function parseContentFile(path: string, collection: CollectionName, id: string, source: string): ContentFile {
  const text = source.replace(/^\uFEFF/, '');
  const base = { path, collection, id, text, pointAt: createPointFinder(text), body: undefined, bodyError: undefined };
  if (!path.endsWith('.md')) return { ...base, ...readFields(text, 0, base.pointAt) };
  const match = FRONT_MATTER.exec(text);
  if (!match) return { ...base, ...readFields('', 0, base.pointAt), yamlErrors: [noFrontMatter(text)] };
  const [whole, yaml = ''] = match;
  const fields = readFields(yaml, whole.indexOf('\n') + 1, base.pointAt);
  return { ...base, ...fields, ...readBody(text.slice(whole.length), whole.length, base.pointAt) };
}

/** The body of a Markdown file. */
export function bodyOf(text: string): string {
  return text.slice(FRONT_MATTER.exec(text)?.[0].length ?? 0);
}

function noFrontMatter(text: string): ReadingError {
  const isOpen = /^---[ \t]*\r?(?:\n|$)/.test(text);
  return {
    message: isOpen
      ? 'the front matter that begins here has no end.'
      : 'an article begins with front matter: a line "---", its fields, and another line "---"',
    mend: isOpen ? 'Write a line "---" after its last field.' : '',
    place: TOP,
  };
}

type Body = Pick<ContentFile, 'body' | 'bodyError'>;

function readBody(text: string, start: number, pointAt: PointFinder): Body {
  const unread = ({ offset, what }: Crowding): Body => ({
    body: undefined,
    bodyError: {
      message: `this body cannot be read: ${what}.`,
      mend: 'Flatten it, or split it.',
      place: pointAt(start + offset),
    },
  });
  const crowding = findCrowding(text);
  if (crowding) return unread(crowding);
  try {
    const { tree, messages } = parseMarkdown(text);
    const depth = findDepth(tree);
    return depth ? unread(depth) : { body: { tree, messages, text, start }, bodyError: undefined };
  } catch {
    // The parser is recursive: thousands of blocks in one another exhaust the call stack.
    return unread({ offset: 0, what: 'it is nested too deeply' });
  }
}

type Fields = Pick<
  ContentFile,
  'data' | 'yamlErrors' | 'locate' | 'locateKey' | 'spanOf' | 'keySpanOf' | 'itemSpansOf'
>;

/** @param start Offset of the YAML in its file. */
function readFields(yaml: string, start: number, pointAt: PointFinder): Fields {
  const { document, data, errors } = parseYaml(yaml);
  const spanOf = (path: FieldPath): Span | undefined => shift(rangeOf(nodeAt(document, path)), start);
  const keySpanOf = (path: FieldPath, key: string): Span | undefined => shift(keyRange(document, path, key), start);
  const locate = (path: FieldPath): Place => {
    const span = spanOf(path);
    if (span) return placeBetween(pointAt, span.start, span.end);
    for (let length = path.length - 1; length >= 0; length -= 1) {
      const ancestor = spanOf(path.slice(0, length));
      if (ancestor) return pointAt(ancestor.start);
    }
    return pointAt(start);
  };
  return {
    data,
    yamlErrors: errors.map(({ offset, ...error }) => ({ ...error, place: pointAt(offset + start) })),
    spanOf,
    keySpanOf,
    locate,
    locateKey: (path, key) => {
      const span = keySpanOf(path, key);
      return span ? placeBetween(pointAt, span.start, span.end) : locate(path);
    },
    itemSpansOf: (path) => itemRanges(yaml, nodeAt(document, path)).map((range) => shift(range, start) as Span),
  };
}

interface ParsedYaml {
  readonly document: Document.Parsed | undefined;
  readonly data: unknown;
  readonly errors: readonly UnplacedError[];
}

type UnplacedError = Omit<ReadingError, 'place'> & { readonly offset: number };

/** More errors than this in one file are one mistake, not many. */
const MOST_ERRORS = 50;

/** Aliases are limited, so that a few lines cannot grow into gigabytes. */
function parseYaml(yaml: string): ParsedYaml {
  const unread = (message: string, mend: string): ParsedYaml => ({
    document: undefined,
    data: undefined,
    errors: [{ message: `this YAML cannot be read: ${message}.`, mend, offset: 0 }],
  });
  try {
    // Its own search for fields that stand twice takes time in the square of their number.
    const document = parseDocument(yaml, { prettyErrors: false, uniqueKeys: false, logLevel: 'error' });
    const found = [...[...document.errors, ...document.warnings].map(plainError), ...twins(document)];
    if (found.length === 0) return { document, data: document.toJS({ maxAliasCount: 100 }), errors: [] };
    if (found.some(({ message }) => /call stack/.test(message))) throw new RangeError();
    return { document, data: undefined, errors: found.slice(0, MOST_ERRORS) };
  } catch (error) {
    // The parser is recursive: thousands of lists in one another exhaust the call stack.
    if (error instanceof RangeError)
      return unread('its lists or groups stand too deeply in one another', 'Write it flatter.');
    return unread((error as Error).message, 'Write the values out in place of aliases (*name)');
  }
}

/** What the parser says, in an author's words. */
function plainError({ code, message, pos }: YAMLError): UnplacedError {
  const what =
    code === 'MULTIPLE_DOCS'
      ? 'a line that ends a document stands among its fields'
      : `${message.charAt(0).toLowerCase()}${message.slice(1).replace(/\.$/, '')}`;
  return {
    message: `this is not valid YAML: ${what}.`,
    mend: MENDS[code] ?? 'Text that contains ": " or begins with a special character needs quotes',
    offset: pos[0],
  };
}

/** How errors are mended for which quotes would do nothing. */
const MENDS: Partial<Record<ErrorCode, string>> = {
  MULTIPLE_DOCS: 'Remove the line "---" or "...".',
  TAB_AS_INDENT: 'Indent with spaces.',
};

/** Fields that stand twice in one group. */
function twins(document: Document.Parsed): UnplacedError[] {
  const found: UnplacedError[] = [];
  visit(document, {
    Map: (_, map) => {
      const seen = new Set<unknown>();
      for (const { key } of map.items) {
        if (!isScalar(key)) continue;
        if (seen.has(key.value))
          found.push({
            message: `"${String(key.value)}" appears here twice.`,
            mend: 'Remove one of the two.',
            offset: key.range?.[0] ?? 0,
          });
        seen.add(key.value);
      }
    },
  });
  return found;
}

function nodeAt(document: Document.Parsed | undefined, path: FieldPath): unknown {
  return document?.getIn(path, true);
}

function keyRange(document: Document.Parsed | undefined, path: FieldPath, key: string): Span | undefined {
  const parent = nodeAt(document, path);
  if (!isMap(parent)) return undefined;
  // A name such as 2014 is a number to YAML.
  return rangeOf(parent.items.find((item) => isScalar(item.key) && String(item.key.value) === key)?.key);
}

/** Each item with the whole lines that it stands on, so that it can be moved as text. */
function itemRanges(yaml: string, list: unknown): Span[] {
  if (!isSeq(list)) return [];
  const starts = list.items.map((item) => {
    const range = rangeOf(item);
    if (!range) return undefined;
    const line = yaml.lastIndexOf('\n', yaml.lastIndexOf('-', range.start)) + 1;
    return /^ *-[ \t]+$/.test(yaml.slice(line, range.start)) ? line : undefined;
  });
  if (starts.includes(undefined)) return [];
  const end = endOfLine(yaml, list);
  return (starts as number[]).map((start, index) => ({ start, end: (starts[index + 1] as number | undefined) ?? end }));
}

function endOfLine(yaml: string, list: YAMLSeq): number {
  const end = list.range?.[1] ?? yaml.length;
  const line = yaml.indexOf('\n', end - 1);
  return line === -1 ? yaml.length : line + 1;
}

function rangeOf(node: unknown): Span | undefined {
  const range = typeof node === 'object' && node !== null ? (node as { range?: unknown }).range : undefined;
  return Array.isArray(range) ? { start: range[0] as number, end: range[1] as number } : undefined;
}

function shift(span: Span | undefined, by: number): Span | undefined {
  return span && { start: span.start + by, end: span.end + by };
}

/** A position in a body as a place in its file. */
export function placeOf(position: Position | undefined, { body, pointAt }: ContentFile): Place {
  const span = spanAt(position, body);
  return span ? placeBetween(pointAt, span.start, span.end) : pointAt(body?.start ?? 0);
}

/** A position in a body as a stretch of its file's text. */
export function spanAt(position: Position | undefined, body: ContentBody | undefined): Span | undefined {
  const [start, end] = [position?.start.offset, position?.end.offset];
  if (!body || start === undefined || end === undefined) return undefined;
  return { start: start + body.start, end: end + body.start };
}
