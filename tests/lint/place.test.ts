import { describe, expect, it } from 'vitest';
import { createPointFinder, placeBetween } from '../../src/lint/place.ts';

const TEXT = 'one\n\nthree\r\n🛰 four\n';

describe('the place of an offset', () => {
  it('is its line and column, counted from 1 and in UTF-16 units', () => {
    const pointAt = createPointFinder(TEXT);
    const counted = [...Array(TEXT.length + 1).keys()].map((offset) => {
      const before = TEXT.slice(0, offset).split('\n');
      return { line: before.length, column: (before.at(-1) ?? '').length + 1 };
    });
    expect([...counted.keys()].map(pointAt)).toEqual(counted);
    expect(pointAt(TEXT.indexOf('four'))).toEqual({ line: 4, column: 4 });
  });

  it('has an end where the stretch has a length', () => {
    const pointAt = createPointFinder(TEXT);
    expect(placeBetween(pointAt, 1, 6)).toEqual({ line: 1, column: 2, end: { line: 3, column: 2 } });
    expect(placeBetween(pointAt, 5, 5)).toEqual({ line: 3, column: 1 });
  });
});
