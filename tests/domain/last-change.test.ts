import { describe, expect, it } from 'vitest';
import { articleChanged, claimChanged, newestChange } from '../../src/domain/last-change.ts';
import { aClaim, anArticle, anAssessment } from './builders.ts';

describe('the last change', () => {
  it('of an article is the day it was published, until something changes', () => {
    expect(articleChanged(anArticle({ published: '2026-11-24' }))).toBe('2026-11-24');
  });

  it.each([
    ['updated', { updated: '2026-12-02' }],
    [
      'corrected',
      {
        corrections: [
          { date: '2026-11-30', text: 'One.' },
          { date: '2026-12-02', text: 'Two.' },
        ],
      },
    ],
    ['changed otherwise', { updated: '2026-11-25', changes: [{ date: '2026-12-02', text: 'More.' }] }],
  ])('of an article is the day it was last %s', (_how, fields) => {
    expect(articleChanged(anArticle({ published: '2026-11-24', ...fields }))).toBe('2026-12-02');
  });

  it('of a claim is its last judgement or correction, in whatever order they stand', () => {
    const assessments = [anAssessment({ date: '2027-01-01' }), anAssessment({ date: '2026-11-24' })];
    expect(claimChanged(aClaim({ assessments }))).toBe('2027-01-01');
    expect(claimChanged(aClaim({ assessments, corrections: [{ date: '2027-02-03', text: 'A date.' }] }))).toBe(
      '2027-02-03',
    );
  });

  it('of nothing is not known', () => {
    expect(newestChange([])).toBeUndefined();
    expect(newestChange(['2026-01-01', '2026-03-01', '2026-02-01'])).toBe('2026-03-01');
  });
});
