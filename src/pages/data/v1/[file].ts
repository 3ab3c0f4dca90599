import { getPublishedData } from '../../../content.ts';
import type { DataFile } from '../../../outputs/data/data-file.ts';

export async function getStaticPaths() {
  const { files } = await getPublishedData();
  return files.map((file) => ({ params: { file: file.name }, props: { file } }));
}

export function GET({ props: { file } }: { props: { file: DataFile } }): Response {
  return new Response(inParts(file.bytes), { headers: { 'Content-Type': file.mediaType } });
}

/** So many bytes at once. */
const PART = 2 ** 20;

/** Bytes, which a response would copy where it gets them whole. */
function inParts(bytes: Uint8Array<ArrayBuffer>): ReadableStream<Uint8Array<ArrayBuffer>> {
  let at = 0;
  return new ReadableStream({
    pull(to) {
      if (at >= bytes.length) to.close();
      else to.enqueue(bytes.subarray(at, (at += PART)));
    },
  });
}
