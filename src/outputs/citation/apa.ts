import type { Citation, CitationDate, DateParts } from './citation.ts';
import { monthName } from './month.ts';
import type { Name } from './name.ts';
import { closed, type Piece } from './styled-text.ts';

/**
 * The entry of a list of references in the style of the American Psychological Association
 * (Publication Manual, 7th edition, chapters 9 and 10). The title stays as it was printed.
 */
export function apaReference(citation: Citation): Piece[] {
  const { type, title, container, authors, issued, accessed, url } = citation;
  const isNews = type === 'article-newspaper';
  const date = `(${issued ? formatIssued(issued, type === 'dataset') : 'n.d.'}).`;
  const work: Piece[] =
    type === 'dataset' ? [{ italic: title }, ' [Dataset].'] : [isNews ? closed(title) : { italic: closed(title) }];
  const place: Piece[] =
    container === undefined ? [] : [' ', isNews ? { italic: closed(container) } : closed(container)];
  const isUndated = issued === undefined && accessed !== undefined;
  const retrieved = isUndated ? `Retrieved ${formatAccessed(accessed.parts[0])}, from ` : '';
  const address = url === undefined ? [] : [` ${retrieved}${url}`];
  // Without an author the title stands first.
  if (authors.length === 0) return [...work, ` ${date}`, ...place, ...address];
  return [`${closed(formatAuthors(authors))} ${date} `, ...work, ...place, ...address];
}

function formatAuthors(authors: readonly Name[]): string {
  const names = authors.map(formatAuthor);
  const last = names.at(-1) as string;
  if (names.length === 1) return last;
  if (names.length > 20) return `${names.slice(0, 19).join(', ')}, … ${last}`;
  // The comma between two is that of a name turned around, which a body's is not.
  const [first] = authors;
  const isPlain = names.length === 2 && first !== undefined && 'literal' in first;
  return `${names.slice(0, -1).join(', ')}${isPlain ? '' : ','} & ${last}`;
}

function formatAuthor(name: Name): string {
  if ('literal' in name) return name.literal;
  return [name.family, initials(name.given), name.suffix].filter(Boolean).join(', ');
}

/** "Emma C." is "E. C.", "Jan-Willem" is "J.-W.". */
function initials(given: string): string {
  return given
    .replaceAll('.', '. ')
    .split(' ')
    .filter((word) => word !== '')
    .map((word) =>
      word
        .split('-')
        .filter((part) => part !== '' && part !== '.')
        .map((part) => `${[...part][0]}.`)
        .join('-'),
    )
    .filter((word) => word !== '')
    .join(' ');
}

function formatIssued({ parts, circa }: CitationDate, isYearOnly: boolean): string {
  const points = parts.map((part) => formatPoint(isYearOnly ? [(part as DateParts)[0]] : (part as DateParts)));
  return (circa ? 'ca. ' : '') + points.join('–');
}

function formatPoint([year, month, day]: DateParts): string {
  if (month === undefined) return String(year);
  return day === undefined ? `${year}, ${monthName(month)}` : `${year}, ${monthName(month)} ${day}`;
}

function formatAccessed([year, month = 1, day = 1]: DateParts): string {
  return `${monthName(month)} ${day}, ${year}`;
}
