import type { z } from 'zod';
import type { CollectionName } from '../../domain/collection.ts';
import { SCHEMAS } from '../../domain/collection.ts';
import type { ContentFile } from '../content-file.ts';
import type { Issue, RuleId } from '../issue.ts';
import { didYouMean } from '../nearest.ts';
import { isId } from '../../domain/id.ts';

/** An entry whose fields are right, with the file it came from. */
export interface ValidEntry<Name extends CollectionName> {
  readonly file: ContentFile;
  readonly id: string;
  readonly data: z.infer<(typeof SCHEMAS)[Name]>;
}

/** Entries by collection; of two files with one id, the first. */
export type ValidEntries = { readonly [Name in CollectionName]: ReadonlyMap<string, ValidEntry<Name>> };

type Path = readonly (string | number | symbol)[];

/** Reads each file by its collection's schema: what does not fit becomes issues, the rest is returned. */
export function checkFields(files: readonly ContentFile[]): { issues: Issue[]; valid: ValidEntries } {
  const issues: Issue[] = [];
  const valid = Object.fromEntries(Object.keys(SCHEMAS).map((name) => [name, new Map()])) as unknown as Record<
    CollectionName,
    Map<string, ValidEntry<CollectionName>>
  >;
  for (const file of files) {
    if (!isId(file.id)) {
      issues.push({
        rule: 'invalid-field',
        file: file.path,
        line: 1,
        column: 1,
        message: `the file's name is its id: "${file.id}" must be lower-case Latin letters, digits and single hyphens`,
      });
    }
    if (file.yamlErrors.length > 0) {
      issues.push(
        ...file.yamlErrors.map(({ message, place }): Issue => ({
          rule: 'invalid-yaml',
          file: file.path,
          ...place,
          message,
        })),
      );
      continue;
    }
    const schema: z.ZodType = SCHEMAS[file.collection];
    const result = schema.safeParse(file.data ?? {}, { reportInput: true });
    if (result.success) {
      if (!valid[file.collection].has(file.id))
        valid[file.collection].set(file.id, { file, id: file.id, data: result.data as never });
    } else
      issues.push(...result.error.issues.flatMap((issue) => describe(file, issue, fieldNames(schema, issue.path))));
  }
  return { issues, valid: valid as unknown as ValidEntries };
}

/** What is wrong with a value for a field, as a sentence; undefined where nothing is. */
export function problemOfValue(collection: CollectionName, field: string, value: unknown): string | undefined {
  const { shape } = SCHEMAS[collection] as unknown as { shape: Record<string, z.ZodType> };
  const issue = shape[field]?.safeParse(value, { reportInput: true }).error?.issues[0];
  return issue && plain(issue);
}

function describe(file: ContentFile, issue: z.core.$ZodIssue, known: readonly string[]): Issue[] {
  const field = printPath(issue.path);
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      rule: 'unknown-field',
      file: file.path,
      ...file.locateKey(issue.path, key),
      message: `${nounOf(file)} has no field "${printPath([...issue.path, key])}".${didYouMean(key, known) || ` It may have: ${known.join(', ')}.`}`,
    }));
  }
  // "title:" with nothing behind it is a field still to be filled, as a new entry's file has them.
  const isMissing = issue.code !== 'custom' && (issue.input === undefined || issue.input === null);
  const rule: RuleId = isMissing
    ? 'missing-field'
    : / is not a da(te|y)/.test(issue.message)
      ? 'invalid-date'
      : field.endsWith('alt')
        ? 'missing-alt'
        : 'invalid-field';
  const message = isMissing
    ? `${nounOf(file)} needs the field "${field}".`
    : `${field === '' ? nounOf(file) : `"${field}"`}: ${plain(issue)}`;
  return [{ rule, file: file.path, ...file.locate(issue.path), message }];
}

/** What is wrong with a value, as a sentence. */
function plain(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_value') {
    const allowed = issue.values.map(String);
    const value = String(issue.input);
    return `"${value}" is not one of ${allowed.join(', ')}.${didYouMean(value, allowed)}`;
  }
  if (issue.code === 'invalid_type')
    return `${TYPES[issue.expected] ?? issue.expected} is needed here, not ${quote(issue.input)}.`;
  return `${issue.message.replace(/\.$/, '')}.`;
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
  const text = JSON.stringify(value);
  return text.length > 80 ? `${text.slice(0, 80)}…` : text;
}

function printPath(path: Path): string {
  return path
    .map((key) => (typeof key === 'number' ? `[${key + 1}]` : String(key)))
    .join('.')
    .replaceAll('.[', '[');
}

/** The fields that the schema knows at a path, for a suggestion. */
function fieldNames(schema: z.ZodType, path: Path): string[] {
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
};

function nounOf(file: ContentFile): string {
  return NOUNS[file.collection];
}
