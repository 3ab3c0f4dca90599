import { getPublication } from '../content.ts';
import { webManifest } from '../outputs/web-manifest.ts';
import tokens from '../styles/tokens.css?raw';

export async function GET(): Promise<Response> {
  const { site } = (await getPublication()).corpus;
  return new Response(webManifest(site, tokens), { headers: { 'content-type': 'application/manifest+json' } });
}
