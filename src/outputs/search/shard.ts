import { ByteReader, ByteWriter, SearchFileError, sharedPrefix } from './bytes.ts';
import type { Postings } from './inverted-index.ts';

/** First byte of every shard: readers refuse any other. */
export const SHARD_FORMAT = 1;

/** A term as a shard is made of it. */
export interface ShardTerm {
  readonly term: string;
  readonly stem: string;
  readonly postings: Postings;
}

/** A term as a shard gives it; its postings are decoded when they are asked for. */
export interface IndexedTerm {
  readonly term: string;
  readonly stem: string;
  /** How many documents have it. */
  readonly count: number;
  /** Numbers of the documents, rising, and the impact of the term in each (title level × 16 + text level). */
  postings(): { readonly documents: Uint32Array; readonly impacts: Uint8Array };
}

/** Terms in rising order as one shard: first all terms, then all postings (docs/search-format.md). */
export function encodeShard(terms: readonly ShardTerm[]): Uint8Array<ArrayBuffer> {
  const head = new ByteWriter();
  const tail = new ByteWriter();
  head.byte(SHARD_FORMAT);
  head.number(terms.length);
  let before = '';
  for (const { term, stem, postings } of terms) {
    const shared = sharedPrefix(term, before);
    head.number(shared);
    head.text(term.slice(shared));
    const kept = sharedPrefix(term, stem);
    head.number(term.length - kept);
    head.text(stem.slice(kept));
    head.number(postings.documents.length);
    const start = tail.length;
    let last = -1;
    for (const number of postings.documents) {
      tail.number(number - last - 1);
      last = number;
    }
    for (const impact of postings.impacts) tail.byte(impact);
    head.number(tail.length - start);
    before = term;
  }
  head.bytes(tail.finish());
  return head.finish();
}

/** The terms of a shard. @throws SearchFileError where it is damaged or of another format. */
export function decodeShard(bytes: Uint8Array): IndexedTerm[] {
  const reader = new ByteReader(bytes);
  if (reader.byte() !== SHARD_FORMAT) throw new SearchFileError('a file of the search index has another format');
  const found: { term: string; stem: string; count: number; length: number }[] = [];
  let before = '';
  for (let left = reader.number(); left > 0; left -= 1) {
    const term = before.slice(0, reader.number()) + reader.text();
    const stem = term.slice(0, Math.max(0, term.length - reader.number())) + reader.text();
    found.push({ term, stem, count: reader.number(), length: reader.number() });
    before = term;
  }
  let start = reader.position;
  const terms = found.map(({ term, stem, count, length }) => {
    const at = start;
    start += length;
    return { term, stem, count, postings: () => decodePostings(bytes, at, count) };
  });
  if (start > bytes.length) throw new SearchFileError('a file of the search index ends too early');
  return terms;
}

function decodePostings(bytes: Uint8Array, at: number, count: number) {
  const reader = new ByteReader(bytes, at);
  const documents = new Uint32Array(count);
  let last = -1;
  for (let i = 0; i < count; i += 1) {
    last += reader.number() + 1;
    documents[i] = last;
  }
  return { documents, impacts: reader.bytes(count) };
}
