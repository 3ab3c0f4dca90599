import { getSitemap } from '../content.ts';

/** `/sitemap-1.xml` and on, where there are too many pages for one file. */
export async function getStaticPaths() {
  const [, ...parts] = await getSitemap();
  return parts.map(({ text }, index) => ({ params: { part: String(index + 1) }, props: { text } }));
}

export function GET({ props }: { props: { text: string } }): Response {
  return new Response(props.text, { headers: { 'content-type': 'application/xml; charset=utf-8' } });
}
