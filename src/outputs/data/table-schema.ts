import type { DataCollection } from './data-collection.ts';
import { type Column, ENTRY_COLUMN, ID_SEPARATOR, NUMBER_COLUMN, type Table } from './table.ts';

/** Columns that hold the id of one other entry, and the collection that it is in. */
export const FOREIGN_KEYS: Readonly<Record<string, Readonly<Record<string, DataCollection>>>> = {
  articles: { story: 'stories' },
  'articles.questions': { 'closedBy.event': 'events' },
  claims: { speaker: 'entities', 'speaker.near': 'entities' },
  'claims.quotations': { source: 'sources' },
  events: { category: 'topics' },
};

/** A table as Table Schema 2 describes it (https://datapackage.org/standard/table-schema/): fields, keys, references. */
export function tableSchema({ name, collection, field, columns }: Table): object {
  const references = [
    ...(field === undefined ? [] : [[ENTRY_COLUMN, collection] as const]),
    ...Object.entries(FOREIGN_KEYS[name] ?? {}),
  ];
  return {
    $schema: 'https://datapackage.org/profiles/2.0/tableschema.json',
    fields: columns.map(fieldOf),
    missingValues: [''],
    primaryKey: field === undefined ? ['id'] : [ENTRY_COLUMN, NUMBER_COLUMN],
    ...(references.length > 0 && {
      foreignKeys: references.map(([column, resource]) => ({
        fields: [column],
        reference: { resource, fields: ['id'] },
      })),
    }),
  };
}

function fieldOf({ name, type, description, isRequired, choices, pattern }: Column): object {
  const constraints = {
    ...(isRequired && { required: true }),
    ...(choices && { enum: choices }),
    ...(pattern !== undefined && { pattern }),
  };
  return {
    name,
    // Table Schema 2 has a type for lists that neither its own profile nor its usual readers know: they are text.
    type: type === 'ids' ? 'string' : type,
    ...(type === 'ids' && { separator: ID_SEPARATOR }),
    description,
    ...(Object.keys(constraints).length > 0 && { constraints }),
  };
}
