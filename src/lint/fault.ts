import { distance } from 'fastest-levenshtein';
import type { z } from 'zod';
import { type CollectionName, SCHEMAS } from '../domain/collection.ts';
import type { ContentFile, FieldPath } from './content-file.ts';
import { type Edit, type Finding, sentenceOf } from './issue.ts';
import { findNearest } from './nearest.ts';

/** What is wrong with a field of an entry. */
export interface Fault extends Finding {
  readonly kind: 'missing' | 'unknown' | 'date' | 'alt' | 'value';
}

/** An entry's fields read by its collection's schema: its data where all of them fit, and otherwise what does not. */
export interface FieldReading {
  readonly data: unknown;
  readonly faults: readonly Fault[];
}

/** More faults than this in one file are one mistake, not many. */
const MOST_FAULTS = 500;

/** Reads an entry by its collection's schema. What cannot be read at all has neither data nor faults. */
export function readEntry(file: ContentFile): FieldReading {
  if (file.yamlErrors.length > 0) return { data: undefined, faults: [] };
  const schema: z.ZodType = SCHEMAS[file.collection];
  const result = schema.safeParse(file.data ?? {}, { reportInput: true });
  if (result.success) return { data: result.data, faults: [] };
  const faults = ownFaults(result.error.issues).flatMap((issue) =>
    describe(file, issue, fieldNames(schema, issue.path)),
  );
  return { data: undefined, faults: faults.slice(0, MOST_FAULTS) };
}

/** Without what is said of the length of a text where a list should be: zod measures both alike. */
function ownFaults(issues: readonly z.core.$ZodIssue[]): z.core.$ZodIssue[] {
  const ofWrongType = new Set(issues.flatMap(({ code, path }) => (code === 'invalid_type' ? printPath(path) : [])));
  return issues.filter(({ code, path }) => code === 'invalid_type' || !ofWrongType.has(printPath(path)));
}

/** What is wrong with a value for a field, as a sentence; undefined where nothing is. */
export function problemOfValue(collection: CollectionName, field: string, value: unknown): string | undefined {
  const { shape } = SCHEMAS[collection] as unknown as { shape: Record<string, z.ZodType> };
  const issue = shape[field]?.safeParse(value, { reportInput: true }).error?.issues[0];
  return issue && sentenceOf(plain(issue));
}

function describe(file: ContentFile, issue: z.core.$ZodIssue, known: readonly string[]): Fault[] {
  const field = printPath(issue.path);
  if (issue.code === 'unrecognized_keys') {
    const keys = issue.keys.slice(0, MOST_FAULTS);
    const meant = Map.groupBy(keys, (key) => slipFor(key, known));
    return keys.map((key) => {
      const name = slipFor(key, known);
      // Two slips for one field would make it stand twice.
      return unknownField(file, issue.path, key, known, meant.get(name)?.length === 1 ? name : undefined);
    });
  }
  // "title:" with nothing behind it is a field still to be filled, as a new entry's file has them.
  if (issue.code !== 'custom' && (issue.input === undefined || issue.input === null))
    return [{ kind: 'missing', message: `${nounOf(file)} needs the field "${field}".`, ...file.locate(issue.path) }];
  const { message, nearest } = unquotedText(file, issue) ?? plain(issue);
  const kind = / is not a da(te|y)/.test(message) ? 'date' : field.endsWith('alt') ? 'alt' : 'value';
  return [
    {
      kind,
      ...withMend(`${field === '' ? nounOf(file) : `"${field}"`}: ${message}`),
      nearest,
      ...file.locate(issue.path),
    },
  ];
}

/** Text that YAML reads as a number or a truth, such as the law 32008E0369: told as the file has it. */
function unquotedText(
  file: ContentFile,
  issue: z.core.$ZodIssue,
): { message: string; nearest?: undefined } | undefined {
  if (issue.code !== 'invalid_type' || issue.expected !== 'string') return undefined;
  if (typeof issue.input !== 'number' && typeof issue.input !== 'boolean') return undefined;
  const span = file.spanOf(issue.path);
  const written = span ? file.text.slice(span.start, span.end) : quote(issue.input);
  return { message: `text is needed here, not ${written}; write it in quotation marks, '${written}'.` };
}

/** A message of the content model, with what it says of how to write it apart. */
function withMend(message: string): Pick<Finding, 'message' | 'mend'> {
  const at = message.lastIndexOf('; write ');
  return at === -1
    ? { message }
    : { message: `${message.slice(0, at)}.`, mend: `W${message.slice(at + '; w'.length)}` };
}

function unknownField(
  file: ContentFile,
  path: FieldPath,
  key: string,
  known: readonly string[],
  meant: string | undefined,
): Fault {
  const nearest = findNearest(key, known);
  return {
    kind: 'unknown',
    message: `${nounOf(file)} has no field "${printPath([...path, key])}".`,
    nearest,
    mend: nearest === undefined ? `It may have: ${known.join(', ')}.` : undefined,
    fix: meant === undefined ? undefined : renaming(file, path, key, meant),
    ...file.locateKey(path, key),
  };
}

/** The one field of which a name can only be a slip; undefined where there is none, or more than one. */
function slipFor(key: string, known: readonly string[]): string | undefined {
  const near = known.filter((name) => distance(key, name) <= 2 && distance(key, name) * 2 < name.length);
  return near.length === 1 ? near[0] : undefined;
}

/** Renames a field, where the other is not there yet. */
function renaming(file: ContentFile, path: FieldPath, key: string, name: string): Edit[] | undefined {
  const span = file.keySpanOf(path, key);
  return !span || file.keySpanOf(path, name) ? undefined : [{ ...span, text: name }];
}

/** What is wrong with a value, as a sentence, and the nearest value that would be right. */
function plain(issue: z.core.$ZodIssue): { message: string; nearest?: string | undefined } {
  // Of a name in a group, its own fault says more.
  if (issue.code === 'invalid_key' && issue.issues[0]) return plain(issue.issues[0]);
  if (issue.code === 'invalid_value') {
    const allowed = issue.values.map(String);
    const value = String(issue.input);
    return { message: `"${value}" is not one of ${allowed.join(', ')}.`, nearest: findNearest(value, allowed) };
  }
  if (issue.code === 'invalid_type')
    return { message: `${TYPES[issue.expected] ?? issue.expected} is needed here, not ${quote(issue.input)}.` };
  return { message: `${(beyond(issue) ?? issue.message).replace(/\.$/, '')}.` };
}

/** What is wrong with a size for which the content model has no words of its own. */
function beyond(issue: z.core.$ZodIssue): string | undefined {
  if (issue.code === 'too_big' && issue.message.startsWith('Too big')) return `this is more than ${issue.maximum}`;
  if (issue.code !== 'too_small' || !issue.message.startsWith('Too small')) return undefined;
  if (issue.origin === 'string') return 'this is empty';
  return issue.origin === 'array'
    ? 'this list is empty'
    : `this is ${issue.inclusive ? 'less' : 'no more'} than ${issue.minimum}`;
}

/** Types of values in an author's words. */
const TYPES: Record<string, string> = {
  array: 'a list',
  boolean: 'true or false',
  int: 'a whole number',
  number: 'a number',
  object: 'a group of fields',
  record: 'a group of fields',
  string: 'text',
};

/** A value as an author would recognise it; a list may contain itself and have no end. */
function quote(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object' && value !== null) return 'a group of fields';
  // JSON has no infinity, and nothing that is not a number.
  const text = typeof value === 'number' ? String(value) : JSON.stringify(value);
  return text.length > 80 ? `${text.slice(0, 80)}…` : text;
}

function printPath(path: FieldPath): string {
  return path
    .map((key) => (typeof key === 'number' ? `[${key + 1}]` : String(key)))
    .join('.')
    .replaceAll('.[', '[');
}

/** The fields that the schema knows at a path, for a suggestion. */
function fieldNames(schema: z.ZodType, path: FieldPath): string[] {
  let at: unknown = schema;
  for (const key of path) at = step(unwrap(at), key);
  const { shape } = unwrap(at) as { shape?: Record<string, unknown> };
  return shape ? Object.keys(shape) : [];
}

function step(schema: unknown, key: string | number | symbol): unknown {
  const { shape, element } = schema as { shape?: Record<string, unknown>; element?: unknown };
  return typeof key === 'number' ? element : shape?.[String(key)];
}

/** Looks through `.optional()`, `.default()` and unions for the object or array inside. */
function unwrap(schema: unknown): unknown {
  let at = schema as { def?: { innerType?: unknown; options?: unknown[] } } | undefined;
  while (at?.def?.innerType !== undefined) at = at.def.innerType as typeof at;
  const options = at?.def?.options as { shape?: unknown }[] | undefined;
  return options?.find((option) => option.shape !== undefined) ?? at ?? {};
}

const NOUNS: Record<CollectionName, string> = {
  articles: 'an article',
  authors: 'an author',
  claims: 'a claim',
  disagreements: 'a disagreement',
  entities: 'an entity',
  events: 'an event',
  pages: 'a page',
  series: 'a series',
  site: 'site.yaml',
  sources: 'a source',
  stories: 'a story',
  topics: 'a topic',
  words: 'a dictionary',
};

/** What an entry of a file's collection is called, e.g. "a claim". */
function nounOf(file: ContentFile): string {
  return NOUNS[file.collection];
}

/** The faults of one kind, as findings. */
export function faultsOf(faults: readonly Fault[], kind: Fault['kind']): Finding[] {
  return faults.filter((fault) => fault.kind === kind).map(({ kind: _, ...finding }) => finding);
}
