import { SCHEMAS, type CollectionName } from '../../src/domain/collection.ts';

interface Definition {
  readonly type: string;
  readonly innerType?: Schema;
  readonly shape?: Record<string, Schema>;
  readonly element?: Schema;
  readonly options?: readonly Schema[];
  readonly valueType?: Schema;
  readonly in?: Schema;
  readonly checks?: readonly { readonly _zod: { readonly def: { readonly check: string } } }[];
}
interface Schema {
  readonly def: Definition;
  readonly shape?: Record<string, Schema>;
}

/** What leaves a text free: trimming and its length. An id, an address or a date has more to it. */
const FREE = new Set(['overwrite', 'min_length', 'max_length']);

/** The fields of a collection that hold text in any words, as paths; `*` stands for each entry of a list or group. */
export function textFields(collection: CollectionName): string[] {
  return walk(SCHEMAS[collection] as unknown as Schema, []).sort();
}

function walk({ def, shape }: Schema, path: readonly string[]): string[] {
  if (def.innerType) return walk(def.innerType, path);
  if (def.type === 'object')
    return Object.entries(shape ?? {}).flatMap(([name, inner]) => walk(inner, [...path, name]));
  if (def.type === 'array') return walk(def.element as Schema, [...path, '*']);
  if (def.type === 'record') return walk(def.valueType as Schema, [...path, '*']);
  if (def.type === 'union') return (def.options ?? []).flatMap((option) => walk(option, path));
  if (def.type !== 'string') return [];
  return (def.checks ?? []).every(({ _zod }) => FREE.has(_zod.def.check)) ? [path.join('.')] : [];
}
