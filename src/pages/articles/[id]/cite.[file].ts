import { getLocale, getPublication } from '../../../content.ts';
import type { Author } from '../../../domain/author.ts';
import { allVersions, type Article } from '../../../domain/corpus.ts';
import { idsOf } from '../../../domain/formerly.ts';
import { articleCitation } from '../../../outputs/citation/citation.ts';
import { CITATION_FILES, citationFile, type CitationFile } from '../../../outputs/citation/citation-file.ts';

export async function getStaticPaths() {
  const { corpus } = await getPublication();
  return allVersions(corpus).flatMap((article) =>
    idsOf(article).flatMap((id) =>
      Object.keys(CITATION_FILES).map((file) => ({ params: { id, file }, props: { now: article.id } })),
    ),
  );
}

interface Route {
  params: { file: CitationFile };
  props: { now: string };
}

export async function GET({ params: { file }, props: { now } }: Route): Promise<Response> {
  const { corpus, author, version } = await getPublication();
  const article = version(now) as Article;
  const authors = article.authors.map((id) => author.get(id) as Author);
  const citation = articleCitation(article, authors, corpus.site);
  return new Response(citationFile([citation], file, await getLocale(citation.language)), {
    headers: { 'Content-Type': `${CITATION_FILES[file].mediaType}; charset=utf-8` },
  });
}
