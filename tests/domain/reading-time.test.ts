import { describe, expect, it } from 'vitest';
import { readingMinutes } from '../../src/domain/reading-time.ts';

describe('readingMinutes', () => {
  it('rounds up and never says that a text takes no time', () => {
    const minutes = [0, 1, 238, 239, 2380].map((words) => readingMinutes({ words, characters: 0 }, 'en-GB'));
    expect(minutes).toEqual([1, 1, 1, 2, 10]);
  });

  it.each([
    ['zh', 10],
    ['zh-Hant', 10],
    ['ja', 8],
    ['ru', 9],
    ['ar', 12],
    ['sw', 9],
  ])('measures %s by what is counted there', (language, minutes) => {
    expect(readingMinutes({ words: 1600, characters: 2550 }, language)).toBe(minutes);
  });
});
