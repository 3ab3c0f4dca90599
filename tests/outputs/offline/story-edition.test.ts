import { describe, expect, it } from 'vitest';
import {
  editionOf,
  type EditionFile,
  keptFiles,
  offerOf,
  readEdition,
  type StoryEdition,
} from '../../../src/outputs/offline/story-edition.ts';

const files: EditionFile[] = [
  ['claims/', 10, 'aa'],
  ['events/', 20, 'bb'],
];
const edition: StoryEdition = {
  story: 'chips',
  title: 'Chips',
  date: '2026-11-24',
  articles: [{ path: 'articles/a/', title: 'A' }],
  claims: 1,
  events: 2,
  edition: 'e',
  hasWholeArchive: false,
  bytes: 30,
  transfer: 9,
  files,
};

describe('an edition of a story', () => {
  it('is the same for the same files, in whatever order they are listed', async () => {
    expect(await editionOf(files.toReversed())).toBe(await editionOf(files));
    expect(await editionOf(files)).toMatch(/^[0-9a-f]{12}$/);
  });

  it('is another when a file changes, comes or goes', async () => {
    const [claims, events] = files as [EditionFile, EditionFile];
    const all = await Promise.all(
      [
        files,
        [claims],
        [['claims/', 10, 'bb'], events] as EditionFile[],
        [claims, ['other/', 20, 'bb']] as EditionFile[],
      ].map(editionOf),
    );
    expect(new Set(all).size).toBe(4);
  });

  it('is read as it was written, and offered with its counts in the place of its lists', () => {
    expect(readEdition(JSON.stringify(edition))).toEqual(edition);
    const offer = offerOf(edition);
    expect(offer).toMatchObject({ story: 'chips', articles: 1, bytes: 30 });
    expect(offer).not.toHaveProperty('files');
  });

  it.each(['', 'null', '[]', '{}', '<!doctype html>', JSON.stringify({ ...edition, files: [['a']] })])(
    'is refused when it is %s',
    (text) => {
      expect(() => readEdition(text)).toThrow();
    },
  );
});

describe('the files that are kept with a story', () => {
  const all: EditionFile[] = [
    ...files,
    ['search/', 10, 'cc'],
    ['search/0123456789ab/facets.bin', 10, 'dd'],
    ['timeline/2014/', 10, 'ee'],
  ];

  it('are all where search and timeline are not too large', () => {
    expect(keptFiles(all, { bytes: 30, files: 3 })).toEqual({ files: all, hasWholeArchive: true });
  });

  it.each([
    ['bytes', { bytes: 29, files: 3 }],
    ['files', { bytes: 30, files: 2 }],
  ])('are without search and timeline where these have too many %s, pages and data together', (_, most) => {
    expect(keptFiles(all, most)).toEqual({ files, hasWholeArchive: false });
  });

  it('have no search and no timeline where none was asked for', () => {
    expect(keptFiles(files)).toEqual({ files, hasWholeArchive: false });
  });
});
