import { describe, expect, it } from 'vitest';
import { OwnWordsSchema } from '../../src/domain/own-words.ts';

describe('a publication’s own words', () => {
  it('are texts by their names, in groups as deep as those of the dictionary', () => {
    const words = { name: 'News', timeline: { said: 'Said', marks: { open: 'Open' } } };
    expect(OwnWordsSchema.parse(words)).toEqual(words);
    expect(OwnWordsSchema.parse({})).toEqual({});
  });

  it('are nothing but texts', () => {
    for (const words of [
      { name: 1 },
      { timeline: { said: ['Said'] } },
      { timeline: { marks: { open: null } } },
      'News',
    ])
      expect(OwnWordsSchema.safeParse(words).success).toBe(false);
  });
});
