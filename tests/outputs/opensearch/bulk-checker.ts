import type { IndexBody, IndexField } from '../../../src/outputs/opensearch/index-body.ts';

const DAY = /^\d{4}-\d{2}-\d{2}$/;
/** Lucene refuses a longer term, and with it the whole document. */
const LONGEST_TERM = 32_766;
const byteLength = (text: string) => new TextEncoder().encode(text).length;

/**
 * What OpenSearch would refuse in a bulk request of `index` actions: a strict reading of
 * https://docs.opensearch.org/latest/api-reference/document-apis/bulk/ and of the mapping's own rules.
 */
export function findBulkFaults(bytes: Uint8Array, { mappings }: IndexBody): string[] {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return ['it is not UTF-8'];
  }
  if (text.startsWith('\uFEFF')) return ['it begins with a byte order mark'];
  if (!text.endsWith('\n')) return ['its last line does not end with a newline'];
  const lines = text.slice(0, -1).split('\n');
  if (lines.length % 2 === 1) return ['an action has no document'];
  const ids = new Set<string>();
  return lines.flatMap((line, place) => {
    const value = parse(line);
    if (!isObject(value)) return [`line ${place + 1}: no object of JSON`];
    const faults = place % 2 === 0 ? actionFaults(value, ids) : fieldFaults(value, mappings.properties, '');
    return faults.map((fault) => `line ${place + 1}: ${fault}`);
  });
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function actionFaults(action: Record<string, unknown>, ids: Set<string>): string[] {
  const [[name, fields] = ['', undefined], ...more] = Object.entries(action);
  if (name !== 'index' || more.length > 0 || !isObject(fields)) return ['not one action "index"'];
  const { _index: index, _id: id, ...others } = fields;
  const faults = Object.keys(others).map((key) => `an unknown key "${key}" of the action`);
  if (typeof index !== 'string' || !/^[a-z0-9][a-z0-9._-]{0,254}$/.test(index)) faults.push('no name of an index');
  if (typeof id !== 'string' || id === '' || byteLength(id) > 512) return [...faults, 'no id of 1 to 512 bytes'];
  if (ids.has(id)) faults.push(`the id "${id}" a second time`);
  ids.add(id);
  return faults;
}

/** `dynamic: strict` refuses a field that the mapping does not name, and every field takes one value or a list of them. */
function fieldFaults(
  fields: Record<string, unknown>,
  known: Readonly<Record<string, IndexField>>,
  above: string,
): string[] {
  return Object.entries(fields).flatMap(([name, value]) => {
    const path = `${above}${name}`;
    const field = Object.hasOwn(known, name) ? known[name] : undefined;
    if (!field) return [`the mapping has no field "${path}"`];
    if ('properties' in field)
      return isObject(value) ? fieldFaults(value, field.properties, `${path}.`) : [`${path} is no object`];
    return (Array.isArray(value) ? value : [value]).flatMap((one) => valueFaults(one, field, path));
  });
}

function valueFaults(value: unknown, field: Exclude<IndexField, { properties: unknown }>, path: string): string[] {
  switch (field.type) {
    case 'integer':
      return Number.isInteger(value) && Math.abs(value as number) < 2 ** 31 ? [] : [`${path} is no integer`];
    case 'date':
      return isDay(value) ? [] : [`${path} is no day: ${String(value)}`];
    case 'date_range': {
      if (!isObject(value)) return [`${path} is no range`];
      const { gte, lte, ...others } = value;
      const ends = [gte, lte].filter((end) => end !== undefined);
      const isRange = ends.length > 0 && ends.every(isDay) && Object.keys(others).length === 0;
      return isRange && !(ends.length === 2 && (gte as string) > (lte as string))
        ? []
        : [`${path} is no range of days`];
    }
    case 'keyword': {
      if (typeof value !== 'string') return [`${path} is no text`];
      const isIndexed =
        field.index !== false && (field.ignore_above === undefined || value.length <= field.ignore_above);
      return isIndexed && byteLength(value) > LONGEST_TERM ? [`${path} is too long for a term`] : [];
    }
    case 'text':
      return typeof value === 'string' ? [] : [`${path} is no text`];
  }
}

function isDay(value: unknown): boolean {
  return typeof value === 'string' && DAY.test(value) && new Date(`${value}T00:00:00Z`).toISOString().startsWith(value);
}
