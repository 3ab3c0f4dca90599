import { describe, expect, it } from 'vitest';
import { articleLog, correctionLog } from '../../src/domain/correction-log.ts';
import { articleFeedIds, claimFeedIds, feedIdOf, logNames } from '../../src/domain/feed-id.ts';
import { linkPublication } from '../../src/domain/publication.ts';
import { aClaim, aCorpus, anArticle, anAssessment } from './builders.ts';

describe('the ids by which feeds know what was published', () => {
  it('are addresses, the first that an entry had', () => {
    expect(feedIdOf('articles', { id: 'chips', formerly: [] })).toBe('/articles/chips/');
    expect(feedIdOf('articles', { id: 'chips', formerly: ['oldest', 'older'] })).toBe('/articles/oldest/');
  });

  it('tell several entries of one kind and day apart by their order', () => {
    expect(logNames('change', ['2026-11-25', '2026-11-26', '2026-11-25'])).toEqual([
      'change-2026-11-25',
      'change-2026-11-26',
      'change-2026-11-25-2',
    ]);
  });

  it('are those of an article, and of what was put right or changed in it', () => {
    const article = anArticle({
      formerly: ['chips'],
      corrections: [
        { date: '2026-11-25', text: 'A year.' },
        { date: '2026-11-25', text: 'A name.' },
      ],
      changes: [{ date: '2026-11-25', text: 'A source.' }],
    });
    expect(articleFeedIds(article)).toEqual([
      '/articles/chips/',
      '/articles/chips/#correction-2026-11-25',
      '/articles/chips/#correction-2026-11-25-2',
      '/articles/chips/#change-2026-11-25',
    ]);
    expect(articleLog(article).map(({ name }) => `/articles/chips/#${name}`)).toEqual(articleFeedIds(article).slice(1));
  });

  it('are those of a claim’s judgements after the first, in whatever order they are written, and of its corrections', () => {
    const claim = aClaim({
      assessments: ['2027-03-01', '2026-11-24', '2027-01-01'].map((date) => anAssessment({ date })),
      corrections: [{ date: '2027-02-01', text: 'A name.' }],
    });
    const ids = claimFeedIds(claim);
    expect(ids).toEqual([
      '/claims/one-billion-next-year/#claim-2027-02-01',
      '/claims/one-billion-next-year/#judgement-2027-01-01',
      '/claims/one-billion-next-year/#judgement-2027-03-01',
    ]);
    const log = correctionLog(linkPublication(aCorpus({ claims: [claim] })));
    expect(log.map(({ name }) => `/claims/one-billion-next-year/#${name}`).sort()).toEqual(ids);
  });
});
