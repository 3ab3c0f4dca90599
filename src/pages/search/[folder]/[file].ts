import { getSearchIndex } from '../../../content.ts';

export async function getStaticPaths() {
  const { manifest, files } = await getSearchIndex();
  return [...files].map(([name, bytes]) => ({
    params: { folder: manifest.folder, file: `${name}.bin` },
    props: { bytes },
  }));
}

export function GET({ props }: { props: { bytes: Uint8Array<ArrayBuffer> } }): Response {
  return new Response(props.bytes, { headers: { 'Content-Type': 'application/octet-stream' } });
}
