import { getTimeline } from '../../../../content.ts';

export async function getStaticPaths() {
  const { folder, files } = await (await getTimeline()).files();
  return [...files].map(([name, text]) => ({ params: { folder, file: `${name}.json` }, props: { text } }));
}

export function GET({ props }: { props: { text: string } }): Response {
  return new Response(props.text, { headers: { 'Content-Type': 'application/json' } });
}
