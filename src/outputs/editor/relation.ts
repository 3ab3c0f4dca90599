import type { CollectionName } from '../../domain/collection.ts';
import { FIELD_REFERENCES, type Target } from '../../domain/reference.ts';
import type { JsonSchema } from '../data/entry-schema.ts';

/** Which fields of a collection name entries of another: their paths, with `*` for any item of a list. */
export type Relations = ReadonlyMap<string, Target>;

/** The path of a field as relations are found by it: `assessments.*.evidence.events.*`. */
export function fieldPath(path: readonly (string | number)[]): string {
  return path.map((step) => (typeof step === 'number' ? '*' : step)).join('.');
}

/**
 * Finds the fields that name entries by asking the functions that read the names for the content check: an entry with
 * something in every field is shown to them, and where they see a name, there is one.
 */
export function findRelations(collection: CollectionName, schema: JsonSchema): Relations {
  const read = FIELD_REFERENCES[collection];
  if (!read) return new Map();
  // A field that may be written in two ways is shown in both.
  return new Map(
    [0, 1].flatMap((variant) =>
      read(fullEntry(schema, variant) as never).map(({ path, target }): [string, Target] => [fieldPath(path), target]),
    ),
  );
}

/** An entry with every field filled and one item in every list. */
function fullEntry(schema: JsonSchema, variant: number): unknown {
  const choice = schema.anyOf?.[Math.min(variant, schema.anyOf.length - 1)];
  if (choice) return fullEntry(choice as JsonSchema, variant);
  if (schema.type === 'array') return [fullEntry(schema.items as JsonSchema, variant)];
  if (schema.type === 'object')
    return Object.fromEntries(
      Object.entries(schema.properties ?? {}).map(([name, field]) => [name, fullEntry(field as JsonSchema, variant)]),
    );
  return 'x';
}
