import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  archiveUrl,
  type ArchivePage,
  archiveYears,
  nearPages,
  PAGE_SIZE,
  pageCount,
  pageOf,
} from '../../src/domain/archive.ts';
import type { Article } from '../../src/domain/corpus.ts';
import { anArticle } from './builders.ts';

const published = fc.integer({ min: 2010, max: 2026 }).map((year) => `${year}-06-01`);
const archive = fc
  // Left to itself, fast-check makes lists of ten at most, which one page holds.
  .array(published, { maxLength: 3 * PAGE_SIZE + 1, size: 'max' })
  .map((days) => days.sort().reverse())
  .map((days) => days.map((day, index) => anArticle({ id: `a${index}`, published: day })));

function pagesOf(articles: readonly Article[]): ArchivePage[] {
  return Array.from({ length: pageCount(articles) }, (_, index) => pageOf(articles, index + 1));
}

function idsOn({ years }: ArchivePage): string[] {
  return years.flatMap(({ articles }) => articles.map(({ id }) => id));
}

describe('the archive', () => {
  it('shows every article once, in the given order, whatever their number', () => {
    fc.assert(
      fc.property(archive, (articles) => {
        expect(pagesOf(articles).flatMap(idsOn)).toEqual(articles.map(({ id }) => id));
      }),
    );
  });

  it('fills every page but the last', () => {
    fc.assert(
      fc.property(archive, (articles) => {
        const sizes = pagesOf(articles).map((page) => idsOn(page).length);
        expect(sizes.slice(0, -1).every((size) => size === PAGE_SIZE)).toBe(true);
        expect(sizes.at(-1)).toBeLessThanOrEqual(PAGE_SIZE);
        if (articles.length > 0) expect(sizes.at(-1)).toBeGreaterThan(0);
      }),
    );
  });

  it('groups the articles of a page by the year in which they were published', () => {
    const { years } = pageOf(
      [
        anArticle({ id: 'c', published: '2026-11-24' }),
        anArticle({ id: 'b', published: '2026-01-01' }),
        anArticle({ id: 'a', published: '2025-12-31' }),
      ],
      1,
    );
    expect(years.map(({ year, articles }) => [year, articles.length])).toEqual([
      [2026, 2],
      [2025, 1],
    ]);
  });

  it('tells a page its number and the size of the whole', () => {
    const articles = Array.from({ length: PAGE_SIZE + 1 }, (_, index) => anArticle({ id: `a${index}` }));
    expect(pageOf(articles, 2)).toMatchObject({ number: 2, count: 2, total: PAGE_SIZE + 1 });
  });

  it('has a first page even when it is empty', () => {
    expect(pageOf([], 1)).toEqual({ number: 1, count: 1, total: 0, years: [] });
  });

  it('has a way to each year, to a page that shows it, at the first article of it', () => {
    fc.assert(
      fc.property(archive, (articles) => {
        const years = archiveYears(articles);
        expect(years.reduce((sum, { count }) => sum + count, 0)).toBe(articles.length);
        expect(years.map(({ year }) => String(year))).toEqual([
          ...new Set(articles.map(({ published }) => published.slice(0, 4))),
        ]);
        const pages = new Map(pagesOf(articles).map((page) => [archiveUrl(page.number), page]));
        for (const { year, url } of years) {
          const [path = '', fragment] = url.split('#');
          const shown = pages.get(path)?.years.find((one) => one.year === year);
          const first = articles.find(({ published }) => published.startsWith(String(year)));
          expect(fragment).toBe(`y${year}`);
          expect(shown?.articles[0]).toBe(first);
        }
      }),
    );
  });

  it('links few of many pages: the first, the last and those near, and no gap where a page has room', () => {
    expect(nearPages(1, 1)).toEqual([1]);
    expect(nearPages(1, 500)).toEqual([1, 2, 3, undefined, 500]);
    expect(nearPages(5, 9)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect(nearPages(250, 500)).toEqual([1, undefined, 248, 249, 250, 251, 252, undefined, 500]);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 400 }), fc.integer({ min: 1, max: 400 }), (a, b) => {
        const [number, count] = a < b ? [a, b] : [b, a];
        const pages = nearPages(number, count);
        expect(pages).toContain(number);
        expect(pages.length).toBeLessThanOrEqual(9);
        const named = pages.filter((page) => page !== undefined);
        expect(named).toEqual([...new Set(named)].sort((x, y) => x - y));
        expect([named[0], named.at(-1)]).toEqual([1, count]);
      }),
    );
  });

  it('gives its first page the address of the collection', () => {
    expect([1, 2, 12].map(archiveUrl)).toEqual(['/articles/', '/articles/page/2/', '/articles/page/12/']);
  });
});
