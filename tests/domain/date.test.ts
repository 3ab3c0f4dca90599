import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  byDate,
  firstDay,
  getDate,
  isCertainlyBefore,
  lastDay,
  machineDate,
  parseDate,
  yearOf,
} from '../../src/domain/date.ts';
import { DateSchema, DaySchema } from '../../src/domain/date-schema.ts';

const isoDay = fc
  .date({ min: new Date('0001-01-01T00:00:00Z'), max: new Date('9999-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const anyDate = fc.oneof(
  isoDay,
  isoDay.map((day) => day.slice(0, 7)),
  isoDay.map((day) => day.slice(0, 4)),
  isoDay.map((day) => `${day}~`),
  isoDay.map((day) => `${day}/..`),
  isoDay.map((day) => `../${day}`),
  fc.tuple(isoDay, isoDay).map((days) => days.sort().join('/')),
);

describe('parseDate', () => {
  it.each([
    ['2014-08-06', 'day', '2014-08-06', '2014-08-06'],
    ['2014-08', 'month', '2014-08-01', '2014-08-31'],
    ['2012-02', 'month', '2012-02-01', '2012-02-29'],
    ['2014', 'year', '2014-01-01', '2014-12-31'],
    ['2014-08/2017-02', 'interval', '2014-08-01', '2017-02-28'],
    ['2014-08-06/2014-08-06', 'interval', '2014-08-06', '2014-08-06'],
    ['2014/2014-08', 'interval', '2014-01-01', '2014-08-31'],
    ['2014-08/..', 'interval', '2014-08-01', undefined],
    ['../2017', 'interval', undefined, '2017-12-31'],
    ['0001', 'year', '0001-01-01', '0001-12-31'],
    ['9999-12-31', 'day', '9999-12-31', '9999-12-31'],
  ])('reads %s as a %s', (text, precision, start, end) => {
    expect(parseDate(text)).toEqual({ text, precision, circa: false, start, end });
  });

  it.each([
    '2014-02-30',
    '2013-02-29',
    '1900-02-29',
    '2014-13',
    '2014-00',
    '2014-04-31',
    '0000',
    '0000-01-01',
    '2014-01-00',
    '2014-8-6',
    '14-08-06',
    '2017/2014',
    '2014-08-07/2014-08-06',
    '2014-02-30/2015',
    '2014/2015-13',
    '/2014',
    '2014/',
    '../..',
    '2014/2015/2016',
    '',
    'August 2014',
    '2014-08-06T10:30',
    '2014-08-06\n',
    ' 2014',
    '２０１４',
    '~2014',
    '2014~~',
    '2014?',
    '-2014',
    '02014',
  ])('refuses %j', (text) => {
    expect(parseDate(text)).toBeUndefined();
  });

  it('knows the leap years of the Gregorian calendar', () => {
    const leapYears = [1896, 1900, 1904, 1999, 2000, 2023, 2024, 2100].filter((year) => parseDate(`${year}-02-29`));
    expect(leapYears).toEqual([1896, 1904, 2000, 2024]);
  });

  it.each(['2014~', '2014-08~', '2014-08-06~', '2014~/2015', '2014/2015~', '2014~/..'])(
    'marks %s as approximate',
    (text) => {
      expect(getDate(text).circa).toBe(true);
    },
  );

  it('accepts every day that the calendar has, and no other', () => {
    const part = (max: number) => fc.nat(max).map((number) => String(number).padStart(2, '0'));
    fc.assert(
      fc.property(fc.integer({ min: 1000, max: 9999 }), part(13), part(32), (year, month, day) => {
        const text = `${year}-${month}-${day}`;
        // The platform's own calendar moves a day that does not exist into the next month.
        const moment = new Date(Date.UTC(year, Number(month) - 1, Number(day)));
        expect(parseDate(text) !== undefined).toBe(moment.toISOString().startsWith(text));
      }),
    );
  });

  it('reads every day of ten thousand years as itself', () => {
    fc.assert(
      fc.property(
        isoDay,
        (day) => firstDay(day) === day && lastDay(day) === day && yearOf(day) === Number(day.slice(0, 4)),
      ),
    );
  });

  it('never puts the end of a date before its start', () => {
    fc.assert(fc.property(anyDate, (date) => firstDay(date) <= lastDay(date)));
  });
});

describe('getDate', () => {
  it('throws on what no schema would let through, and quotes it', () => {
    expect(() => getDate('2014-02-30')).toThrow(new RangeError('not a date: 2014-02-30'));
  });
});

describe('firstDay and lastDay', () => {
  it('take the known end of an open span', () => {
    expect([firstDay('2014-08/..'), lastDay('2014-08/..')]).toEqual(['2014-08-01', '2014-08-01']);
    expect([firstDay('../2017'), lastDay('../2017')]).toEqual(['2017-12-31', '2017-12-31']);
  });
});

describe('byDate', () => {
  it('puts a day before the month that it begins, and that before the year', () => {
    expect(['2014', '2014-01', '2014-01-01'].sort(byDate)).toEqual(['2014-01-01', '2014-01', '2014']);
  });

  it('takes two ways to write one span for equal', () => {
    expect(byDate('2014', '2014-01-01/2014-12-31')).toBe(0);
    expect(byDate('2014-08-06', '2014-08-06~')).toBe(0);
  });

  it('is a total order', () => {
    fc.assert(
      fc.property(anyDate, anyDate, anyDate, (a, b, c) => {
        expect(Math.sign(byDate(a, b))).toBe(-Math.sign(byDate(b, a)) + 0);
        if (byDate(a, b) <= 0 && byDate(b, c) <= 0) expect(byDate(a, c)).toBeLessThanOrEqual(0);
      }),
    );
  });
});

describe('isCertainlyBefore', () => {
  it.each([
    ['2014-08-06', '2014-08-07'],
    ['2014-07', '2014-08-01'],
    ['2013', '2014'],
    ['2013/2014-07', '2014-08'],
    ['../2013', '2014/..'],
  ])('puts %s before %s', (a, b) => {
    expect(isCertainlyBefore(a, b)).toBe(true);
  });

  it.each([
    ['the same day', '2014-08-06', '2014-08-06'],
    ['a day and the month that it falls in', '2014-08-01', '2014-08'],
    ['a month and a day in it', '2014-08', '2014-08-31'],
    ['a span and one that begins on its last day', '2013/2014-08-06', '2014-08-06/2015'],
    ['a span that has not ended', '2013/..', '2014'],
    ['a span that began nobody knows when', '2013', '../2014'],
    ['an approximate year', '2013~', '2014-01-01'],
    ['something before an approximate day', '2013', '2014-08-06~'],
    ['a span with an approximate end', '2012/2013~', '2014'],
  ])('is unsure of %s', (_what, a, b) => {
    expect(isCertainlyBefore(a, b)).toBe(false);
    expect(isCertainlyBefore(b, a)).toBe(false);
  });

  it('holds only where no day of the one could be the same as, or later than, a day of the other', () => {
    fc.assert(
      fc.property(anyDate, anyDate, (a, b) => {
        const [earlier, later] = [getDate(a), getDate(b)];
        // An unknown bound may be any day that the calendar has.
        const lastOfEarlier = earlier.circa ? '9999-12-31' : (earlier.end ?? '9999-12-31');
        const firstOfLater = later.circa ? '0001-01-01' : (later.start ?? '0001-01-01');
        expect(isCertainlyBefore(a, b)).toBe(lastOfEarlier < firstOfLater);
      }),
    );
  });

  it('never holds both ways, and agrees with the order of dates', () => {
    fc.assert(
      fc.property(anyDate, anyDate, (a, b) => {
        if (!isCertainlyBefore(a, b)) return;
        expect(isCertainlyBefore(b, a)).toBe(false);
        expect(byDate(a, b)).toBeLessThan(0);
      }),
    );
  });

  it('passes on: what is before a date is before whatever that date is before', () => {
    fc.assert(
      fc.property(anyDate, anyDate, anyDate, (a, b, c) => {
        if (isCertainlyBefore(a, b) && isCertainlyBefore(b, c)) expect(isCertainlyBefore(a, c)).toBe(true);
      }),
    );
  });
});

describe('machineDate', () => {
  it('gives <time> what it understands and nothing for a span', () => {
    expect(machineDate('2014-08')).toBe('2014-08');
    expect(machineDate('2014-08~')).toBe('2014-08');
    expect(machineDate('2014/2015')).toBeUndefined();
  });
});

describe('the date schemas', () => {
  it('take what a YAML 1.1 reader makes of an unquoted day and year', () => {
    expect(DateSchema.parse(new Date('2014-08-06T00:00:00Z'))).toBe('2014-08-06');
    expect(DateSchema.parse(2014)).toBe('2014');
    expect(DaySchema.parse(new Date('2026-11-24T00:00:00Z'))).toBe('2026-11-24');
  });

  it.each([
    ['a boolean', true],
    ['nothing', undefined],
    ['a list', ['2014']],
    ['a Date without a time', new Date(NaN)],
    ['a fraction', 2014.5],
    ['a number that is no year', 20140806],
  ])('refuse %s', (_what, value) => {
    expect(DateSchema.safeParse(value).success).toBe(false);
    expect(DaySchema.safeParse(value).success).toBe(false);
  });

  it('say what is wrong with an impossible day', () => {
    expect(DateSchema.safeParse('2014-02-30').error?.issues[0]?.message).toContain('"2014-02-30" is not a date');
  });

  it('ask for a day where a day is needed', () => {
    expect(DaySchema.parse('2014-08-06')).toBe('2014-08-06');
    for (const text of ['2014-08', '2014', '2014-08-06~', '2014-08-06/2014-08-07', '2014-02-30'])
      expect(DaySchema.safeParse(text).error?.issues[0]?.message).toBe(
        `"${text}" is not a day; write it as 2014-08-06`,
      );
  });
});
