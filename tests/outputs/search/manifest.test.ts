import { describe, expect, it } from 'vitest';
import { sharedPrefix } from '../../../src/outputs/search/bytes.ts';
import {
  INDEX_FORMAT,
  kindOf,
  lastAtMost,
  type Manifest,
  readManifest,
  shardsBetween,
} from '../../../src/outputs/search/manifest.ts';

const MANIFEST: Manifest = {
  format: INDEX_FORMAT,
  folder: 'f',
  count: 9,
  // Two articles, no claim, three events, then one of each.
  kinds: [0, 2, 2, 5, 6, 7, 8],
  shards: ['', 'chi', 'm', 'sp'],
  packs: [0, 5],
  buckets: [4],
  common: [],
};

describe('the list of a search index', () => {
  it('tells the kind of a document by its number, passing over kinds that have none', () => {
    expect(Array.from({ length: 9 }, (_, number) => kindOf(MANIFEST, number))).toEqual([
      'article',
      'article',
      'event',
      'event',
      'event',
      'entity',
      'source',
      'series',
      'topic',
    ]);
  });

  it('tells in which files terms stand, each file from its first term to the one before the next', () => {
    expect(shardsBetween(MANIFEST, 'a', 'a')).toEqual([0]);
    expect(shardsBetween(MANIFEST, 'chi', 'chi')).toEqual([1]);
    expect(shardsBetween(MANIFEST, 'chips', 'space')).toEqual([1, 2, 3]);
    expect(shardsBetween(MANIFEST, 'a', 'z')).toEqual([0, 1, 2, 3]);
    expect(shardsBetween(MANIFEST, 'z', 'z\uffff')).toEqual([3]);
  });

  it('finds the last that is not after a value, and the first where all are', () => {
    expect([-1, 0, 4, 5, 6, 9].map((value) => lastAtMost([0, 5, 9], value))).toEqual([0, 0, 0, 1, 1, 2]);
    expect(lastAtMost([3], 1)).toBe(0);
    expect(lastAtMost<number>([], 1)).toBe(0);
  });

  it('is refused where it is of another format or is none', () => {
    expect(readManifest(JSON.stringify(MANIFEST))).toEqual(MANIFEST);
    for (const bad of [{ ...MANIFEST, format: 2 }, { ...MANIFEST, shards: 'a' }, { ...MANIFEST, packs: 3 }, {}])
      expect(() => readManifest(JSON.stringify(bad))).toThrow('another format');
    expect(() => readManifest('{')).toThrow('damaged');
  });
});

it('two texts share what they begin with, and never half a letter', () => {
  expect(sharedPrefix('chips', 'china')).toBe(3);
  expect(sharedPrefix('chi', 'chips')).toBe(3);
  expect(sharedPrefix('chips', 'chi')).toBe(3);
  expect(sharedPrefix('a', 'b')).toBe(0);
  expect(sharedPrefix('', '')).toBe(0);
  // U+20BB7 and U+20BB6 have their first half in common.
  expect(sharedPrefix('a𠮷', 'a𠮶')).toBe(1);
});
