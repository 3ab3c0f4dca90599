import { stringify } from 'yaml';
import { quoteDates } from '../authoring/entry-file.ts';

/** The front matter of an imported article. */
export interface ImportedFields {
  readonly title: string;
  readonly dek: string;
  readonly published: string;
  readonly updated: string | undefined;
  readonly authors: readonly string[];
  readonly kind: string;
  /** BCP 47, where it is not the publication's. */
  readonly language: string | undefined;
  /** Id of the article that it translates. */
  readonly translationOf: string | undefined;
  readonly topics: readonly string[];
  readonly formerly: readonly string[];
  readonly isDraft: boolean;
}

/** What an imported file begins with, so that a second import knows it again. */
const ORIGIN = '# Imported from ';

/** The text of an imported article's file. */
export function articleText(origin: string, fields: ImportedFields, body: string): string {
  const { isDraft, updated, formerly, language, translationOf, ...rest } = fields;
  const { title, dek, published, ...others } = rest;
  const front = toYaml({
    title,
    dek,
    published,
    ...(updated !== undefined && { updated }),
    ...others,
    ...(language !== undefined && { language }),
    ...(translationOf !== undefined && { translationOf }),
    ...(formerly.length > 0 && { formerly }),
    ...(isDraft && { draft: true }),
  });
  return `---\n${ORIGIN}${origin.replace(/[\r\n]/g, ' ')}\n${front}---\n\n${body.trim()}\n`;
}

/** Where an article was imported from; undefined for one that was written here. */
export function originOf(text: string): string | undefined {
  const [first, second = ''] = text.split('\n', 2);
  return first === '---' && second.startsWith(ORIGIN) ? second.slice(ORIGIN.length) : undefined;
}

/** The text of an imported topic's or author's file. */
export function entryText(fields: Readonly<Record<string, unknown>>): string {
  return toYaml(fields);
}

function toYaml(fields: Readonly<Record<string, unknown>>): string {
  const quoted = Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, quoteDates(value)]));
  return stringify(quoted, { lineWidth: 0, singleQuote: true });
}
