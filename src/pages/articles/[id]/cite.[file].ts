import { getLocale, getPublication } from '../../../content.ts';
import type { Author } from '../../../domain/author.ts';
import { idsOf } from '../../../domain/formerly.ts';
import { articleCitation, type Citation } from '../../../outputs/citation/citation.ts';
import { CITATION_FILES, citationFile, type CitationFile } from '../../../outputs/citation/citation-file.ts';

export async function getStaticPaths() {
  const { corpus, author } = await getPublication();
  return [...corpus.articles, ...corpus.translations].flatMap((article) => {
    const authors = article.authors.map((id) => author.get(id) as Author);
    const citation = articleCitation(article, authors, corpus.site);
    return idsOf(article).flatMap((id) =>
      Object.keys(CITATION_FILES).map((file) => ({ params: { id, file }, props: { citation } })),
    );
  });
}

interface Route {
  params: { file: CitationFile };
  props: { citation: Citation };
}

export async function GET({ params: { file }, props: { citation } }: Route): Promise<Response> {
  return new Response(citationFile([citation], file, await getLocale(citation.language)), {
    headers: { 'Content-Type': `${CITATION_FILES[file].mediaType}; charset=utf-8` },
  });
}
