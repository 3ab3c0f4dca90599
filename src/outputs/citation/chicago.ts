import type { Citation, CitationDate, DateParts } from './citation.ts';
import { monthName } from './month.ts';
import type { Name } from './name.ts';
import { closed, type Piece, punctuated } from './styled-text.ts';

/**
 * The entry of a bibliography in Chicago style (The Chicago Manual of Style, 17th edition, chapter 14).
 * The title stays as it was printed: the capitals of a headline are the publisher's.
 */
export function chicagoReference(citation: Citation): Piece[] {
  const { type, container, authors, issued, accessed, url } = citation;
  const title = innerQuotes(citation.title);
  const isNews = type === 'article-newspaper';
  const date = issued ? formatIssued(issued) : accessed ? undefined : 'n.d.';
  const address = [
    ...(issued === undefined && accessed ? [` Accessed ${formatPoint(accessed.parts[0])}.`] : []),
    ...(url === undefined ? [] : [` ${url}.`]),
  ];
  // An unsigned piece is listed under its publication (14.199).
  const author = authors.length > 0 ? formatAuthors(authors) : container;
  const head = author === undefined ? '' : `${closed(author)} `;
  if (authors.length === 0 || container === undefined) {
    const work = date === undefined ? `“${closed(title)}”` : `“${punctuated(title, ',')}” ${closed(date)}`;
    return [head + work, ...address];
  }
  const place = date === undefined ? closed(container) : container;
  return [
    `${head}“${closed(title)}” `,
    isNews ? { italic: place } : place,
    date === undefined ? '' : `, ${closed(date)}`,
    ...address,
  ];
}

function formatAuthors(authors: readonly Name[]): string {
  const [first, ...rest] = authors as [Name, ...Name[]];
  const names = [inverted(first), ...rest.map(natural)];
  if (names.length > 10) return `${names.slice(0, 7).join(', ')}, et al.`;
  if (names.length === 1) return names[0] as string;
  return `${names.slice(0, -1).join(', ')}, and ${names.at(-1)}`;
}

function inverted(name: Name): string {
  if ('literal' in name) return name.literal;
  return [name.family, name.given, name.suffix].filter(Boolean).join(', ');
}

function natural(name: Name): string {
  if ('literal' in name) return name.literal;
  return [name.given, name.family, name.suffix].filter(Boolean).join(' ');
}

/** Quotation marks inside the title's own become single ones. */
function innerQuotes(title: string): string {
  return title
    .replaceAll('“', '‘')
    .replaceAll('”', '’')
    .replace(/"(?=[\p{L}\p{N}$£€¥])/gu, '‘')
    .replaceAll('"', '’');
}

function formatIssued({ parts, circa }: CitationDate): string {
  const words = parts.map((part) => formatPoint(part as DateParts)).join('–');
  return circa ? `[${words}?]` : words;
}

function formatPoint([year, month, day]: DateParts): string {
  if (month === undefined) return String(year);
  return day === undefined ? `${monthName(month)} ${year}` : `${monthName(month)} ${day}, ${year}`;
}
