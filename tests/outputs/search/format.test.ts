import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gzip } from '../../../src/build/gzip.ts';
import { ByteReader, ByteWriter, decompress, SearchFileError } from '../../../src/outputs/search/bytes.ts';
import { sortableDay, decodeFacets, encodeFacets, type FacetTable } from '../../../src/outputs/search/facet-table.ts';
import { decodePack } from '../../../src/outputs/search/pack.ts';
import { readManifest } from '../../../src/outputs/search/manifest.ts';
import { decodeShard, encodeShard } from '../../../src/outputs/search/shard.ts';
import { decodeBucket, encodeBucket } from '../../../src/outputs/search/vocabulary.ts';

const word = fc.string({ minLength: 1, maxLength: 12, unit: 'grapheme' });
const terms = fc
  .uniqueArray(
    fc.record({
      term: word,
      stem: word,
      holders: fc.uniqueArray(fc.tuple(fc.nat(20_000), fc.nat(255)), {
        minLength: 1,
        maxLength: 20,
        selector: ([number]) => number,
      }),
    }),
    { selector: ({ term }) => term },
  )
  .map((found) =>
    found
      .sort((a, b) => (a.term < b.term ? -1 : 1))
      .map(({ term, stem, holders }) => {
        const sorted = holders.sort(([a], [b]) => a - b);
        return {
          term,
          stem,
          postings: {
            documents: Uint32Array.from(sorted, ([number]) => number),
            impacts: Uint8Array.from(sorted, ([, impact]) => impact),
          },
        };
      }),
  );

describe('the files of the search index', () => {
  it('give every number and text back that was written', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(2 ** 31 - 1), fc.string({ unit: 'grapheme' }))), (values) => {
        const writer = new ByteWriter();
        for (const [number, text] of values) {
          writer.number(number);
          writer.text(text);
        }
        const reader = new ByteReader(writer.finish());
        for (const [number, text] of values) expect([reader.number(), reader.text()]).toEqual([number, text]);
      }),
    );
  });

  it('give back every term, its stem and its postings', () => {
    fc.assert(
      fc.property(terms, (written) => {
        const read = decodeShard(encodeShard(written)).map((term) => ({
          term: term.term,
          stem: term.stem,
          postings: term.postings(),
        }));
        expect(read).toEqual(written);
      }),
    );
  });

  it('give back the vocabulary', () => {
    const words = fc
      .uniqueArray(fc.record({ word, frequency: fc.nat(40) }), { selector: (entry) => entry.word })
      .map((list) => list.sort((a, b) => (a.word < b.word ? -1 : 1)));
    fc.assert(
      fc.property(words, (written) => {
        expect(decodeBucket(encodeBucket(written))).toEqual(written);
      }),
    );
  });

  it('give back facets and dates', () => {
    const table = fc
      .array(fc.tuple(fc.constantFrom('', '2014', '2014-08', '2026-11-24', '1999-01-01'), fc.array(fc.nat(3))))
      .map((rows): FacetTable => {
        const held = rows.map(([, places]) => places);
        const values = ['a', 'b', 'c', 'd'].map((id) => ({ id, label: `The ${id}` }));
        return {
          values: { topic: values, entity: values, outcome: values, speaker: values },
          held: { topic: held, entity: held, outcome: held, speaker: held },
          days: rows.map(([date]) => sortableDay(date)),
        };
      });
    fc.assert(
      fc.property(table, (written) => {
        expect(decodeFacets(encodeFacets(written))).toEqual(written);
      }),
    );
  });

  it('open alike whether or not the host has opened them already', async () => {
    const bytes = new TextEncoder().encode('what was said, and what happened next');
    expect(await decompress(await gzip(bytes))).toEqual(bytes);
    expect(await decompress(bytes)).toEqual(bytes);
  });

  it('are refused with one kind of error when they are cut short, at whatever byte', async () => {
    const shard = encodeShard([
      {
        term: 'sanctions',
        stem: 'sanction',
        postings: { documents: Uint32Array.of(1, 700, 701), impacts: Uint8Array.of(3, 255, 16) },
      },
    ]);
    for (let length = 0; length < shard.length; length += 1)
      expect(() => decodeShard(shard.slice(0, length))).toThrow(SearchFileError);
    const packed = await gzip(shard);
    await expect(decompress(packed.slice(0, -4))).rejects.toThrow(SearchFileError);
  });

  it('are refused when they are of another format, or nothing of the kind', () => {
    expect(() => decodeShard(new Uint8Array([9, 0]))).toThrow('another format');
    expect(() => decodePack(new TextEncoder().encode('<!doctype html>'))).toThrow(SearchFileError);
    expect(() => readManifest('<!doctype html>')).toThrow(SearchFileError);
    expect(() => readManifest('{"format":0}')).toThrow('another format');
  });

  it('never make a reader fail with anything but that error, whatever their bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        for (const decode of [decodeShard, decodeBucket, decodeFacets, decodePack]) {
          try {
            decode(bytes);
          } catch (error) {
            expect(error).toBeInstanceOf(SearchFileError);
          }
        }
      }),
    );
  });
});
