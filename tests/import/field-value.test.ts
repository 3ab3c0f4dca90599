import { parse } from 'smol-toml';
import { describe, expect, it } from 'vitest';
import { asDay, asGroup, asList, asText, fieldOf, isNo, isYes } from '../../src/import/field-value.ts';

describe('the day that a field names', () => {
  it.each([
    ['2014-08-06', '2014-08-06'],
    ['2014-08-06 23:30:00 -0400', '2014-08-06'],
    ['2014-08-06T23:30:00+09:00', '2014-08-06'],
    ['2014/8/6', '2014-08-06'],
    ['2014.08.06', '2014-08-06'],
    ['August 6, 2014', '2014-08-06'],
    ['Wednesday, Aug. 6th, 2014', '2014-08-06'],
    ['6 August 2014', '2014-08-06'],
    ['Wed, 06 Aug 2014 10:00:00 GMT', '2014-08-06'],
    ['Wed Aug 06 2014', '2014-08-06'],
    ['Wed Aug  6 23:30:00 EDT 2014', '2014-08-06'],
    ['Tuesday 12th  August,  2014', '2014-08-12'],
    ['Aug 12 2014', '2014-08-12'],
    ['December  12th,  2014', '2014-12-12'],
    [1_407_283_200_000, '2014-08-06'],
    [1_407_283_200, '2014-08-06'],
    [parse('d = 2014-08-06T23:30:00-04:00')['d'], '2014-08-06'],
    [parse('d = 2014-08-06')['d'], '2014-08-06'],
  ])('%s is %s, as its author wrote it', (value, day) => {
    expect(asDay(value)).toBe(day);
  });

  it.each([
    'on 2014-08-06',
    'it was 6 August 2014',
    'a day in the end of August 6, 2014',
    'Wed Aug 12:00 2014',
    'So it was 6 of 2014',
  ])('%j is none: it is a text that has one', (value) => {
    expect(asDay(value)).toBeUndefined();
  });

  it.each(['2014-02-30', '2014', 'soon', '', '13/25/2014', 7, null, {}, [], true, '20140806123'])(
    '%j is none',
    (value) => {
      expect(asDay(value)).toBeUndefined();
    },
  );
});

describe('a field of a group', () => {
  it('is never one that every object inherits', () => {
    expect(fieldOf({}, 'constructor', 'toString')).toBeUndefined();
    expect(fieldOf(JSON.parse('{"__proto__": {"name": "x"}}') as Record<string, unknown>, 'name')).toBeUndefined();
  });
});

describe('the value of a field', () => {
  it('is read as a group, a list or a text, whatever was written', () => {
    const values = [{ a: 1 }, [1], new Date(0), null, undefined, '', ' a\n  b ', ' ', 7, true];
    expect(values.map(asGroup)).toEqual([{ a: 1 }, ...Array.from({ length: 9 })]);
    expect(values.map((value) => asList(value).length)).toEqual([1, 1, 1, 0, 0, 0, 1, 1, 1, 1]);
    expect(asList([1, 2])).toEqual([1, 2]);
    expect(values.map(asText)).toEqual([...Array.from({ length: 6 }), 'a b', undefined, '7', undefined]);
  });

  it('is that of the first name that has one', () => {
    expect(fieldOf({ a: null, b: undefined, c: '', d: 1 }, 'x', 'a', 'b', 'c', 'd')).toBe('');
    expect(fieldOf(undefined, 'a')).toBeUndefined();
  });
});

it('yes and no are said in several ways, and silence is neither', () => {
  expect([true, 'true', 'yes', ' On ', 1].every(isYes)).toBe(true);
  expect([false, 'false', ' no ', 0].every(isNo)).toBe(true);
  expect(
    [undefined, null, '', 'maybe', 'nobody', 'yesterday', 'untrue', 'casino'].some(
      (value) => isYes(value) || isNo(value),
    ),
  ).toBe(false);
});
