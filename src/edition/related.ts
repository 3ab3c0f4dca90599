import type { Article } from '../domain/corpus.ts';
import { createRelatedIndex, type RelatedCoverage, type SubjectKind } from '../domain/related.ts';
import { once } from './once.ts';
import { getPublication, recorder, wholePublication } from './publication.ts';

/** Not every process asks for related coverage, and to prepare it takes long. */
export const relatedIndex = once(async () => {
  const publication = await wholePublication();
  const index = once(() => createRelatedIndex(publication));
  // Asked twice for each page: for what it shows, and for whether that is still the same.
  let last: { readonly key: string; readonly found: RelatedCoverage } | undefined;
  return {
    find(kind: SubjectKind, id: string): RelatedCoverage {
      const key = `${kind}/${id}`;
      if (last?.key !== key) last = { key, found: index().find(kind, id) };
      return last.found;
    },
  };
});

/** Finds related coverage; built once a build. */
export async function getRelatedIndex(): Promise<{ find(kind: SubjectKind, id: string): RelatedCoverage }> {
  const index = await relatedIndex();
  const { article } = await getPublication();
  return {
    find(kind, id) {
      recorder.note(`related ${kind}/${id}`);
      const { articles, reports } = index.find(kind, id);
      return {
        articles: articles.map((found) => ({ ...found, entry: article.get(found.entry.id) as Article })),
        reports,
      };
    },
  };
}
