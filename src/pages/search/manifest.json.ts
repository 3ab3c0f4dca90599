import { getSearchIndex } from '../../content.ts';

export async function GET(): Promise<Response> {
  const { manifest } = await getSearchIndex();
  return Response.json(manifest);
}
