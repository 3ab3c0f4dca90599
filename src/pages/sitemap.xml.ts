import { getSitemap } from '../content.ts';

export async function GET(): Promise<Response> {
  const [first] = await getSitemap();
  return new Response(first?.text, { headers: { 'content-type': 'application/xml; charset=utf-8' } });
}
