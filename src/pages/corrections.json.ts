import { getPublication } from '../content.ts';
import { correctionsJson } from '../outputs/feed/corrections-feed.ts';

export async function GET(): Promise<Response> {
  return new Response(correctionsJson(await getPublication()), {
    headers: { 'content-type': 'application/feed+json; charset=utf-8' },
  });
}
