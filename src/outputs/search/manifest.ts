import { SearchFileError } from './bytes.ts';
import { type DocumentKind, DOCUMENT_KINDS } from './document.ts';

/** Readers refuse an index of any other number. */
export const INDEX_FORMAT = 1;

/** What a reader must know before it can ask for anything else: `search/manifest.json`. */
export interface Manifest {
  readonly format: number;
  /** Name of the folder that holds the files: a hash of them all. */
  readonly folder: string;
  /** How many documents there are. */
  readonly count: number;
  /** Number of the first document of each kind, in the order of `DOCUMENT_KINDS`. */
  readonly kinds: readonly number[];
  /** First term of each shard, cut to what tells it from the last term of the one before. */
  readonly shards: readonly string[];
  /** Number of the first document of each pack, as steps from the one before. */
  readonly packs: readonly number[];
  /** Lengths of words for which there is a bucket of the vocabulary. */
  readonly buckets: readonly number[];
  /** Terms that most documents have: asked for only where a query holds nothing else. */
  readonly common: readonly string[];
}

/** @throws SearchFileError where it is not a manifest, or one of another format. */
export function readManifest(text: string): Manifest {
  let found: Partial<Manifest>;
  try {
    found = JSON.parse(text) as Partial<Manifest>;
  } catch {
    throw new SearchFileError('the list of the search index is damaged');
  }
  if (found.format !== INDEX_FORMAT || !Array.isArray(found.shards) || !Array.isArray(found.packs))
    throw new SearchFileError('the list of the search index has another format');
  return found as Manifest;
}

/** The kind of a document, told by its number. */
export function kindOf({ kinds }: Manifest, number: number): DocumentKind {
  let place = 0;
  while (place + 1 < kinds.length && (kinds[place + 1] as number) <= number) place += 1;
  return DOCUMENT_KINDS[place] as DocumentKind;
}

/** Numbers of the shards that may hold terms from one text to another, both included. */
export function shardsBetween({ shards }: Manifest, from: string, to: string): number[] {
  const first = lastAtMost(shards, from);
  const last = lastAtMost(shards, to);
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

/** Place of the last value that does not come after `value`; 0 where all do. */
export function lastAtMost<Value extends string | number>(sorted: readonly Value[], value: Value): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (value >= (sorted[middle] as Value)) low = middle + 1;
    else high = middle;
  }
  return Math.max(0, low - 1);
}
