import { describe, expect, it } from 'vitest';
import {
  editionOf,
  type EditionFile,
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
