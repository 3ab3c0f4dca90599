import type { Locale } from '../../words/locale.ts';
import { say } from '../../words/message.ts';
import type { Citation } from './citation.ts';
import { isoPoint } from './date-text.ts';
import type { Name } from './name.ts';

const TYPES: Record<Citation['type'], string> = { 'article-newspaper': 'NEWS', webpage: 'ELEC', dataset: 'DATA' };

/**
 * One RIS record, UTF-8 with CRLF line ends (RIS Format Specifications, Research Information Systems 2011).
 * A comma in a name parts family and given name, so a body's name ends with one, which keeps it whole,
 * and has a semicolon for each of its own.
 * @param locale The language of its notes.
 */
export function risRecord(citation: Citation, locale: Locale): string {
  const words = locale.words.cite;
  const start = citation.issued?.parts[0];
  const end = citation.issued?.parts[1];
  const notes = [
    ...(citation.issued?.circa ? [words.approximate] : []),
    ...(end === undefined ? [] : [say(words.until, { date: isoPoint(end, '-') }, locale)]),
    ...(citation.archive === undefined ? [] : [say(words.archivedAt, { address: citation.archive }, locale)]),
  ];
  const fields: readonly (readonly [tag: string, value: string | undefined])[] = [
    ['TY', TYPES[citation.type]],
    ['ID', citation.id],
    ['TI', citation.title],
    ...citation.authors.map((name) => ['AU', author(name)] as const),
    [citation.type === 'dataset' ? 'PB' : 'T2', citation.container],
    ['PY', start && isoPoint([start[0]], '/')],
    ['DA', start && risDate(isoPoint(start, '/'))],
    ['UR', citation.url],
    ['Y2', citation.accessed && risDate(isoPoint(citation.accessed.parts[0], '/'))],
    ['LA', citation.language],
    ['DB', citation.via],
    ['N1', notes.length === 0 ? undefined : notes.join(words.betweenNotes)],
    ['ER', ''],
  ];
  return fields.flatMap(([tag, value]) => (value === undefined ? [] : [`${tag}  - ${value}\r\n`])).join('');
}

/** `YYYY/MM/DD/other`: three slashes always. */
function risDate(date: string): string {
  return date + '/'.repeat(4 - date.split('/').length);
}

function author(name: Name): string {
  if ('literal' in name) return `${name.literal.replaceAll(',', ';')},`;
  return [name.family, name.given, name.suffix].filter((part) => part !== undefined).join(', ');
}
