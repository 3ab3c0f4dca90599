import { getPublication } from '../content.ts';
import { correctionsAtom } from '../outputs/feed/corrections-feed.ts';

export async function GET(): Promise<Response> {
  return new Response(correctionsAtom(await getPublication()), {
    headers: { 'content-type': 'application/atom+xml; charset=utf-8' },
  });
}
