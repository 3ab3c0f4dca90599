import type { Root } from 'mdast';
import type { VFileMessage } from 'vfile-message';
import { isMap, isPair, isScalar, LineCounter, type Document, parseDocument } from 'yaml';
import { parseMarkdown } from '../markdown/parse.ts';
import type { CollectionName } from '../domain/collection.ts';

export interface Place {
  readonly line: number;
  readonly column: number;
}

/** A Markdown body and where it begins. */
export interface ContentBody {
  readonly tree: Root;
  readonly messages: readonly VFileMessage[];
  /** Lines of the file above the body's first line. */
  readonly lineOffset: number;
}

/** One file of `content/` as an author wrote it, with a way back from each field to its place. */
export interface ContentFile {
  readonly path: string;
  readonly collection: CollectionName;
  readonly id: string;
  readonly data: unknown;
  readonly yamlErrors: readonly { readonly message: string; readonly place: Place }[];
  readonly body: ContentBody | undefined;
  /** The place of the field at `path`, or of its nearest ancestor that exists. */
  locate(path: readonly (string | number | symbol)[]): Place;
  /** The place of the name of the field at `path` (for a field that should not be there). */
  locateKey(path: readonly (string | number | symbol)[], key: string): Place;
}

const FRONT_MATTER = /^---[ \t]*\r?\n(?:([\s\S]*?)\r?\n)??---[ \t]*(?:\r?\n|$)/;

/** Reads the text of a content file; never throws on bad input, which becomes `yamlErrors`. */
export function parseContentFile(path: string, collection: CollectionName, id: string, source: string): ContentFile {
  const text = source.replace(/^\uFEFF/, '');
  if (!path.endsWith('.md')) return fromYaml(path, collection, id, text, 0);
  const match = FRONT_MATTER.exec(text);
  if (!match) {
    const file = fromYaml(path, collection, id, '', 0);
    const message = 'an article begins with front matter: a line "---", its fields, and another line "---"';
    return { ...file, yamlErrors: [{ message, place: { line: 1, column: 1 } }] };
  }
  const bodyText = text.slice(match[0].length);
  const lineOffset = match[0].split('\n').length - 1;
  const file = fromYaml(path, collection, id, match[1] ?? '', 1);
  try {
    return { ...file, body: { ...parseMarkdown(bodyText), lineOffset } };
  } catch {
    // The parser is recursive: thousands of quotations in one another exhaust the call stack.
    const message = 'this body cannot be read. Its quotations, lists or blocks stand too deeply in one another';
    return { ...file, yamlErrors: [...file.yamlErrors, { message, place: { line: lineOffset + 1, column: 1 } }] };
  }
}

function fromYaml(path: string, collection: CollectionName, id: string, yaml: string, lineOffset: number): ContentFile {
  const counter = new LineCounter();
  const document = parseDocument(yaml, { lineCounter: counter, prettyErrors: false });
  const placeAt = (offset: number): Place => {
    const { line, col } = counter.linePos(offset);
    return { line: line + lineOffset, column: col };
  };
  const { data, error } = readFields(document);
  return {
    path,
    collection,
    id,
    body: undefined,
    data,
    yamlErrors: [
      ...document.errors.map(({ message, pos }) => ({ message: plainMessage(message), place: placeAt(pos[0]) })),
      ...(error === undefined ? [] : [{ message: error, place: placeAt(0) }]),
    ],
    locate: (fieldPath) => placeAt(offsetOf(document, fieldPath)),
    locateKey: (fieldPath, key) => placeAt(keyOffset(document, fieldPath, key) ?? offsetOf(document, fieldPath)),
  };
}

/** The document's fields. Aliases are limited, so that a few lines cannot grow into gigabytes. */
function readFields(document: Document.Parsed): { data: unknown; error?: string } {
  if (document.errors.length > 0) return { data: undefined };
  try {
    return { data: document.toJS({ maxAliasCount: 100 }) };
  } catch (error) {
    return {
      data: undefined,
      error: `this YAML cannot be read: ${(error as Error).message}. Write the values out in place of aliases (*name)`,
    };
  }
}

function plainMessage(message: string): string {
  return `this is not valid YAML: ${message.charAt(0).toLowerCase()}${message.slice(1).replace(/\.$/, '')}. Text that contains ": " or begins with a special character needs quotes`;
}

function offsetOf(document: Document.Parsed, path: readonly (string | number | symbol)[]): number {
  for (let length = path.length; length > 0; length -= 1) {
    const node = document.getIn(path.slice(0, length), true);
    if (hasRange(node)) return node.range[0];
  }
  return document.contents?.range?.[0] ?? 0;
}

function keyOffset(
  document: Document.Parsed,
  path: readonly (string | number | symbol)[],
  key: string,
): number | undefined {
  const parent = path.length === 0 ? document.contents : document.getIn(path, true);
  if (!isMap(parent)) return undefined;
  const pair = parent.items.find((item) => isPair(item) && isScalar(item.key) && item.key.value === key);
  return hasRange(pair?.key) ? pair.key.range[0] : undefined;
}

function hasRange(node: unknown): node is { range: [number, number, number] } {
  return typeof node === 'object' && node !== null && Array.isArray((node as { range?: unknown }).range);
}
