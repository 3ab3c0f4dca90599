import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type BucketPage, BUCKETS, bucketOf, divide, isPlain } from '../../src/build/page-bucket.ts';

const segment = fc.stringMatching(/^[a-z0-9-]{1,12}$/);
const pages = fc.array(
  fc.record({ route: fc.constant('src/pages/x.astro'), path: fc.array(segment, { maxLength: 4 }).map(pathOf) }),
);

function pathOf(segments: readonly string[]): string {
  return `/${segments.map((one) => `${one}/`).join('')}`;
}

describe('pages in buckets', () => {
  it('are each in one, in that of their address', () => {
    fc.assert(
      fc.property(pages, (all) => {
        const buckets = divide(all);
        const found = [...buckets].flatMap(([bucket, list]) => list.map(({ path }) => [bucket, path]));
        expect(found.toSorted()).toEqual(all.map(({ path }) => [bucketOf(path), path]).toSorted());
        for (const bucket of buckets.keys()) expect(bucket).toBeLessThan(BUCKETS);
      }),
    );
  });

  it('stand together with the others of their folder, which are made of the same entry', () => {
    // Folders of one bucket: in different ones they would never meet.
    const alike = Array.from({ length: 5000 }, (_, place) => `/articles/x-${place}/`).filter(
      (path) => bucketOf(path) === bucketOf('/claims/a/'),
    );
    const [before = '', after = ''] = alike;
    const inFolders = ['/claims/a/', after, '/claims/a/cite.bib', before, `${after}index.md`, '/claims/a/embed/'];
    const lists = [...divide(inFolders.map((path): BucketPage => ({ route: 'r', path }))).values()];
    expect(lists.map((list) => list.map(({ path }) => path))).toEqual([
      [
        ...[before, after].toSorted().flatMap((path) => (path === after ? [after, `${after}index.md`] : [path])),
        '/claims/a/',
        '/claims/a/cite.bib',
        '/claims/a/embed/',
      ],
    ]);
    expect(bucketOf('/claims/a/cite.bib')).toBe(bucketOf('/claims/a/'));
  });
});

describe('what a page is given', () => {
  it('is plain where a file of JSON gives it back', () => {
    fc.assert(fc.property(fc.jsonValue(), (value) => isPlain(value)));
    expect(isPlain({ id: 'a', next: undefined, list: [{ on: true }, 1, null] })).toBe(true);
    for (const value of [new Date(0), new Map(), () => 1, NaN, 1n, Symbol('a')]) {
      expect(isPlain(value)).toBe(false);
      expect(isPlain({ within: [value] })).toBe(false);
    }
  });
});
