import { getPublication, getSiteLocale } from '../../../content.ts';
import type { Claim } from '../../../domain/claim.ts';
import { idsOf } from '../../../domain/formerly.ts';
import { claimCitation } from '../../../outputs/citation/citation.ts';
import { CITATION_FILES, citationFile, type CitationFile } from '../../../outputs/citation/citation-file.ts';

export async function getStaticPaths() {
  const { corpus } = await getPublication();
  return corpus.claims.flatMap((claim) =>
    idsOf(claim).flatMap((id) =>
      Object.keys(CITATION_FILES).map((file) => ({ params: { id, file }, props: { now: claim.id } })),
    ),
  );
}

interface Route {
  params: { file: CitationFile };
  props: { now: string };
}

export async function GET({ params: { file }, props: { now } }: Route): Promise<Response> {
  const { corpus, claim } = await getPublication();
  const locale = await getSiteLocale();
  const citation = claimCitation(claim.get(now) as Claim, corpus.site, locale);
  return new Response(citationFile([citation], file, locale), {
    headers: { 'Content-Type': `${CITATION_FILES[file].mediaType}; charset=utf-8` },
  });
}
