import { parse as parseToml, TomlError } from 'smol-toml';
import { LineCounter, parseDocument } from 'yaml';

/** A post as its file divides it. */
export interface DividedPost {
  readonly fields: ReadonlyMap<string, unknown>;
  readonly body: string;
  /** The file's line on which the body begins, counting from 1. */
  readonly bodyLine: number;
}

/** Why front matter cannot be read. */
export interface Unreadable {
  readonly line: number;
  readonly problem: string;
}

/**
 * Divides a post into its fields and its body. Front matter is YAML between lines of `---`, TOML between lines of
 * `+++`, JSON in braces, or any of them between `---` and the name of the language (`---json`).
 * @param text with line breaks of one character.
 * @returns undefined where there is no front matter.
 */
export function divideFrontMatter(text: string): DividedPost | Unreadable | undefined {
  const blank = /^\s*/.exec(text)?.[0] ?? '';
  const rest = text.slice(blank.length);
  const above = countLines(blank);
  if (rest.startsWith('{')) return divideJson(rest, above);
  const opening = /^(---|\+\+\+)[ \t]*([a-z]*)[ \t]*\n/i.exec(rest);
  if (!opening) return undefined;
  const [line = '', mark = '', language = ''] = opening;
  const closing = new RegExp(`^${mark.replaceAll('+', '\\+')}[ \\t]*$`, 'm');
  const inner = rest.slice(line.length);
  const end = closing.exec(inner);
  if (!end) return { line: above + 1, problem: `no line "${mark}" ends the front matter` };
  const source = inner.slice(0, end.index);
  const name = language.toLowerCase() || (mark === '+++' ? 'toml' : 'yaml');
  const read = READERS[name];
  if (!read) return { line: above + 1, problem: `front matter in "${language}" is not read` };
  const fields = read(source, above + 2);
  if (!(fields instanceof Map)) return fields as Unreadable;
  const until = line.length + end.index + end[0].length;
  const body = rest.slice(until).replace(/^\n/, '');
  return { fields, body, bodyLine: above + countLines(rest.slice(0, until)) + 2 };
}

type Reader = (source: string, firstLine: number) => ReadonlyMap<string, unknown> | Unreadable;

const READERS: Readonly<Record<string, Reader>> = { yaml: readYaml, yml: readYaml, toml: readToml, json: readJson };

function readYaml(source: string, firstLine: number, isMended = false): ReadonlyMap<string, unknown> | Unreadable {
  const counter = new LineCounter();
  try {
    const document = parseDocument(source, {
      lineCounter: counter,
      prettyErrors: false,
      uniqueKeys: false,
      logLevel: 'silent',
    });
    const [error] = document.errors;
    const mended = error && !isMended ? indentQuotations(source) : source;
    if (mended !== source) return readYaml(mended, firstLine, true);
    if (error) return { line: firstLine + counter.linePos(error.pos[0]).line - 1, problem: sentence(error.message) };
    // Aliases are limited, so that a few lines cannot grow into gigabytes.
    return toFields(document.toJS({ maxAliasCount: 100 }), firstLine);
  } catch (error) {
    return { line: firstLine, problem: sentence((error as Error).message) };
  }
}

/**
 * A text in quotes goes on in lines that are indented, says YAML; generators read it without as well. Called only where
 * the front matter cannot be read as it stands.
 */
function indentQuotations(source: string): string {
  let quote = '';
  return source
    .split('\n')
    .map((line) => {
      if (quote !== '') {
        if (endsQuotation(line, quote)) quote = '';
        return ` ${line}`;
      }
      const [, mark = '', rest = ''] = /^[\w-]+:\s+(["'])(.*)$/.exec(line) ?? [];
      if (mark !== '' && !endsQuotation(rest, mark)) quote = mark;
      return line;
    })
    .join('\n');
}

function endsQuotation(text: string, quote: string): boolean {
  const bare = quote === '"' ? text.replace(/\\./g, '') : text.replaceAll("''", '');
  return bare.includes(quote);
}

function readToml(source: string, firstLine: number): ReadonlyMap<string, unknown> | Unreadable {
  try {
    return toFields(parseToml(source), firstLine);
  } catch (error) {
    const line = error instanceof TomlError ? error.line - 1 : 0;
    return { line: firstLine + line, problem: sentence((error as Error).message.split('\n')[0] ?? '') };
  }
}

function readJson(source: string, firstLine: number): ReadonlyMap<string, unknown> | Unreadable {
  try {
    return toFields(JSON.parse(source), firstLine);
  } catch (error) {
    return { line: firstLine, problem: sentence((error as Error).message) };
  }
}

function divideJson(rest: string, above: number): DividedPost | Unreadable | undefined {
  const end = endOfObject(rest);
  // A text may begin with a brace and be no JSON: a template tag.
  if (!/^\{\s*(?:"|\})/.test(rest)) return undefined;
  if (end === undefined) return { line: above + 1, problem: 'no brace ends the front matter' };
  const fields = readJson(rest.slice(0, end), above + 1);
  if (!(fields instanceof Map)) return fields as Unreadable;
  const after = /^[ \t]*\n?/.exec(rest.slice(end))?.[0] ?? '';
  return {
    fields,
    body: rest.slice(end + after.length),
    bodyLine: above + countLines(rest.slice(0, end + after.length)) + 1,
  };
}

/** Where the object that a text begins with ends. */
function endOfObject(text: string): number | undefined {
  let depth = 0;
  let isText = false;
  for (let index = 0; index < text.length; index += 1) {
    const character = text[index];
    if (isText) {
      if (character === '\\') index += 1;
      else if (character === '"') isText = false;
    } else if (character === '"') isText = true;
    else if (character === '{') depth += 1;
    else if (character === '}') {
      depth -= 1;
      if (depth === 0) return index + 1;
    }
  }
  return undefined;
}

/** Fields by name, as a map: a field called "__proto__" is then one like any other. */
function toFields(value: unknown, line: number): ReadonlyMap<string, unknown> | Unreadable {
  if (value === null || value === undefined) return new Map();
  if (typeof value !== 'object' || Array.isArray(value)) return { line, problem: 'the front matter has no fields' };
  return new Map(Object.entries(value));
}

function sentence(message: string): string {
  return message.trim().replace(/\.$/, '');
}

function countLines(text: string): number {
  return text.split('\n').length - 1;
}
