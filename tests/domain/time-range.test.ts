import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayNumber } from '../../src/domain/day-number.ts';
import { formatRange, parseRange, rangeEnds } from '../../src/domain/time-range.ts';

const whole = { from: dayNumber('2013-01-01'), to: dayNumber('2027-01-01') };
/** From the first of two days to the last, both included. */
const days = (first: string, last: string) => ({ from: dayNumber(first), to: dayNumber(last) + 1 });

describe('a range of time, as it is written', () => {
  it.each([
    ['2018', days('2018-01-01', '2018-12-31')],
    ['2018-02', days('2018-02-01', '2018-02-28')],
    ['2018-02-03', days('2018-02-03', '2018-02-03')],
    [' 2018-01..2020-06 ', days('2018-01-01', '2020-06-30')],
    ['2018-01-05..2018-01-05', days('2018-01-05', '2018-01-05')],
    ['2018..', days('2018-01-01', '2026-12-31')],
    ['..2018-03', days('2013-01-01', '2018-03-31')],
    ['..', whole],
  ])('"%s" has both of its ends, and that of the whole for an end that is left out', (text, range) => {
    expect(parseRange(text, whole)).toEqual(range);
  });

  it.each(['', ' ', 'soon', '2018..soon', 'soon..2018', '2018-13', '2018..2019..2020', '2014/2015', '2014/2015..2016'])(
    '"%s" is none',
    (text) => {
      expect(parseRange(text, whole)).toBeUndefined();
    },
  );

  it('never runs backwards, not even by a day', () => {
    for (const text of ['2020..2018', '2019..2018', '2018-03-02..2018-03-01', '2028..', '..2012'])
      expect(parseRange(text, whole), text).toBeUndefined();
  });
});

describe('a time written as a range', () => {
  it.each([
    ['2018..2020', days('2018-01-01', '2020-12-31')],
    ['2018-01..2020-06', days('2018-01-01', '2020-06-30')],
    ['2018-02..2020-12', days('2018-02-01', '2020-12-31')],
    ['2018-01-01..2020-06-09', days('2018-01-01', '2020-06-09')],
    ['2018-01-02..2020-12-31', days('2018-01-02', '2020-12-31')],
    ['9990..9999', days('9990-01-01', '9999-12-31')],
  ])('is %s: years or months where both ends are bounds of some, days where not', (text, time) => {
    expect(formatRange(time)).toBe(text);
  });

  it('has days that are whole, and one day at least', () => {
    const { from, to } = days('2018-06-05', '2018-06-07');
    expect(rangeEnds({ from: from + 0.4, to: to - 0.4 })).toEqual(['2018-06-05', '2018-06-07']);
    expect(rangeEnds({ from, to: from })).toEqual(['2018-06-05', '2018-06-05']);
  });

  it('is read as the same time again', () => {
    const day = fc.integer({ min: dayNumber('1900-01-01'), max: dayNumber('2100-01-01') });
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 2000 }), (from, length) => {
        const time = { from, to: from + length };
        expect(parseRange(formatRange(time), whole)).toEqual(time);
      }),
    );
  });
});
