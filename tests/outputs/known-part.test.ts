import { describe, expect, it } from 'vitest';
import { partOfDay } from '../../src/outputs/known-part.ts';

describe('the part to open for a day', () => {
  const paths = ['2017/', '2016/11/', '2016/06/3/', '2016/01/', '2014/'];

  it.each([
    ['2018-03-01', '2017/'],
    ['2017-01-01', '2017/'],
    ['2016-12-31', '2016/11/'],
    ['2016-11-01', '2016/11/'],
    ['2016-10-31', '2016/06/3/'],
    ['2016-01-01', '2016/01/'],
    ['2015-12-31', '2014/'],
    ['2014-01-01', '2014/'],
    ['2013-12-31', undefined],
  ])('of %s is the newest that has begun by then', (day, path) => {
    expect(partOfDay(paths, day)).toBe(path);
  });

  it('is none where there are no parts', () => {
    expect(partOfDay([], '2014-01-01')).toBeUndefined();
  });
});
