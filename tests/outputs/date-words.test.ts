import { describe, expect, it } from 'vitest';
import { formatDate, formatDue } from '../../src/outputs/date-words.ts';
import { english } from '../words/english.ts';

describe('formatDate', () => {
  it.each([
    ['2014-08-06', '6 August 2014'],
    ['2014-08', 'August 2014'],
    ['2014', '2014'],
    ['2014~', 'about 2014'],
    ['2014-08/2017-02', 'August 2014 to February 2017'],
    ['2014-08/..', 'since August 2014'],
    ['../2017', 'until 2017'],
    ['2014-08-06~', 'about 6 August 2014'],
    ['2014~/2015', 'about 2014 to 2015'],
    ['2024-02-29', '29 February 2024'],
  ])('prints %s as %s', (date, words) => {
    expect(formatDate(date, english)).toBe(words);
  });

  it('names the months in the language that is asked for', () => {
    expect(formatDate('2014-08', { ...english, tag: 'ru' })).toBe('август 2014 г.');
  });
});

describe('formatDue', () => {
  it('does not say of what has no end that it has been due ever since', () => {
    expect(formatDue('2022-02-26/..', english)).toBe('at any time from 26 February 2022');
  });

  it.each([
    ['2017-02', 'February 2017'],
    ['2014-08/2017-02', 'August 2014 to February 2017'],
    ['../2017', 'until 2017'],
  ])('prints %s as any other date', (date, words) => {
    expect(formatDue(date, english)).toBe(words);
  });
});
