import { allVersions, type Corpus } from './corpus.ts';
import type { Renamed } from './formerly.ts';
import { entryUrl, PAGE_KINDS, type PageKind } from './url.ts';

/** An address that was given out before its entry was renamed, and where it leads now; both are paths. */
export interface Redirect {
  readonly from: string;
  readonly to: string;
}

/** Entries by kind; fixed pages stand at the root of the site. */
export type RenamedEntries = Readonly<Partial<Record<PageKind | 'pages', readonly Renamed[]>>>;

/** The former addresses of entries that have a page, in order. */
export function redirectsOf(entries: RenamedEntries): Redirect[] {
  return ([...PAGE_KINDS, 'pages'] as const)
    .flatMap((kind) => {
      const urlOf = (id: string) => (kind === 'pages' ? `/${id}/` : entryUrl(kind, id));
      return (entries[kind] ?? []).flatMap(({ id, formerly }) =>
        formerly.map((former) => ({ from: urlOf(former), to: urlOf(id) })),
      );
    })
    .sort((a, b) => (a.from < b.from ? -1 : 1));
}

/** The former addresses of everything in a publication that has a page, translations among it. */
export function publicationRedirects(corpus: Corpus, pages: readonly Renamed[]): Redirect[] {
  return redirectsOf({ ...corpus, articles: allVersions(corpus), pages });
}

/** Where a redirect leads, relative to its own address: right wherever the site lies. */
export function relativeTarget({ from, to }: Redirect): string {
  return `${from.replace(/^\//, '').replace(/[^/]+\//g, '../')}${to.slice(1)}`;
}
