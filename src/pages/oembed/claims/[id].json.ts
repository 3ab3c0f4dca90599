import { getPublication, getSiteLocale } from '../../../content.ts';
import type { Claim } from '../../../domain/claim.ts';
import { idsOf } from '../../../domain/formerly.ts';
import { claimEmbed } from '../../../outputs/embed/claim-card.ts';
import { oembed } from '../../../outputs/embed/embed.ts';
import { jsonText } from '../../../outputs/json-text.ts';

export async function getStaticPaths() {
  const { corpus } = await getPublication();
  return corpus.claims.flatMap((claim) => idsOf(claim).map((id) => ({ params: { id }, props: { now: claim.id } })));
}

export async function GET({ props: { now } }: { props: { now: string } }): Promise<Response> {
  const publication = await getPublication();
  const claim = publication.claim.get(now) as Claim;
  return new Response(
    jsonText(oembed(claimEmbed(claim, publication, await getSiteLocale()), publication.corpus.site)),
    {
      headers: { 'Content-Type': 'application/json' },
    },
  );
}
