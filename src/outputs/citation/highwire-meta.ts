import type { Citation } from './citation.ts';
import { isoPoint } from './date-text.ts';
import type { Name } from './name.ts';

/**
 * The `<meta>` names and contents by which Zotero and Google Scholar know an article: Highwire Press
 * tags. `citation_journal_title` would make Zotero file it as a journal article; its own
 * `z:itemType` and PRISM's `publicationName`, which its translator "Embedded Metadata" reads, make it
 * the newspaper article that the files say it is.
 */
export function highwireMeta(citation: Citation): { name: string; content: string }[] {
  const { title, authors, issued, container, url, language } = citation;
  return [
    { name: 'z:itemType', content: 'newspaperArticle' },
    { name: 'citation_title', content: title },
    ...authors.map((name) => ({ name: 'citation_author', content: author(name) })),
    ...(issued ? [{ name: 'citation_publication_date', content: isoPoint(issued.parts[0], '/') }] : []),
    ...(container === undefined ? [] : [{ name: 'prism.publicationName', content: container }]),
    ...(url === undefined ? [] : [{ name: 'citation_public_url', content: url }]),
    { name: 'citation_language', content: language },
  ];
}

/** Zotero reads "Family, Given", and nothing after a second comma; one at its end keeps the name of a desk in one piece. */
function author(name: Name): string {
  if ('literal' in name) return `${name.literal.replaceAll(',', ' –')},`;
  return `${name.family}, ${[name.given, name.suffix].filter(Boolean).join(' ')}`;
}
