import type { Locale } from '../../words/locale.ts';
import { say } from '../../words/message.ts';
import type { Citation } from './citation.ts';
import { edtfDate, isoPoint } from './date-text.ts';
import type { Name } from './name.ts';

const ENTRY: Record<Citation['type'], { type: string; container: string }> = {
  'article-newspaper': { type: 'article', container: 'journal' },
  webpage: { type: 'online', container: 'organization' },
  dataset: { type: 'dataset', container: 'publisher' },
};

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/**
 * One BibTeX entry, UTF-8, with a line break at its end. The key is the entry's permanent id. `date`
 * is biblatex's (EDTF, so days and "about" survive); `year` and `month` serve classic BibTeX.
 * @param locale The language of its notes.
 */
export function bibtexEntry(citation: Citation, locale: Locale): string {
  const words = locale.words.cite;
  const { type, container } = ENTRY[citation.type];
  const start = citation.issued?.parts[0];
  const notes = [
    ...(citation.via === undefined ? [] : [say(words.copyAt, { place: citation.via }, locale)]),
    ...(citation.archive === undefined ? [] : [say(words.archivedAt, { address: citation.archive }, locale)]),
  ];
  const fields: readonly (readonly [name: string, value: string | undefined])[] = [
    ['author', citation.authors.length === 0 ? undefined : braced(citation.authors.map(author).join(' and '))],
    ['title', braced(braced(escapeTex(citation.title)))],
    [container, citation.container === undefined ? undefined : braced(braced(escapeTex(citation.container)))],
    ['entrysubtype', citation.type === 'article-newspaper' ? '{newspaper}' : undefined],
    ['date', citation.issued && braced(edtfDate(citation.issued))],
    ['year', start && braced(String(start[0]))],
    ['month', start?.[1] === undefined ? undefined : MONTHS[start[1] - 1]],
    ['url', citation.url && braced(citation.url)],
    ['urldate', citation.accessed && braced(isoPoint(citation.accessed.parts[0], '-'))],
    ['language', braced(citation.language)],
    ['note', notes.length === 0 ? undefined : braced(escapeTex(notes.join(words.betweenNotes)))],
  ];
  const lines = fields.flatMap(([name, value]) => (value === undefined ? [] : [`  ${name} = ${value}`]));
  return `@${type}{${citation.id},\n${lines.join(',\n')}\n}\n`;
}

function braced(value: string): string {
  return `{${value}}`;
}

/** Braces keep a body's name whole, and any part of a person's name that BibTeX would take apart. */
function author(name: Name): string {
  if ('literal' in name) return braced(escapeTex(name.literal));
  const part = (text: string) => (/,|\band\b/i.test(text) ? braced(escapeTex(text)) : escapeTex(text));
  return [name.family, name.suffix, name.given].flatMap((text) => (text ? [part(text)] : [])).join(', ');
}

const SPECIAL: Record<string, string> = {
  '\\': '{\\textbackslash}',
  // BibTeX counts braces even after a backslash, so they are written as commands.
  '{': '{\\textbraceleft}',
  '}': '{\\textbraceright}',
  '~': '{\\textasciitilde}',
  '^': '{\\textasciicircum}',
};

/** Text as TeX sets it: specials escaped, and no two characters joined into another (`--` into a dash). */
function escapeTex(text: string): string {
  return text
    .replace(/[\\{}~^]/g, (character) => SPECIAL[character] as string)
    .replace(/[&%$#_]/g, '\\$&')
    .replace(/([-'`?!])(?=[-'`])/g, '$1{}');
}
