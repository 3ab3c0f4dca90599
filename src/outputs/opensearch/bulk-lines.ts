import type { ArchiveDocument } from './archive-document.ts';

/** OpenSearch refuses a longer id. */
const LONGEST_ID = 512;

/**
 * A document as two lines of a bulk request, each with its newline: what to do, and the document
 * (https://docs.opensearch.org/latest/api-reference/document-apis/bulk/). Loaded a second time, it replaces itself.
 * @param index Name of the index
 * @throws RangeError where its id is longer than 512 bytes
 */
export function bulkLines(index: string, { id, fields }: ArchiveDocument): string {
  const bytes = new TextEncoder().encode(id).length;
  if (bytes > LONGEST_ID)
    throw new RangeError(`${id}: OpenSearch takes ids of ${LONGEST_ID} bytes, and this has ${bytes}`);
  return `${JSON.stringify({ index: { _index: index, _id: id } })}\n${JSON.stringify(fields, wellFormed)}\n`;
}

/** No half of a character, which the engine would refuse with the whole document. */
function wellFormed(_key: string, part: unknown): unknown {
  return typeof part === 'string' ? part.toWellFormed() : part;
}

/**
 * What is wrong with the name of an index, or undefined for a good one
 * (https://docs.opensearch.org/latest/api-reference/index-apis/create-index/).
 */
export function indexNameFault(name: string): string | undefined {
  if (name !== name.toLowerCase()) return 'has capital letters';
  if (/^[_\-+]/.test(name)) return 'begins with _, - or +';
  if (/[\s,:"*+/\\|?#><]/.test(name)) return 'holds a space or one of , : " * + / \\ | ? # > <';
  if (name === '' || name === '.' || name === '..') return 'is no name';
  if (new TextEncoder().encode(name).length > 255) return 'is longer than 255 bytes';
  return undefined;
}
