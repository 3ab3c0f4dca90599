import { describe, expect, it } from 'vitest';
import { documentYears } from '../../../src/outputs/search/document-years.ts';
import { aClaim, aCorpus, anArticle, anEvent, aSource } from '../../domain/builders.ts';

describe('the years of what a search can find', () => {
  it('are those of articles, claims, events and dated sources', () => {
    const corpus = aCorpus({
      articles: [anArticle({ published: '2026-11-24' })],
      claims: [aClaim({ said: '2014-08' })],
      events: [anEvent({ date: '1998/2001' })],
      sources: [aSource({ published: '2027' }), aSource({ id: 'undated', published: undefined })],
    });
    const years = documentYears(corpus);
    expect([years[0], years.at(-1), years.length]).toEqual([1998, 2027, 30]);
  });

  it('are found in an archive of any size, and not where there is none', () => {
    const sources = Array.from({ length: 200_000 }, () => aSource({ published: '2014-08-06' }));
    const none = { articles: [], claims: [], events: [] };
    expect(documentYears(aCorpus({ ...none, sources }))).toEqual([2014]);
    expect(documentYears(aCorpus({ ...none, sources: [] }))).toEqual([]);
  });
});
