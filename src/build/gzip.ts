import { promisify } from 'node:util';
import { gzip as gzipWithin } from 'node:zlib';

const gzipped = promisify(gzipWithin);

/**
 * gzip (RFC 1952), in a thread. A stream of the web's kind makes the same bytes; for files of a few kB it takes longer to
 * set up than to compress.
 */
export function gzip(bytes: Uint8Array): Promise<Uint8Array<ArrayBuffer>> {
  return gzipped(bytes);
}
