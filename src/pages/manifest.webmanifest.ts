import { getPublication, getSiteLocale } from '../content.ts';
import { webManifest } from '../outputs/web-manifest.ts';
import { DESIGN_TOKENS } from '../styles/design-tokens.ts';

export async function GET(): Promise<Response> {
  const { site } = (await getPublication()).corpus;
  return new Response(webManifest(site, DESIGN_TOKENS, await getSiteLocale()), {
    headers: { 'content-type': 'application/manifest+json' },
  });
}
