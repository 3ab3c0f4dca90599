import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayNumber, isoDay } from '../../../src/domain/day-number.ts';
import { closeExtentOf, extentOf } from '../../../src/outputs/timeline/extent.ts';
import { spanOf } from '../../../src/outputs/timeline/span.ts';

const spans = (...dates: string[]) => dates.map((date) => ({ span: spanOf(date) }));

describe('the time of a timeline', () => {
  it('is of whole years, with room beyond the last entry', () => {
    const { from, to } = extentOf(spans('2014-05-13', '2025-11-02'));
    expect([isoDay(from), isoDay(to)]).toEqual(['2014-01-01', '2028-01-01']);
  });
});

describe('the time of no entries', () => {
  it('is the year 2000', () => {
    const { from, to } = extentOf([]);
    expect([isoDay(from), isoDay(to)]).toEqual(['2000-01-01', '2001-01-01']);
  });
});

describe('the time of a small timeline', () => {
  it.each([
    ['a day', 0, 1, -1, 182],
    ['half a year, with room for words as if it were one', 0, 200, -5, 244],
    ['years, with a fiftieth before them', 0, 2000, -45, 2240],
    ['many years, with room for the number of the first', 0, 10_000, -307, 11_200],
    ['years from the last day of one', 364, 10_364, -307, 11_564],
  ])('is to the day that of its entries and its words: %s', (_what, start, end, from, to) => {
    expect(closeExtentOf([{ span: { ...spanOf('1970'), start, end } }])).toEqual({ from, to });
  });

  it('begins shortly before its first entry, with room for the number of that year', () => {
    const { from, to } = closeExtentOf(spans('2023-11-22', '2025-07-04'));
    expect(isoDay(from)).toMatch(/^2023-1[01]/);
    expect((dayNumber('2024-01-01') - from) / (to - from)).toBeGreaterThan(0.05);
    expect(isoDay(to)).toMatch(/^2025-0[89]/);
  });

  it('is half a year at least, so that entries of one day do not number its hours', () => {
    const { from, to } = closeExtentOf(spans('2014-08-06', '2014-08-06'));
    expect(to - from).toBeGreaterThanOrEqual(183);
  });

  it('holds every entry, and less than a tenth of it is empty before the first', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 12_000 }), { minLength: 1, maxLength: 20 }), (days) => {
        const items = spans(...days.map((day) => isoDay(day)));
        const { from, to } = closeExtentOf(items);
        const [first, last] = [Math.min(...days), Math.max(...days) + 1];
        expect(from).toBeLessThan(first);
        expect(to).toBeGreaterThan(last);
        expect((first - from) / (to - from)).toBeLessThan(0.1);
      }),
    );
  });
});
