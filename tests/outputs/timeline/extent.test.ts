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

describe('the time of a small timeline', () => {
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
