import { z } from 'zod';
import { type CollectionName, extensionOf, SCHEMAS } from '../../src/domain/collection.ts';
import { DATE_PATTERN } from '../../src/domain/date.ts';

type Schema = z.core.JSONSchema.BaseSchema;

/** What an entry of each collection is, in the order of the page. */
const ENTRIES: Record<CollectionName, string> = {
  articles: 'An article: fields, then its text in Markdown ([how to write it](writing.md)).',
  claims: 'What somebody said that can turn out true or false, and how it was judged.',
  events: 'Something that happened, with its date as precisely as it is known.',
  sources: 'A published document.',
  entities: 'A person, body, country, programme, law or product.',
  disagreements: 'Accounts of one thing that cannot all be true, side by side.',
  series: 'Figures over time, as printed.',
  topics: 'What articles, claims and events are filed under.',
  stories: 'A story line: what is followed, and what was found.',
  authors: 'Who signs articles.',
  pages: 'A fixed page, linked from the footer: fields, then its text in Markdown.',
  site: 'The publication itself.',
  words:
    'Messages of the interface that differ from its dictionary, by the names in `src/words/en.ts` ([how](adopting.md#language)).',
};

/** `docs/content-model.md`: every field of every collection, from the schemas that check them. */
export function renderContentModel(): string {
  const sections = (Object.keys(ENTRIES) as CollectionName[]).map((name) => {
    const file = name === 'site' ? 'content/site.yaml' : `content/${name}/<id>${extensionOf(name)}`;
    return `## ${name}

${ENTRIES[name]} One file per entry: \`${file}\`. Its schema: \`src/domain/${singular(name)}.ts\`.
${tableOf(rowsOf(z.toJSONSchema(SCHEMAS[name], { io: 'input' })))}
`;
  });
  return `${INTRODUCTION}\n${sections.join('\n')}`;
}

function tableOf(rows: readonly string[]): string {
  return rows.length === 0 ? '' : `\n| field | | holds | meaning |\n| --- | --- | --- | --- |\n${rows.join('\n')}`;
}

function singular(name: CollectionName): string {
  return (
    { entities: 'entity', stories: 'story', series: 'series', words: 'own-words' }[name as string] ??
    name.replace(/s$/, '')
  );
}

/** A row for each field, and below a field of groups a row for each of theirs. */
function rowsOf(schema: Schema, path = ''): string[] {
  return Object.entries((schema.properties ?? {}) as Record<string, Schema>).flatMap(([name, field]) => {
    const isNeeded = (schema.required ?? []).includes(name);
    const row = [`\`${path}${name}\``, isNeeded ? 'needed' : '', holds(field), field.description ?? '']
      .map((cell) => cell.replaceAll('|', '\\|'))
      .join(' | ');
    return [
      `| ${row} |`,
      ...groupsOf(field).flatMap((group) => rowsOf(group, `${path}${name}${field.type === 'array' ? '[].' : '.'}`)),
    ];
  });
}

/** The groups of fields that a field may hold. */
function groupsOf(field: Schema): Schema[] {
  const inner = field.type === 'array' ? (field.items as Schema) : field;
  return [inner, ...((inner.anyOf ?? []) as Schema[])].filter(({ properties }) => properties !== undefined);
}

/** What a field holds, in a few words. */
function holds(field: Schema): string {
  if (field.enum) return (field.enum as string[]).map((value) => `\`${value}\``).join(', ');
  if (field.anyOf) return [...new Set((field.anyOf as Schema[]).map(holds))].join(' or ');
  switch (field.type) {
    case 'array':
      return `list: ${holds(field.items as Schema)}`;
    case 'object':
      return field.properties ? 'group' : 'texts by name';
    case 'boolean':
      return 'true or false';
    case 'integer':
      return 'whole number';
    case 'number':
      return 'number';
    default:
      return textOf(field);
  }
}

function textOf({ pattern, format, maxLength }: Schema): string {
  if (pattern === DATE_PATTERN) return 'date';
  if (pattern === '^[a-z0-9]+(?:-[a-z0-9]+)*$') return 'id';
  if (format === 'date') return 'day';
  if (format === 'uri') return 'address';
  return maxLength === undefined ? 'text' : `text of at most ${maxLength} characters`;
}

const INTRODUCTION = `# The content model

Every field in \`content/\`. This page is generated from the schemas in \`src/domain/\`, which also check the content, describe the data at \`/data/\` and explain each field in the files that \`npm run new\` writes. \`tests/docs/content-model.test.ts\` compares it with them, and writes it if it is missing.

A file's name is the entry's id: lower-case letters and digits with hyphens, unique in its collection, permanent once published. Inside a collection you may use any folders you like. A _day_ is \`2014-08-06\`; a _date_ is as precise as it is known: \`2014-08-06\`, \`2014-08\`, \`2014\`, \`2014-08~\` (about), \`2014-08/2017-02\` (a span), \`2014-08/..\` (open), a subset of [EDTF](https://www.loc.gov/standards/datetime/). Fields not marked _needed_ may be left out. No other fields are allowed.
`;
