import { decompress } from './bytes.ts';
import { decodeFacets, type FacetTable } from './facet-table.ts';
import { lastAtMost, type Manifest, shardsBetween } from './manifest.ts';
import { type Card, decodePack } from './pack.ts';
import { decodeShard, type IndexedTerm } from './shard.ts';
import { type VocabularyWord, decodeBucket } from './vocabulary.ts';

/** Gives a file of the index's folder by name, as it stands there. */
export type ReadFile = (name: string) => Promise<Uint8Array<ArrayBuffer>>;

const MOST_FILES_KEPT = 192;
/** Shards read for one word: its own, and those beside it that may hold other forms of it. */
const MOST_SHARDS = 3;

/** The files of a built index, each asked for once and decoded; a failed one is asked for again the next time. */
export interface IndexFiles {
  /** A term as it stands in the index. */
  term(term: string): Promise<IndexedTerm | undefined>;
  /** Terms from one text to another, both included, as far as the shard of `term` and its nearest neighbours hold them. */
  termsAround(term: string, from: string, to: string): Promise<IndexedTerm[]>;
  /** Words of a bucket of the vocabulary, with how often they stand. */
  vocabulary(bucket: number): Promise<readonly VocabularyWord[]>;
  facets(): Promise<FacetTable>;
  /** Number of the pack that holds a document. */
  packOf(document: number): number;
  /** What is shown of a document. @throws Error where the index has none of this number. */
  card(document: number): Promise<Card>;
}

/** Opens the files of an index. Each reading throws SearchFileError where a file is damaged, and whatever `read` throws. */
export function openIndexFiles(manifest: Manifest, read: ReadFile): IndexFiles {
  const kept = new Map<string, Promise<unknown>>();
  const packs: number[] = [];
  for (const step of manifest.packs) packs.push((packs.at(-1) ?? 0) + step);

  function file<Content>(name: string, decode: (bytes: Uint8Array) => Content): Promise<Content> {
    const known = kept.get(name);
    const found = known ?? read(name).then(decompress).then(decode);
    kept.delete(name);
    kept.set(name, found);
    if (!known) found.catch(() => kept.delete(name));
    const oldest = kept.keys().next().value;
    if (kept.size > MOST_FILES_KEPT && oldest !== undefined) kept.delete(oldest);
    return found as Promise<Content>;
  }

  async function termsAround(term: string, from: string, to: string): Promise<IndexedTerm[]> {
    if (manifest.shards.length === 0) return [];
    const own = lastAtMost(manifest.shards, term);
    const numbers = shardsBetween(manifest, from, to)
      .sort((a, b) => Math.abs(a - own) - Math.abs(b - own) || b - a)
      .slice(0, MOST_SHARDS)
      .sort((a, b) => a - b);
    return (await Promise.all(numbers.map((number) => file(`terms-${number}`, decodeShard)))).flat();
  }

  const packOf = (document: number) => lastAtMost(packs, document);
  return {
    termsAround,
    term: async (term) => (await termsAround(term, term, term)).find((indexed) => indexed.term === term),
    vocabulary: (bucket) => file(`words-${bucket}`, decodeBucket),
    facets: () => file('facets', decodeFacets),
    packOf,
    async card(document) {
      const pack = packOf(document);
      const card = (await file(`pack-${pack}`, decodePack))[document - (packs[pack] ?? 0)];
      if (!card) throw new Error(`the search index has no document ${document}`);
      return card;
    },
  };
}
