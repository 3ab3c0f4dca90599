import { getPublication, getSiteLocale } from '../../../content.ts';
import { idsOf } from '../../../domain/formerly.ts';
import type { Source } from '../../../domain/source.ts';
import { sourceCitation } from '../../../outputs/citation/citation.ts';
import { CITATION_FILES, citationFile, type CitationFile } from '../../../outputs/citation/citation-file.ts';

export async function getStaticPaths() {
  const { corpus } = await getPublication();
  return corpus.sources.flatMap((source) =>
    idsOf(source).flatMap((id) =>
      Object.keys(CITATION_FILES).map((file) => ({
        params: { id, file },
        props: { now: source.id },
      })),
    ),
  );
}

interface Route {
  params: { file: CitationFile };
  props: { now: string };
}

export async function GET({ params: { file }, props: { now } }: Route): Promise<Response> {
  const citation = sourceCitation((await getPublication()).source.get(now) as Source);
  return new Response(citationFile([citation], file, await getSiteLocale()), {
    headers: { 'Content-Type': `${CITATION_FILES[file].mediaType}; charset=utf-8` },
  });
}
