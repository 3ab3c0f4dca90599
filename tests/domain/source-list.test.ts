import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isWhole, openingPage, partPages, partRoutes, sharesOf } from '../../src/domain/list-part.ts';
import { type Source, SOURCE_TYPES } from '../../src/domain/source.ts';
import { sourceList } from '../../src/domain/source-list.ts';
import { aSource } from './builders.ts';

const source = fc.record({
  published: fc.option(fc.constantFrom('2013', '2014-03', '2014-03-05', '2015-01~'), { nil: undefined }),
  type: fc.constantFrom(...SOURCE_TYPES),
});
const sourcesOf = (fields: readonly Pick<Source, 'published' | 'type'>[]) =>
  fields.map(
    (one, number) => ({ ...aSource({ id: `s-${number}`, type: one.type }), published: one.published }) as Source,
  );
const ids = (sources: readonly Source[]) => sources.map(({ id }) => id);

describe('the list of sources', () => {
  it('has every source once, by year and in each by type, on pages within the limit', () => {
    fc.assert(
      fc.property(fc.array(source, { maxLength: 60 }), fc.integer({ min: 1, max: 20 }), (fields, most) => {
        const sources = sourcesOf(fields);
        const pages = partPages(sourceList(sources, most)).filter(isWhole);
        const listed = pages.flatMap(({ entries }) => entries);
        expect(ids(listed).sort()).toEqual(ids(sources).sort());
        const keys = listed.map(
          ({ published, type }) => `${published?.slice(0, 4) ?? '~'} ${SOURCE_TYPES.indexOf(type)}`,
        );
        expect(keys).toEqual([...keys].sort());
        for (const { entries } of pages) expect(entries.length).toBeLessThanOrEqual(most);
      }),
    );
  });

  it('keeps one page while it is short', () => {
    const list = sourceList(sourcesOf([{ published: '2014', type: 'law' }]));
    expect(partPages(list).map(({ path }) => path)).toEqual(['']);
    expect(partRoutes(list, 'by/')).toEqual([]);
  });

  it('has an address for each year beside those of sources, and one for what has no date, at the end', () => {
    const list = sourceList(
      sourcesOf([
        { published: undefined, type: 'law' },
        { published: '2014-03', type: 'report' },
        { published: '2013', type: 'report' },
        { published: '2014', type: 'law' },
        { published: '2014', type: 'dataset' },
      ]),
      2,
    );
    expect(partPages(list).map(({ path }) => path)).toEqual(['', 'by/2013/', 'by/2014/', 'by/2014/2/', 'by/undated/']);
    expect(partRoutes(list, 'by/').map(({ params }) => params.part)).toEqual(['2013', '2014', '2014/2', 'undated']);
    const laws = sharesOf(list, ({ type }) => type === 'law');
    expect(laws.map(({ page, count }) => [page.path, count])).toEqual([
      ['by/2014/', 1],
      ['by/undated/', 1],
    ]);
    expect(sharesOf(list, ({ type }) => type === 'dataset').map(({ page }) => page.path)).toEqual(['by/2014/2/']);
  });

  it('is numbered below the folder of its parts where nothing tells its entries apart', () => {
    const list = sourceList(sourcesOf(Array.from({ length: 3 }, () => ({ published: undefined, type: 'law' }))), 2);
    expect(partPages(list).map(({ path }) => path)).toEqual(['', 'by/undated/', 'by/undated/2/']);
    expect(openingPage(list)).toBe(list);
  });
});
