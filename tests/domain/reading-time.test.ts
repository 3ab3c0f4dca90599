import { describe, expect, it } from 'vitest';
import { readingMinutes } from '../../src/domain/reading-time.ts';

describe('readingMinutes', () => {
  it('rounds up and never says that a text takes no time', () => {
    expect([0, 1, 238, 239, 2380].map(readingMinutes)).toEqual([1, 1, 1, 2, 10]);
  });
});
