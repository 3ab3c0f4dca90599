import { z } from 'zod';
import { type CollectionName, SCHEMAS } from '../domain/collection.ts';

/** A field of an entry, as the person who fills it needs to know it. */
export interface Field {
  readonly name: string;
  /** What belongs there, in one sentence: the schema's own description. */
  readonly description: string;
  /** True where an entry without it is refused. */
  readonly isRequired: boolean;
  readonly form: 'text' | 'choice' | 'number' | 'flag' | 'list' | 'group' | 'groups';
  /** The values of a choice. */
  readonly choices: readonly string[];
  /** The collection whose ids it holds. */
  readonly target: CollectionName | undefined;
  /** The fields of a group, or of each group of a list. */
  readonly fields: readonly Field[];
}

/** Fields that hold ids, and of which collection; a field means the same wherever it stands. */
const TARGETS: Readonly<Record<string, CollectionName>> = {
  authors: 'authors',
  basedOn: 'sources',
  category: 'topics',
  claims: 'claims',
  entities: 'entities',
  events: 'events',
  near: 'entities',
  source: 'sources',
  sources: 'sources',
  speaker: 'entities',
  story: 'stories',
  topics: 'topics',
};

/** The part of JSON Schema that our schemas are written out as. */
interface JsonSchema {
  readonly type?: string;
  readonly description?: string;
  readonly enum?: readonly unknown[];
  readonly pattern?: string;
  readonly items?: JsonSchema;
  readonly anyOf?: readonly JsonSchema[];
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
}

/** The fields of a collection's entries, in the order in which the schema names them. */
export function fieldsOf(collection: CollectionName): Field[] {
  return readFields(z.toJSONSchema(SCHEMAS[collection], { io: 'input', unrepresentable: 'any' }) as JsonSchema);
}

function readFields({ properties = {}, required = [] }: JsonSchema): Field[] {
  return Object.entries(properties).map(([name, property]) => {
    const form = formOf(property);
    return {
      name,
      description: property.description ?? '',
      isRequired: required.includes(name),
      form,
      choices: (property.enum ?? []).map(String),
      target: holdsIds(property) ? TARGETS[name] : undefined,
      fields: form === 'group' ? readFields(property) : form === 'groups' ? readFields(property.items ?? {}) : [],
    };
  });
}

function formOf({ type, enum: choices, items, properties }: JsonSchema): Field['form'] {
  if (choices) return 'choice';
  if (type === 'array') return items?.properties ? 'groups' : 'list';
  if (properties || type === 'object') return 'group';
  if (type === 'boolean') return 'flag';
  return type === 'number' || type === 'integer' ? 'number' : 'text';
}

/** True for ids themselves; the authors of a source are names as printed. */
function holdsIds({ pattern, items, anyOf }: JsonSchema): boolean {
  return pattern !== undefined || items?.pattern !== undefined || (anyOf ?? []).some(holdsIds);
}
