import { getPublication, getSiteLocale } from '../../content.ts';
import { datasetCitation } from '../../outputs/citation/citation.ts';
import { CITATION_FILES, type CitationFile, citationFile } from '../../outputs/citation/citation-file.ts';

export function getStaticPaths() {
  return Object.keys(CITATION_FILES).map((file) => ({ params: { file } }));
}

export async function GET({ params: { file } }: { params: { file: CitationFile } }): Promise<Response> {
  const { corpus, date } = await getPublication();
  const locale = await getSiteLocale();
  return new Response(citationFile([datasetCitation(corpus.site, date, locale)], file, locale), {
    headers: { 'Content-Type': `${CITATION_FILES[file].mediaType}; charset=utf-8` },
  });
}
