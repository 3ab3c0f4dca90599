import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  byDate,
  DateSchema,
  DaySchema,
  firstDay,
  formatDate,
  getDate,
  lastDay,
  machineDate,
  parseDate,
  yearOf,
} from '../../src/domain/date.ts';

const isoDay = fc
  .date({ min: new Date('0001-01-01T00:00:00Z'), max: new Date('9999-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const anyDate = fc.oneof(
  isoDay,
  isoDay.map((day) => day.slice(0, 7)),
  isoDay.map((day) => day.slice(0, 4)),
  isoDay.map((day) => `${day}~`),
  isoDay.map((day) => `${day}/..`),
  fc.tuple(isoDay, isoDay).map((days) => days.sort().join('/')),
);

describe('parseDate', () => {
  it.each([
    ['2014-08-06', 'day', '2014-08-06', '2014-08-06'],
    ['2014-08', 'month', '2014-08-01', '2014-08-31'],
    ['2012-02', 'month', '2012-02-01', '2012-02-29'],
    ['2014', 'year', '2014-01-01', '2014-12-31'],
    ['2014-08/2017-02', 'interval', '2014-08-01', '2017-02-28'],
    ['2014-08/..', 'interval', '2014-08-01', undefined],
    ['../2017', 'interval', undefined, '2017-12-31'],
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
    '2014-8-6',
    '14-08-06',
    '2017/2014',
    '../..',
    '2014/2015/2016',
    '',
    'August 2014',
    '2014-08-06T10:30',
  ])('refuses %j', (text) => {
    expect(parseDate(text)).toBeUndefined();
  });

  it('knows the leap days of the Gregorian calendar', () => {
    expect(parseDate('2000-02-29')).toBeDefined();
    expect(parseDate('2024-02-29')).toBeDefined();
  });

  it('marks an approximate date', () => {
    expect(getDate('2014-08~').circa).toBe(true);
    expect(getDate('2014~/2015').circa).toBe(true);
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

describe('byDate', () => {
  it('puts a day before the month that it begins, and that before the year', () => {
    expect(['2014', '2014-01', '2014-01-01'].sort(byDate)).toEqual(['2014-01-01', '2014-01', '2014']);
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

describe('formatDate', () => {
  it.each([
    ['2014-08-06', '6 August 2014'],
    ['2014-08', 'August 2014'],
    ['2014', '2014'],
    ['2014~', 'about 2014'],
    ['2014-08/2017-02', 'August 2014 to February 2017'],
    ['2014-08/..', 'since August 2014'],
    ['../2017', 'until 2017'],
  ])('prints %s as %s', (date, words) => {
    expect(formatDate(date)).toBe(words);
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
  });

  it('say what is wrong with an impossible day', () => {
    expect(DateSchema.safeParse('2014-02-30').error?.issues[0]?.message).toContain('"2014-02-30" is not a date');
  });

  it('ask for a day where a day is needed', () => {
    expect(DaySchema.safeParse('2014-08').success).toBe(false);
    expect(DaySchema.safeParse('2014-08-06').success).toBe(true);
  });
});
