import { gzip } from '../build/gzip.ts';
import { publicationDocuments, searchFacetLabel } from '../outputs/search/publication-documents.ts';
import { buildSearchIndex, inOrder, type SearchIndex } from '../outputs/search/search-index.ts';
import { encodeSuggestions, suggestionRecords } from '../outputs/search/suggestion.ts';
import { bodyPassages, type MarkdownEntry } from './body.ts';
import { articleEntries } from './entries.ts';
import { getSiteLocale } from './locale.ts';
import { once } from './once.ts';
import { wholePublication } from './publication.ts';

/** The search index, and the number that each page has in it, by its address. */
export const numberedIndex = once(async () => {
  const [publication, locale, articles] = await Promise.all([wholePublication(), getSiteLocale(), articleEntries()]);
  const passagesOf = (id: string) => bodyPassages(articles.get(id) as MarkdownEntry);
  const documents = inOrder(publicationDocuments(publication, passagesOf, locale));
  const index = await buildSearchIndex(
    documents,
    (facet, id) => searchFacetLabel(facet, id, publication, locale),
    gzip,
    new Map([['suggestions', encodeSuggestions(suggestionRecords(documents, publication))]]),
  );
  return { index, numbers: new Map(documents.map(({ url }, number) => [url, number])) };
});

/** The search index of everything published; built once a build. */
export async function getSearchIndex(): Promise<SearchIndex> {
  return (await numberedIndex()).index;
}
