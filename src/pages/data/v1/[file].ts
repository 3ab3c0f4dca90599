import { getPublishedData } from '../../../content.ts';
import type { DataFile } from '../../../outputs/data/data-file.ts';

export async function getStaticPaths() {
  const { files } = await getPublishedData();
  return files.map((file) => ({ params: { file: file.name }, props: { file } }));
}

export function GET({ props: { file } }: { props: { file: DataFile } }): Response {
  return new Response(file.bytes, { headers: { 'Content-Type': file.mediaType } });
}
