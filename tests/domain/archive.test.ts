import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { archiveUrl, PAGE_SIZE, pageCount, pageOf } from '../../src/domain/archive.ts';
import { correctionLog } from '../../src/domain/correction-log.ts';
import { readingMinutes } from '../../src/domain/reading-time.ts';
import { anArticle } from './builders.ts';

describe('the archive', () => {
  it('shows every article once, whatever their number', () => {
    fc.assert(
      fc.property(fc.nat(95), (total) => {
        const articles = Array.from({ length: total }, (_, index) =>
          anArticle({ id: `a${index}`, published: `20${10 + (index % 15)}-01-01` }),
        );
        const pages = Array.from({ length: pageCount(articles) }, (_, index) => pageOf(articles, index + 1));
        const shown = pages.flatMap(({ years }) => years.flatMap((year) => year.articles.map(({ id }) => id)));
        expect(shown.sort()).toEqual(articles.map(({ id }) => id).sort());
        for (const page of pages)
          expect(page.years.flatMap((year) => year.articles).length).toBeLessThanOrEqual(PAGE_SIZE);
      }),
    );
  });

  it('has a first page even when it is empty', () => {
    expect(pageCount([])).toBe(1);
    expect(archiveUrl(1)).toBe('/articles/');
    expect(archiveUrl(2)).toBe('/articles/page/2/');
  });
});

describe('correctionLog', () => {
  it('lists corrections and changes of all articles, newest first', () => {
    const log = correctionLog([
      anArticle({ id: 'a', corrections: [{ date: '2026-11-25', text: 'The year was wrong.' }] }),
      anArticle({ id: 'b', changes: [{ date: '2026-11-26', text: 'A source was added.' }] }),
    ]);
    expect(log.map(({ kind, date }) => `${kind} ${date}`)).toEqual(['change 2026-11-26', 'correction 2026-11-25']);
  });
});

describe('readingMinutes', () => {
  it('rounds up and never says that a text takes no time', () => {
    expect([0, 1, 238, 239, 2380].map(readingMinutes)).toEqual([1, 1, 1, 2, 10]);
  });
});
