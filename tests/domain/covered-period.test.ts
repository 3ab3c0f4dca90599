import { describe, expect, it } from 'vitest';
import { lastCoveredDay } from '../../src/domain/covered-period.ts';
import { anArticle } from './builders.ts';

describe('the end of the period that an article covers', () => {
  it('is the last day of its span', () => {
    expect(lastCoveredDay(anArticle({ covers: '2014-08' }))).toBe('2014-08-31');
    expect(lastCoveredDay(anArticle({ covers: '2013/2016-06' }))).toBe('2016-06-30');
  });

  it('is the day of publication where there is no span, or one that has no end or ends later', () => {
    expect(lastCoveredDay(anArticle())).toBe('2026-11-24');
    expect(lastCoveredDay(anArticle({ covers: '2022/..' }))).toBe('2026-11-24');
    expect(lastCoveredDay(anArticle({ covers: '2026' }))).toBe('2026-11-24');
  });
});
