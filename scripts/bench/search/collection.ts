import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzip } from '../../../src/build/gzip.ts';
import { decompress } from '../../../src/outputs/search/bytes.ts';
import { DOCUMENT_KINDS, type SearchDocument } from '../../../src/outputs/search/document.ts';
import { kindOf, readManifest } from '../../../src/outputs/search/manifest.ts';
import { decodePack } from '../../../src/outputs/search/pack.ts';
import { buildSearchIndex, inOrder, type SearchIndex } from '../../../src/outputs/search/search-index.ts';
import { random } from '../random.ts';
import { readMarkdownFolder } from './markdown-folder.ts';

/** Documents to search, with the index of them that the site would serve. */
export interface Collection {
  readonly name: string;
  readonly documents: readonly SearchDocument[];
  readonly index: SearchIndex;
  /** Numbers of the documents that are asked for. */
  readonly targets: readonly number[];
  /** What building the index took: ms, and the memory of the process after it in MB. */
  readonly cost: { readonly ms: number; readonly megabytes: number } | undefined;
}

/** What the built site itself searches, read back from its files. */
export async function readBuiltSite(dist: string): Promise<Collection> {
  const manifest = readManifest(readFileSync(join(dist, 'search/manifest.json'), 'utf8'));
  const files = new Map<string, Uint8Array<ArrayBuffer>>();
  const file = (name: string) => {
    const bytes = new Uint8Array(readFileSync(join(dist, 'search', manifest.folder, `${name}.bin`)));
    files.set(name, bytes);
    return bytes;
  };
  manifest.shards.forEach((_, shard) => file(`terms-${shard}`));
  manifest.buckets.forEach((bucket) => file(`words-${bucket}`));
  file('facets');
  const documents: SearchDocument[] = [];
  for (const pack of manifest.packs.keys()) {
    for (const card of decodePack(await decompress(file(`pack-${pack}`)))) {
      const [first, ...rest] = card.passages;
      // A pack begins with the summary where there is one, and a summary has no address of its own.
      const hasSummary = first !== undefined && first.fragment === '';
      documents.push({
        kind: kindOf(manifest, documents.length),
        id: card.url,
        language: 'en',
        url: card.url,
        title: card.title,
        names: card.names,
        summary: hasSummary ? first.text : '',
        tags: [],
        date: '',
        knownDate: card.date,
        topics: [],
        entities: [],
        passages: hasSummary ? rest : card.passages,
      });
    }
  }
  const targets = documents.flatMap(({ kind }, number) => (DOCUMENT_KINDS.indexOf(kind) < 5 ? [number] : []));
  return { name: 'this publication', documents, index: { manifest, files }, targets, cost: undefined };
}

/** How many of the posts may be asked for, whatever the size of the collection. */
const TARGETS = 1000;

/**
 * A collection of a size from folders of posts. Where there are too few, long sections become documents of their own,
 * which are never asked for.
 */
export async function readCollection(folders: readonly string[], size: number): Promise<Collection> {
  const posts = (await Promise.all(folders.map(readMarkdownFolder))).flat();
  const next = random(42);
  const shuffled = posts
    .map((post) => ({ post, at: next() }))
    .sort((a, b) => a.at - b.at)
    .map(({ post }) => post);
  const documents = inOrder(divide(shuffled.slice(0, size), size));
  const asked = new Set(shuffled.slice(0, Math.min(size, TARGETS)).map(({ id }) => id));
  const started = performance.now();
  const index = await buildSearchIndex(documents, (_, id) => id, gzip);
  const cost = { ms: performance.now() - started, megabytes: process.memoryUsage().rss / 1e6 };
  const targets = documents.flatMap(({ id }, number) => (asked.has(id) ? [number] : []));
  return { name: `${documents.length} third-party posts`, documents, index, targets, cost };
}

function divide(posts: readonly SearchDocument[], size: number): SearchDocument[] {
  const sections: SearchDocument[] = [];
  const whole = posts.map((post) => {
    const kept = post.passages.filter((passage, place) => {
      const isMoved =
        place > 1 && passage.heading.length > 12 && passage.text.length > 600 && posts.length + sections.length < size;
      if (isMoved) {
        const id = `${post.id}#${place}`;
        sections.push({
          ...post,
          id,
          url: `${post.url}${place}/`,
          title: passage.heading,
          summary: '',
          passages: [passage],
        });
      }
      return !isMoved;
    });
    return { ...post, passages: kept };
  });
  return [...whole, ...sections];
}
