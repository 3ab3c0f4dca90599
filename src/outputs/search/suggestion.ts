import type { Publication } from '../../domain/publication.ts';
import type { LinkedKind } from '../../domain/publication.ts';
import { SearchFileError } from './bytes.ts';
import { type DocumentKind, DOCUMENT_KINDS, type SearchDocument } from './document.ts';
import { sortableDay } from './facet-table.ts';

/** More would make each key slower to answer; the rest is found by the full search. */
const MOST = 2000;

/** A page that a reader may mean, by title or by another name. */
export interface SuggestionRecord {
  readonly kind: DocumentKind;
  readonly title: string;
  readonly url: string;
  readonly names: readonly string[];
}

const COLLECTION: Partial<Record<DocumentKind, LinkedKind>> = {
  claim: 'claims',
  event: 'events',
  entity: 'entities',
  source: 'sources',
  topic: 'topics',
};

/** What is suggested while somebody types: of a large archive the entries that most points at, and then the newest. */
export function suggestionRecords(documents: readonly SearchDocument[], publication: Publication): SuggestionRecord[] {
  const links = ({ kind, id }: SearchDocument): number => {
    const collection = COLLECTION[kind];
    // Articles are what readers look for: they come before all that they point at.
    if (collection === undefined) return Infinity;
    const { articles, claims, events, sources } = publication.backlinks(collection, id);
    return articles.length * 4 + claims.length + events.length + sources.length;
  };
  return documents
    .map((document) => ({ document, links: links(document) }))
    .sort((a, b) => b.links - a.links || sortableDay(b.document.date) - sortableDay(a.document.date))
    .slice(0, MOST)
    .map(({ document: { kind, title, url, names } }) => ({ kind, title, url, names }));
}

type Row = readonly [kind: number, title: string, url: string, ...names: string[]];

export function encodeSuggestions(records: readonly SuggestionRecord[]): Uint8Array<ArrayBuffer> {
  const rows = records.map(({ kind, title, url, names }): Row => [DOCUMENT_KINDS.indexOf(kind), title, url, ...names]);
  return new TextEncoder().encode(JSON.stringify(rows));
}

/** @throws SearchFileError where it is no such JSON. */
export function decodeSuggestions(bytes: Uint8Array): SuggestionRecord[] {
  try {
    const rows = JSON.parse(new TextDecoder().decode(bytes)) as readonly Row[];
    return rows.map(([kind, title, url, ...names]) => ({
      kind: DOCUMENT_KINDS[kind] as DocumentKind,
      title,
      url,
      names,
    }));
  } catch {
    throw new SearchFileError('a file of the search index is damaged');
  }
}
