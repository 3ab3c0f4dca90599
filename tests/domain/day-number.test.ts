import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayNumber, isoDay, momentOf } from '../../src/domain/day-number.ts';

const [FIRST, LAST] = [dayNumber('0001-01-01'), dayNumber('9999-12-31')];

describe('days as numbers', () => {
  it('count from 1970', () => {
    expect(dayNumber('1970-01-01')).toBe(0);
    expect(dayNumber('1970-01-02')).toBe(1);
    expect(dayNumber('1969-12-31')).toBe(-1);
    expect(dayNumber('2014-08-06')).toBe(16_288);
  });

  it('are days again, and the moment at which these begin', () => {
    fc.assert(
      fc.property(fc.integer({ min: FIRST, max: LAST }), (number) => {
        expect(dayNumber(isoDay(number))).toBe(number);
        expect(isoDay(number + 0.9)).toBe(isoDay(number));
        expect(momentOf(number).toISOString()).toMatch(/T00:00:00.000Z$/);
        expect(momentOf(number).getTime()).toBe(number * 86_400_000);
      }),
    );
  });

  it('stay within the years that a date has', () => {
    expect(isoDay(FIRST - 1)).toBe('0001-01-01');
    expect(isoDay(FIRST + 1)).toBe('0001-01-02');
    expect(isoDay(LAST + 1)).toBe('9999-12-31');
    expect(isoDay(LAST - 1)).toBe('9999-12-30');
  });
});
