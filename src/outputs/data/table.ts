import { z } from 'zod';
import { IdSchema } from '../../domain/id.ts';
import type { Locale } from '../../words/locale.ts';
import type { CsvCell } from '../csv.ts';
import { collectionWords, type DataCollection } from './data-collection.ts';
import { entrySchema, type JsonSchema } from './entry-schema.ts';
import type { PublishedEntry } from './published-entry.ts';

/** Ids have no spaces, so that one can stand between them. */
export const ID_SEPARATOR = ' ';

const ID_PATTERN = z.toJSONSchema(IdSchema).pattern as string;
const IDS_PATTERN = `^${unanchored(ID_PATTERN)}(?:${ID_SEPARATOR}${unanchored(ID_PATTERN)})*$`;

/** What a cell holds; `array` and `object` are JSON. */
export type ColumnType = 'string' | 'date' | 'number' | 'integer' | 'boolean' | 'ids' | 'array' | 'object';

/** One column of a table. */
export interface Column {
  /** Its path in the entry, joined by dots: `speaker.near`. */
  readonly name: string;
  readonly path: readonly string[];
  readonly type: ColumnType;
  /** What it means, as the authors of the content read it: in English. */
  readonly description: string;
  /** True where no cell is empty. */
  readonly isRequired: boolean;
  /** The only values that it takes. */
  readonly choices?: readonly string[];
  /** A regular expression that each value matches. */
  readonly pattern?: string;
}

/** A table of plain cells: the entries of a collection, or what each of them has several of. */
export interface Table {
  /** `claims`, or `claims.assessments` for what a claim has several of. */
  readonly name: string;
  readonly collection: DataCollection;
  readonly description: string;
  /** The field of the entry whose items are its rows; undefined for the table of the entries. */
  readonly field: string | undefined;
  readonly columns: readonly Column[];
}

/** The column of a table of items that names the entry to which an item belongs, and that of its place in it. */
export const ENTRY_COLUMN = 'entry';
export const NUMBER_COLUMN = 'number';

/**
 * A collection as tables, read off its schema: fields in fields are columns (`checked.on`), several ids have spaces between them, other
 * lists and maps are JSON, and what an entry has several of, each with fields of its own, is a table of its own. The text of
 * a body is in the JSON only, because a cell of a spreadsheet ends after 32,767 characters.
 */
export function tablesOf(collection: DataCollection, locale: Locale): Table[] {
  const schema = entrySchema(collection);
  const { body: _body, ...properties } = (schema.properties ?? {}) as Record<string, JsonSchema>;
  const [several, single] = partition(Object.entries(properties), ([, value]) => itemsWithFields(value) !== undefined);
  return [
    {
      name: collection,
      collection,
      description: collectionWords(collection, locale).description,
      field: undefined,
      columns: columnsOf({ ...schema, properties: Object.fromEntries(single) }, []),
    },
    ...several.map(([field, value]) => ({
      name: `${collection}.${field}`,
      collection,
      description: value.description ?? '',
      field,
      columns: [...placeColumns(collection), ...columnsOf(itemsWithFields(value) as JsonSchema, [])],
    })),
  ];
}

function placeColumns(collection: DataCollection): Column[] {
  return [
    {
      name: ENTRY_COLUMN,
      path: [],
      type: 'string',
      description: `Id of the entry of ${collection} that it belongs to`,
      isRequired: true,
      pattern: ID_PATTERN,
    },
    {
      name: NUMBER_COLUMN,
      path: [],
      type: 'integer',
      description: 'Its place there, counting from 1',
      isRequired: true,
    },
  ];
}

/** The rows of a table of a collection; a cell is empty where there is nothing. */
export function rowsOf({ field, columns }: Table, entries: readonly PublishedEntry[]): CsvCell[][] {
  if (field === undefined) return entries.map((entry) => columns.map((column) => cellOf(entry, column)));
  return entries.flatMap((entry) =>
    ((entry[field] ?? []) as unknown[]).map((item, index) => {
      const place: Record<string, CsvCell> = { [ENTRY_COLUMN]: entry.id, [NUMBER_COLUMN]: index + 1 };
      return columns.map((column) => (column.path.length === 0 ? place[column.name] : cellOf(item, column)));
    }),
  );
}

function unanchored(pattern: string): string {
  return `(?:${pattern.replace(/^\^|\$$/g, '')})`;
}

function partition<Value>(values: readonly Value[], test: (value: Value) => boolean): [Value[], Value[]] {
  return [values.filter(test), values.filter((value) => !test(value))];
}

/** The schema of the items of a list, where they have fields. */
function itemsWithFields({ type, items }: JsonSchema): JsonSchema | undefined {
  const item = items as JsonSchema | undefined;
  return type === 'array' && item?.properties ? item : undefined;
}

function columnsOf(schema: JsonSchema, path: readonly string[], isRequired = true): Column[] {
  // One of several shapes: a column for the text, and columns for the fields, of which some are empty.
  if (schema.anyOf)
    return (schema.anyOf as JsonSchema[]).flatMap((option) =>
      columnsOf({ ...option, description: option.description ?? schema.description }, path, false),
    );
  if (schema.properties)
    return Object.entries(schema.properties).flatMap(([name, value]) =>
      columnsOf(value as JsonSchema, [...path, name], isRequired && (schema.required ?? []).includes(name)),
    );
  const type = columnType(schema);
  return [
    {
      name: path.join('.'),
      path,
      type,
      description: schema.description ?? '',
      isRequired: isRequired && (type === 'ids' || type === 'array' ? (schema.minItems ?? 0) > 0 : type !== 'object'),
      ...(type === 'string' && schema.enum && { choices: schema.enum as string[] }),
      ...(type === 'string' && schema.pattern !== undefined && { pattern: schema.pattern }),
      ...(type === 'ids' && { pattern: IDS_PATTERN }),
    },
  ];
}

function columnType({ type, format, items }: JsonSchema): ColumnType {
  if (type === 'array') return (items as JsonSchema | undefined)?.pattern === ID_PATTERN ? 'ids' : 'array';
  if (type === 'string') return format === 'date' ? 'date' : 'string';
  if (type === 'number' || type === 'integer' || type === 'boolean' || type === 'object') return type;
  throw new Error(`a field of type ${String(type)} has no column`);
}

function cellOf(entry: unknown, { path, type }: Column): CsvCell {
  let value = entry;
  for (const name of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return undefined;
    value = (value as Record<string, unknown>)[name];
  }
  if (value === undefined) return undefined;
  if (type === 'ids') return (value as string[]).join(ID_SEPARATOR) || undefined;
  if (type === 'array' || type === 'object')
    return Object.keys(value as object).length === 0 ? undefined : JSON.stringify(value);
  // Of several shapes an entry has one: the cells of the others are empty.
  return typeof value === 'object' ? undefined : (value as CsvCell);
}
