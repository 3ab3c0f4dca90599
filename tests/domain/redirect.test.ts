import { describe, expect, it } from 'vitest';
import { firstIdOf, FormerlySchema, idsOf } from '../../src/domain/formerly.ts';
import { publicationRedirects, redirectsOf, relativeTarget } from '../../src/domain/redirect.ts';
import { aClaim, aCorpus, anArticle, aSource, aTopic } from './builders.ts';

describe('former ids', () => {
  it('are none unless an entry names some, oldest first', () => {
    expect(FormerlySchema.parse(undefined)).toEqual([]);
    expect(FormerlySchema.safeParse(['Old Name']).success).toBe(false);
    expect(firstIdOf({ id: 'c', formerly: ['a', 'b'] })).toBe('a');
    expect(firstIdOf({ id: 'c', formerly: [] })).toBe('c');
    expect(idsOf({ id: 'c', formerly: ['a', 'b'] })).toEqual(['c', 'a', 'b']);
  });
});

describe('redirectsOf', () => {
  it('leads every former address to where the entry is now, in order of address', () => {
    const corpus = aCorpus({
      claims: [aClaim({ formerly: ['two-billion', 'a-billion'] })],
      sources: [aSource({ formerly: ['rbth'] })],
      topics: [aTopic()],
    });
    expect(redirectsOf({ ...corpus, pages: [{ id: 'about', formerly: ['who-we-are'] }] })).toEqual([
      { from: '/claims/a-billion/', to: '/claims/one-billion-next-year/' },
      { from: '/claims/two-billion/', to: '/claims/one-billion-next-year/' },
      { from: '/sources/rbth/', to: '/sources/rbth-2014-08-06/' },
      { from: '/who-we-are/', to: '/about/' },
    ]);
  });

  it('is empty where nothing was renamed', () => {
    expect(redirectsOf(aCorpus())).toEqual([]);
  });
});

describe('publicationRedirects', () => {
  it('leads former addresses of translations and fixed pages on too', () => {
    const corpus = aCorpus({
      articles: [anArticle({ formerly: ['chips'] })],
      translations: [
        anArticle({ id: 'the-order-ru', translationOf: 'the-chip-order', language: 'ru', formerly: ['chips-ru'] }),
      ],
    });
    expect(publicationRedirects(corpus, [{ id: 'about', formerly: ['who-we-are'] }])).toEqual([
      { from: '/articles/chips-ru/', to: '/articles/the-order-ru/' },
      { from: '/articles/chips/', to: '/articles/the-chip-order/' },
      { from: '/who-we-are/', to: '/about/' },
    ]);
  });
});

describe('relativeTarget', () => {
  it('climbs to the root of the site and goes down again', () => {
    expect(relativeTarget({ from: '/claims/a/', to: '/claims/b/' })).toBe('../../claims/b/');
    expect(relativeTarget({ from: '/articles/a/afterwards/', to: '/articles/b/afterwards/' })).toBe(
      '../../../articles/b/afterwards/',
    );
    expect(relativeTarget({ from: '/old/', to: '/about/' })).toBe('../about/');
  });
});
