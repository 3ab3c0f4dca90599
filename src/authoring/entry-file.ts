import { Scalar, stringify } from 'yaml';
import { type CollectionName, extensionOf } from '../domain/collection.ts';
import { type Field, fieldsOf } from './field.ts';
import type { Values } from './entry-kind.ts';

/** Columns of a line of comment. */
const WIDTH = 110;

/** In place of an article's text. */
const BODY = `<!-- Write the text here. A paragraph that states a fact names its source, "signed in May [@source-id]."
     docs/writing.md shows citations, claims, events, charts and pictures. -->
`;

/**
 * The text of a new entry's file: every field that it may have, each below what the schema says of it. A required
 * field without a value is left empty for the author, and an optional one is a comment.
 */
export function entryFile(collection: CollectionName, values: Values): string {
  const lines = fieldsOf(collection).flatMap((field) => renderField(field, values[field.name]));
  const fields = `${lines.join('\n')}\n`;
  return extensionOf(collection) === '.md' ? `---\n${fields}---\n\n${BODY}` : fields;
}

function renderField(field: Field, value: unknown): string[] {
  const comment = wrap(field.description).map((line) => `# ${line}`);
  if (value === undefined) return [...comment, field.isRequired ? `${field.name}:` : `# ${field.name}:`];
  if (field.form === 'groups') {
    const groups = (value as Values[]).flatMap((group) => asItem(renderGroup(field.fields, group)));
    return [...comment, `${field.name}:`, ...groups];
  }
  return [...comment, ...toYaml(field.name, value)];
}

function renderGroup(fields: readonly Field[], group: Values): string[] {
  return fields.flatMap((field) => renderField(field, group[field.name]));
}

/** Lines of a group as an item of a list: the dash stands before its first field, below what is said of that field. */
function asItem(lines: readonly string[]): string[] {
  const first = lines.findIndex((line) => !line.startsWith('#'));
  return lines.map((line, index) => `${index === first ? '  - ' : index < first ? '  ' : '    '}${line}`);
}

function toYaml(name: string, value: unknown): string[] {
  return stringify({ [name]: quoteDates(value) }, { lineWidth: 0, singleQuote: true })
    .replace(/\n$/, '')
    .split('\n');
}

/** Readers of YAML 1.1 take `2014-08-06` for a moment in time and `2014` for a number: dates are written as text. */
export function quoteDates(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(quoteDates);
  if (typeof value !== 'string' || !/^\d{4}(?:[-/~]|$)/.test(value)) return value;
  const scalar = new Scalar(value);
  scalar.type = Scalar.QUOTE_SINGLE;
  return scalar;
}

function wrap(text: string): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/)) {
    const last = lines.at(-1);
    if (last === undefined || last.length + 1 + word.length > WIDTH - 2) lines.push(word);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return lines;
}
