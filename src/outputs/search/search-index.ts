import { sha256 } from '../sha256.ts';
import { DOCUMENT_KINDS, type SearchDocument } from './document.ts';
import { sortableDay, encodeFacets, type FacetTable, type FacetValue, TABLE_FACETS } from './facet-table.ts';
import { createInverter, LEVELS, type Postings } from './inverted-index.ts';
import { INDEX_FORMAT, type Manifest } from './manifest.ts';
import { encodePack, packStarts } from './pack.ts';
import { encodeShard, type ShardTerm } from './shard.ts';
import { stemOf } from './stem.ts';
import { collectVocabulary, encodeBucket } from './vocabulary.ts';

/** Bytes, before compression, from which a shard takes no further term; some 10 kB compressed. */
const SHARD_BYTES = 14_000;

/** Terms in more than this share of the documents say nothing about what is looked for. */
const COMMON_SHARE = 0.4;
/** Fewer documents have no common words: every word of a small archive can be what is looked for. */
const COMMON_FROM = 200;

/** So many files are compressed at a time. */
const AT_ONCE = 16;

/** A finished index: the manifest and the files that stand in its folder, by name, compressed. */
export interface SearchIndex {
  readonly manifest: Manifest;
  readonly files: ReadonlyMap<string, Uint8Array<ArrayBuffer>>;
}

/** Documents in the order of their numbers: by kind, then newest first, then by address. */
export function inOrder(documents: readonly SearchDocument[]): SearchDocument[] {
  return documents.toSorted(
    (a, b) =>
      DOCUMENT_KINDS.indexOf(a.kind) - DOCUMENT_KINDS.indexOf(b.kind) ||
      sortableDay(b.date) - sortableDay(a.date) ||
      (a.url < b.url ? -1 : 1),
  );
}

/**
 * Builds the index of documents that are in order.
 * @param labels What the ids of topics, entities and outcomes are called.
 * @param compress gzip (RFC 1952), so that any host serves the files as they are.
 * @param extra Further files for the folder, not yet compressed.
 */
export async function buildSearchIndex(
  documents: readonly SearchDocument[],
  labels: (facet: (typeof TABLE_FACETS)[number], id: string) => string,
  compress: Compress,
  extra: ReadonlyMap<string, Uint8Array<ArrayBuffer>> = new Map(),
): Promise<SearchIndex> {
  const inverter = createInverter(documents);
  const languageOf = createLanguageFinder(documents);
  const starts = packStarts(documents);
  const shards: string[] = [];
  const buckets: number[] = [];
  const common: string[] = [];
  function* contents(): Generator<File> {
    yield* extra;
    // Terms are counted while another thread compresses the packs before.
    for (const [pack, start] of starts.entries()) {
      const end = starts[pack + 1] ?? documents.length;
      yield [`pack-${pack}`, encodePack(documents.slice(start, end))];
      inverter.countTo(end);
    }
    const terms = [...inverter.postings()].sort(([a], [b]) => (a < b ? -1 : 1));
    for (const group of groupTerms(terms, languageOf)) {
      yield [`terms-${shards.length}`, encodeShard(group)];
      shards.push(group[0]?.term ?? '');
    }
    const vocabulary = collectVocabulary(
      terms.map(([term, { documents: holders, impacts }]) => ({
        term,
        count: holders.length,
        inTitle: impacts.some((impact) => impact > LEVELS),
      })),
    );
    for (const [bucket, words] of vocabulary) {
      yield [`words-${bucket}`, encodeBucket(words)];
      buckets.push(bucket);
    }
    yield ['facets', encodeFacets(tabulate(documents, labels))];
    if (documents.length >= COMMON_FROM)
      for (const [term, { documents: holders }] of terms)
        if (holders.length > documents.length * COMMON_SHARE) common.push(term);
  }

  const { files, folder } = await compressFiles(contents(), compress);
  return {
    files,
    manifest: {
      format: INDEX_FORMAT,
      folder,
      count: documents.length,
      kinds: DOCUMENT_KINDS.map((_, place) => countBefore(documents, place)),
      shards,
      packs: starts.map((start, pack) => start - (starts[pack - 1] ?? 0)),
      buckets: buckets.sort((a, b) => a - b),
      common,
    },
  };
}

/** How many documents are of an earlier kind. */
function countBefore(documents: readonly SearchDocument[], place: number): number {
  return documents.filter(({ kind }) => DOCUMENT_KINDS.indexOf(kind) < place).length;
}

/** Terms in rising order by shard; a term with many postings makes one of its own. */
function* groupTerms(
  terms: readonly (readonly [string, Postings])[],
  languageOf: (postings: Postings) => string,
): Generator<readonly ShardTerm[]> {
  let group: ShardTerm[] = [];
  let bytes = 0;
  for (const [term, postings] of terms) {
    const own = 6 + term.length / 2 + postings.documents.length * 2.2;
    if (group.length > 0 && bytes + own > SHARD_BYTES) {
      yield group;
      group = [];
      bytes = 0;
    }
    group.push({ term, stem: stemOf(term, languageOf(postings)), postings });
    bytes += own;
  }
  if (group.length > 0) yield group;
}

/** Finds the language in which most of the documents that hold a term are written. */
function createLanguageFinder(documents: readonly SearchDocument[]): (postings: Postings) => string {
  const languages = [...new Set(documents.map(({ language }) => language))];
  const own = documents.map(({ language }) => languages.indexOf(language));
  const counts = languages.map(() => 0);
  return ({ documents: holders }) => {
    counts.fill(0);
    const found: number[] = [];
    for (const number of holders) {
      const language = own[number] as number;
      if (counts[language] === 0) found.push(language);
      counts[language] = (counts[language] as number) + 1;
    }
    const most = found.reduce((best, one) => ((counts[one] as number) > (counts[best] as number) ? one : best));
    return languages[most] as string;
  };
}

function tabulate(
  documents: readonly SearchDocument[],
  labels: (facet: (typeof TABLE_FACETS)[number], id: string) => string,
): FacetTable {
  const idsOf = {
    topic: ({ topics }: SearchDocument) => topics,
    entity: ({ entities }: SearchDocument) => entities,
    outcome: ({ outcome }: SearchDocument) => (outcome ? [outcome] : []),
    speaker: ({ speaker }: SearchDocument) => (speaker ? [speaker] : []),
  };
  const values = {} as Record<(typeof TABLE_FACETS)[number], FacetValue[]>;
  const held = {} as Record<(typeof TABLE_FACETS)[number], number[][]>;
  for (const facet of TABLE_FACETS) {
    const ids = [...new Set(documents.flatMap(idsOf[facet]))].sort();
    const place = new Map(ids.map((id, index) => [id, index]));
    values[facet] = ids.map((id) => ({ id, label: labels(facet, id) }));
    held[facet] = documents.map((document) => idsOf[facet](document).map((id) => place.get(id) ?? 0));
  }
  return { values, held, days: documents.map(({ date }) => sortableDay(date)) };
}

type Compress = (bytes: Uint8Array<ArrayBuffer>) => Promise<Uint8Array<ArrayBuffer>>;
type File = readonly [name: string, bytes: Uint8Array<ArrayBuffer>];

/**
 * Compresses files while the next are made.
 * @returns The files, and the first 12 hexadecimal digits of the SHA-256 of all, before compression.
 */
async function compressFiles(
  made: Iterable<File>,
  compress: Compress,
): Promise<Pick<SearchIndex, 'files'> & { folder: string }> {
  const files = new Map<string, Uint8Array<ArrayBuffer>>();
  const digests = new Map<string, string>();
  let compressed: Promise<unknown> = Promise.resolve();
  for (const some of chunksOf(made, AT_ONCE)) {
    await compressed;
    compressed = Promise.all(
      some.map(async ([name, bytes]) => {
        // Both begin at once, and go on while the next files are made.
        const [digest, compressed] = await Promise.all([sha256(bytes), compress(bytes)]);
        digests.set(name, digest);
        files.set(name, compressed);
      }),
    );
  }
  await compressed;
  const byName = [...digests].sort(([a], [b]) => (a < b ? -1 : 1));
  return { files, folder: (await sha256(new TextEncoder().encode(byName.flat().join(' ')))).slice(0, 12) };
}

function* chunksOf<Value>(values: Iterable<Value>, size: number): Generator<readonly Value[]> {
  let chunk: Value[] = [];
  for (const value of values) {
    chunk.push(value);
    if (chunk.length < size) continue;
    yield chunk;
    chunk = [];
  }
  if (chunk.length > 0) yield chunk;
}
