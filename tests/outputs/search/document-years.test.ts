import { describe, expect, it } from 'vitest';
import { documentYears } from '../../../src/outputs/search/document-years.ts';
import { aClaim, aCorpus, anArticle, anEvent, aSource } from '../../domain/builders.ts';

describe('the years of what a search can find', () => {
  it('are those of articles, claims, events and dated sources, whichever of them is the first or the last', () => {
    const yearsOf = ([article, claim, event, source]: readonly string[]) =>
      documentYears(
        aCorpus({
          articles: [anArticle({ published: `${article}-11-24` })],
          claims: [aClaim({ said: `${claim}-08` })],
          events: [anEvent({ date: `${event}-05/2004` })],
          sources: [aSource({ published: source }), aSource({ id: 'undated', published: undefined })],
        }),
      );
    const years = ['1998', '2000', '2001', '2003'];
    for (let turned = 0; turned < 4; turned += 1)
      expect(yearsOf([...years.slice(turned), ...years.slice(0, turned)])).toEqual([
        1998, 1999, 2000, 2001, 2002, 2003,
      ]);
  });

  it('are found in an archive of any size, and not where there is none', () => {
    const sources = Array.from({ length: 200_000 }, () => aSource({ published: '2014-08-06' }));
    const none = { articles: [], claims: [], events: [] };
    expect(documentYears(aCorpus({ ...none, sources }))).toEqual([2014]);
    expect(documentYears(aCorpus({ ...none, sources: [] }))).toEqual([]);
  });
});
