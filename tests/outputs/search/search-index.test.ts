import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { gzip } from '../../../src/build/gzip.ts';
import { decompress } from '../../../src/outputs/search/bytes.ts';
import { DOCUMENT_KINDS, type SearchDocument } from '../../../src/outputs/search/document.ts';
import { sortableDay, decodeFacets } from '../../../src/outputs/search/facet-table.ts';
import { createInverter } from '../../../src/outputs/search/inverted-index.ts';
import { kindOf } from '../../../src/outputs/search/manifest.ts';
import { decodePack } from '../../../src/outputs/search/pack.ts';
import { buildSearchIndex, inOrder, type SearchIndex } from '../../../src/outputs/search/search-index.ts';
import { decodeShard } from '../../../src/outputs/search/shard.ts';
import { decodeBucket } from '../../../src/outputs/search/vocabulary.ts';
import { aDocument, aPassage } from './builders.ts';

async function read<Content>(
  { files }: SearchIndex,
  name: string,
  decode: (bytes: Uint8Array) => Content,
): Promise<Content> {
  const bytes = files.get(name);
  if (!bytes) throw new Error(`no ${name}`);
  return decode(await decompress(bytes));
}

const build = (documents: readonly SearchDocument[], extra?: ReadonlyMap<string, Uint8Array<ArrayBuffer>>) =>
  buildSearchIndex(documents, (facet, id) => `${facet} ${id}`, gzip, extra);

describe('the order of documents', () => {
  it('is by kind, then the newest first, then by address, whatever the order in which they come', () => {
    const ordered = [
      aDocument('b-newest', { kind: 'article', date: '2015' }),
      aDocument('a-older', { kind: 'article', date: '2014-08-07' }),
      aDocument('b-older', { kind: 'article', date: '2014-08-07' }),
      aDocument('c-older', { kind: 'article', date: '2014-08-07' }),
      aDocument('a-undated', { kind: 'article', date: '' }),
      aDocument('claim', { kind: 'claim', date: '2020' }),
      aDocument('event', { kind: 'event', date: '2026' }),
      aDocument('topic', { kind: 'topic', date: '' }),
    ];
    fc.assert(
      fc.property(fc.shuffledSubarray(ordered, { minLength: ordered.length }), (shuffled) => {
        expect(inOrder(shuffled).map(({ id }) => id)).toEqual(ordered.map(({ id }) => id));
      }),
    );
  });
});

describe('the list of an index', () => {
  it('tells the kind of each document by its number', async () => {
    const documents = inOrder(
      (['article', 'article', 'claim', 'entity', 'entity', 'topic'] as const).map((kind, place) =>
        aDocument(`${kind}-${place}`, { kind, title: 'Launch' }),
      ),
    );
    const { manifest } = await build(documents);
    expect(documents.map((_, number) => kindOf(manifest, number))).toEqual(documents.map(({ kind }) => kind));
    expect(manifest.kinds).toHaveLength(DOCUMENT_KINDS.length);
  });

  it('names as common what more than two fifths of many documents hold', async () => {
    const archive = (size: number) =>
      Array.from({ length: size }, (_, place) =>
        aDocument(`event-${place}`, { title: [place < 81 ? 'launch' : '', place < 80 ? 'delay' : ''].join(' ') }),
      );
    expect((await build(archive(200))).manifest.common).toEqual(['launch']);
    expect((await build(archive(199))).manifest.common).toEqual([]);
  });

  it('names a folder that is another when any file is, and the same in whatever order they come', async () => {
    const documents = [aDocument('launch', { title: 'Launch' })];
    const bytes = (text: string) => new TextEncoder().encode(text);
    const folderWith = async (...extra: [string, string][]) =>
      (await build(documents, new Map(extra.map(([name, text]) => [name, bytes(text)])))).manifest.folder;
    const folder = await folderWith(['a', 'one'], ['z', 'two']);
    expect(folder).toMatch(/^[0-9a-f]{12}$/);
    expect(await folderWith(['z', 'two'], ['a', 'one'])).toBe(folder);
    expect(await folderWith(['a', 'two'], ['z', 'one'])).not.toBe(folder);
    expect(await folderWith(['a', 'one'], ['y', 'two'])).not.toBe(folder);
    expect(await folderWith(['a', 'one'])).not.toBe(folder);
  });
});

describe('the files of an index', () => {
  const letters = [...'abcdefghijklmnopqrstuvwxyz'];
  const words = letters.flatMap((a) => letters.flatMap((b) => letters.map((c) => `${a}${b}${c}`))).slice(0, 14_100);
  const documents = inOrder([
    aDocument('titled', { title: 'zzz', topics: ['space', 'arms'], speaker: 'rogozin', date: '2016' }),
    aDocument('dictionary', { summary: 'zzy', passages: [aPassage(words.join(' '))], topics: ['arms'] }),
    ...Array.from({ length: 20 }, (_, place) =>
      aDocument(`long-${place}`, { title: `Part ${place}`, passages: [aPassage('Launch. '.repeat(320))], date: '' }),
    ),
  ]);
  const note = new TextEncoder().encode('a further file');
  let index: SearchIndex;

  beforeAll(async () => {
    index = await build(documents, new Map([['note', note]]));
  });

  it('hold every term once, in rising order, in shards that the list names by their first terms', async () => {
    const { shards } = index.manifest;
    const found = await Promise.all(shards.map((_, number) => read(index, `terms-${number}`, decodeShard)));
    expect(shards.length).toBeGreaterThan(1);
    expect(found.map(([first]) => first?.term)).toEqual(shards);
    expect(found.flat().map(({ term }) => term)).toEqual([...createInverter(documents).postings().keys()].sort());
  });

  it('are small enough for a phone, and no smaller than they need to be', async () => {
    const { shards } = index.manifest;
    const sizes = await Promise.all(shards.map((_, number) => read(index, `terms-${number}`, (bytes) => bytes.length)));
    for (const size of sizes) expect(size).toBeLessThan(20_000);
    for (const size of sizes.slice(0, -1)) expect(size).toBeGreaterThan(7_000);
  });

  it('hold every document in the pack that the list gives for its number', async () => {
    const { packs } = index.manifest;
    let number = 0;
    for (const [pack, step] of packs.entries()) {
      const start = packs.slice(0, pack + 1).reduce((sum, one) => sum + one, 0);
      expect(start, `pack ${pack}, ${step} after the one before`).toBe(number);
      const cards = await read(index, `pack-${pack}`, decodePack);
      expect(cards.map(({ url }) => url)).toEqual(documents.slice(number, number + cards.length).map(({ url }) => url));
      number += cards.length;
    }
    expect(packs.length).toBeGreaterThan(16);
    expect(number).toBe(documents.length);
  });

  it('hold a vocabulary in which words of titles come before those of texts', async () => {
    expect(index.manifest.buckets).toEqual(index.manifest.buckets.toSorted((a, b) => a - b));
    const vocabulary = (await read(index, 'words-3', decodeBucket)).map(({ word }) => word);
    expect(vocabulary).toContain('zzz');
    expect(vocabulary).not.toContain('zzy');
  });

  it('hold what each document has under each filter, and its day', async () => {
    const { values, held, days } = await read(index, 'facets', decodeFacets);
    expect(values.topic).toEqual([
      { id: 'arms', label: 'topic arms' },
      { id: 'space', label: 'topic space' },
    ]);
    expect(values.speaker).toEqual([{ id: 'rogozin', label: 'speaker rogozin' }]);
    documents.forEach(({ topics, speaker, date }, number) => {
      expect(held.topic[number]?.map((place) => values.topic[place]?.id)).toEqual(topics);
      expect(held.speaker[number]?.map((place) => values.speaker[place]?.id)).toEqual(speaker ? [speaker] : []);
      expect(days[number]).toBe(sortableDay(date));
    });
  });

  it('hold what was given beside the documents', async () => {
    expect(await read(index, 'note', (bytes) => bytes)).toEqual(note);
  });

  it.each([
    ['de', 'en', 'nation'],
    ['en', 'de', 'nationen'],
  ])(
    'give a word the stem of the language of most texts that hold it: of "%s" rather than "%s"',
    async (most, few, stem) => {
      for (const languages of [
        [most, most, few],
        [few, most, most],
      ]) {
        const built = await build(
          languages.map((language, place) => aDocument(`${place}`, { language, title: 'Nationen' })),
        );
        expect(await read(built, 'terms-0', decodeShard)).toMatchObject([{ term: 'nationen', stem }]);
      }
    },
  );
});
