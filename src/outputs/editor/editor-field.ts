import type { JsonSchema } from '../data/entry-schema.ts';
import type { Relations } from './relation.ts';

/**
 * A field as Sveltia CMS describes it (https://sveltiacms.app/en/docs/fields); its kind decides which other members there
 * may be.
 */
export interface EditorField {
  readonly name: string;
  readonly label: string;
  readonly widget: string;
  readonly required?: boolean;
  readonly hint?: string;
  readonly [member: string]: unknown;
}

/** The field by whose value an entry of a collection is called. */
export type NameOfEntry = (collection: string) => string;

interface Context {
  readonly relations: Relations;
  readonly nameOf: NameOfEntry;
}

/** The fields of an object, in the order of its schema. */
export function editorFields(schema: JsonSchema, context: Context, path: readonly string[] = []): EditorField[] {
  const required = new Set(schema.required);
  return Object.entries(schema.properties ?? {}).map(([name, field]) =>
    editorField(name, field as JsonSchema, required.has(name), context, [...path, name]),
  );
}

/** Such an entry is not saved, as a required field is empty, and so loses nothing. */
const ELSEWHERE = 'The editor takes only the first; an entry with the other is edited as a file';

function editorField(
  name: string,
  schema: JsonSchema,
  required: boolean,
  context: Context,
  path: readonly string[],
): EditorField {
  const hint = [schema.description, schema.anyOf && ELSEWHERE].filter((part) => part !== undefined).join('. ');
  return {
    name,
    label: labelOf(name),
    required,
    ...(hint !== '' && { hint }),
    ...kindOf(name, schema, context, path),
  };
}

/** "knownSince" → "Known since". */
export function labelOf(name: string): string {
  const words = name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  return words.charAt(0).toUpperCase() + words.slice(1);
}

type Kind = { readonly widget: string } & Readonly<Record<string, unknown>>;

function kindOf(name: string, schema: JsonSchema, context: Context, path: readonly string[]): Kind {
  const relation = relationOf(path, context);
  if (relation) return relation;
  // The editor has no field that is one thing or another: it offers the first.
  const [choice] = schema.anyOf ?? [];
  if (choice) return kindOf(name, choice as JsonSchema, context, path);
  switch (schema.type) {
    case 'boolean':
      return { widget: 'boolean', ...defaultOf(schema) };
    case 'integer':
    case 'number':
      return {
        widget: 'number',
        value_type: schema.type === 'integer' ? 'int' : 'float',
        ...(schema.type === 'integer' && schema.exclusiveMinimum === 0 && { min: 1 }),
        ...defaultOf(schema),
      };
    case 'array':
      return listOf(name, schema, context, path);
    case 'object':
      return schema.properties
        ? { widget: 'object', fields: editorFields(schema, context, path), collapsed: 'auto' }
        : { widget: 'keyvalue' };
    default:
      return textOf(schema);
  }
}

function defaultOf(schema: JsonSchema): { default?: unknown } {
  return schema.default === undefined ? {} : { default: schema.default };
}

function relationOf(path: readonly string[], { relations, nameOf }: Context): Kind | undefined {
  const target = relations.get(path.join('.'));
  if (target === undefined) return undefined;
  const name = nameOf(target);
  return { widget: 'relation', collection: target, value_field: '{{slug}}', display_fields: [name] };
}

function listOf(name: string, schema: JsonSchema, context: Context, path: readonly string[]): Kind {
  const items = schema.items as JsonSchema;
  const within = [...path, '*'];
  const limits = {
    ...(schema.minItems !== undefined && { min: schema.minItems }),
    ...(schema.maxItems !== undefined && { max: schema.maxItems }),
  };
  const relation = relationOf(within, context);
  if (relation) return { ...relation, multiple: true, ...limits };
  if (items.enum) return { widget: 'select', options: items.enum, multiple: true, ...limits };
  if (items.properties) {
    const fields = editorFields(items, context, within);
    return { widget: 'list', fields, summary: `{{fields.${fields[0]?.name}}}`, collapsed: 'auto', ...limits };
  }
  return { widget: 'list', field: editorField(name, items, true, context, within), ...limits };
}

/** Days are picked, other dates have a pattern, and what is said to be sentences gets room for them. */
function textOf(schema: JsonSchema): Kind {
  const { enum: options, format, pattern, minLength, maxLength, description = '' } = schema;
  if (options) return { widget: 'select', options, ...defaultOf(schema) };
  if (format === 'date') return { widget: 'datetime', type: 'date', format: 'YYYY-MM-DD' };
  if (format === 'uri-reference') return { widget: 'image', choose_url: false };
  const isLong = pattern === undefined && maxLength === undefined && /sentence|^why\b/i.test(description);
  return {
    widget: isLong ? 'text' : 'string',
    ...(format === 'uri' && { type: 'url' }),
    ...(minLength !== undefined && minLength > 1 && { minlength: minLength }),
    ...(maxLength !== undefined && { maxlength: maxLength }),
    ...(pattern !== undefined && { pattern: [pattern, description || 'This is not written as it should be.'] }),
    ...defaultOf(schema),
  };
}
