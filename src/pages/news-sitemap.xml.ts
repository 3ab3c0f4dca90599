import { getBuildDay, getPublication } from '../content.ts';
import { newsSitemap } from '../outputs/sitemap/news-sitemap.ts';

export async function GET(): Promise<Response> {
  const text = await newsSitemap(await getPublication(), await getBuildDay());
  return new Response(text, { headers: { 'content-type': 'application/xml; charset=utf-8' } });
}
