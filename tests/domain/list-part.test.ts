import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { byInitial } from '../../src/domain/initial.ts';
import {
  besidePart,
  byYearAndMonth,
  type Cut,
  cutList,
  isWhole,
  type ListPart,
  openingPage,
  partAt,
  partPages,
  partRoutes,
} from '../../src/domain/list-part.ts';

interface Dated {
  readonly id: number;
  readonly date: string;
}

const day = fc
  .tuple(fc.integer({ min: 2012, max: 2015 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
  .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join('-'));
const dates = fc.array(day, { maxLength: 200, size: 'max' }).map((days) => days.sort());
const most = fc.integer({ min: 1, max: 30 });
const cutBy = (pageLength: number, isNewestFirst = false): Cut<Dated> => ({
  by: byYearAndMonth(({ date }) => date),
  most: pageLength,
  isNewestFirst,
});
const entriesOf = (days: readonly string[]): Dated[] => days.map((date, id) => ({ id, date }));
const pathsOf = (list: ListPart<unknown>) => partPages(list).map(({ path }) => path);
/** Where each entry is found. */
const places = (list: ListPart<Dated>) =>
  new Map(
    partPages(list)
      .filter(isWhole)
      .flatMap(({ path, entries }) => entries.map(({ id }) => [id, path] as const)),
  );

describe('cutting a list', () => {
  it('loses nothing, shows nothing twice and keeps the order, on pages within the limit', () => {
    fc.assert(
      fc.property(dates, most, fc.boolean(), (days, limit, isNewestFirst) => {
        const entries = isNewestFirst ? entriesOf(days).reverse() : entriesOf(days);
        const pages = partPages(cutList(entries, cutBy(limit, isNewestFirst))).filter(isWhole);
        expect(pages.flatMap((page) => page.entries)).toEqual(entries);
        for (const page of pages) expect(page.entries.length).toBeLessThanOrEqual(limit);
      }),
      // A month that is cut by number, which chance alone seldom makes.
      { examples: [true, false].map((isNewestFirst) => [Array<string>(5).fill('2014-03-01'), 2, isNewestFirst]) },
    );
  });

  it('finds every page again by the path that its route is given', () => {
    fc.assert(
      fc.property(dates, most, (days, limit) => {
        const list = cutList(entriesOf(days), cutBy(limit));
        const routes = partRoutes(list);
        expect(routes.map(({ props }) => partAt(list, props.path))).toEqual(partPages(list).filter(({ path }) => path));
        expect(routes.map(({ params }) => `${params.part}/`)).toEqual(pathsOf(list).filter(Boolean));
      }),
    );
    expect(() => partAt(cutList(entriesOf([]), cutBy(1)), '2014/')).toThrow('no page "2014/"');
  });

  it('gives every page an address of its own, in lower-case ASCII', () => {
    fc.assert(
      fc.property(dates, most, (days, limit) => {
        const paths = pathsOf(cutList(entriesOf(days), cutBy(limit)));
        expect(new Set(paths).size).toBe(paths.length);
        for (const path of paths) expect(path).toMatch(/^(?:[a-z0-9-]+\/)*$/);
      }),
    );
  });

  it('leaves every entry where it is when newer ones come and the same years and months are cut', () => {
    fc.assert(
      fc.property(dates, most, fc.integer({ min: 1, max: 40 }), (days, limit, more) => {
        const later = Array.from(
          { length: more },
          (_, index) => `2016-${String((index % 12) + 1).padStart(2, '0')}-01`,
        );
        const before = entriesOf(['2011-01-01', ...Array<string>(limit).fill('2011-02-01'), ...days]);
        const after = [...before, ...later.sort().map((date, index) => ({ id: before.length + index, date }))];
        const found = places(cutList([...after].reverse(), cutBy(limit, true)));
        for (const [id, path] of places(cutList([...before].reverse(), cutBy(limit, true))))
          expect(found.get(id)).toBe(path);
      }),
    );
  });

  it('leaves a list whole that fits on a page', () => {
    const list = cutList(entriesOf(['2014-01-01', '2015-01-01']), cutBy(2));
    expect(list).toMatchObject({ path: '', keys: [], parts: [] });
    expect(partPages(list)).toEqual([list]);
    expect(partPages(cutList([], cutBy(1)))).toHaveLength(1);
  });

  it('cuts by year, a year that is too long by month, and a month that is too long by number', () => {
    const list = cutList(entriesOf(['2013-05-01', '2014-01-05', '2014-03', '2014-03-02', '2014-03-03']), cutBy(2));
    expect(pathsOf(list)).toEqual(['', '2013/', '2014/', '2014/01/', '2014/03/', '2014/03/2/']);
    expect(partPages(list).map(({ keys }) => keys.map(({ text }) => text))).toEqual([
      [],
      ['2013'],
      ['2014'],
      ['2014', '2014-01'],
      ['2014', '2014-03', '1'],
      ['2014', '2014-03', '2'],
    ]);
  });

  it('counts pages from the oldest where the newest come first, and opens the newest', () => {
    const march = ['2014-03-05', '2014-03-04', '2014-03-03', '2014-03-02', '2014-03-01', '2013-01-01'];
    const list = cutList(entriesOf(march), cutBy(2, true));
    expect(pathsOf(list)).toEqual(['', '2014/', '2014/03/3/', '2014/03/2/', '2014/03/', '2013/']);
    expect(openingPage(list.parts[0]?.parts[0] as ListPart<Dated>).path).toBe('2014/03/3/');
    expect(openingPage(list).path).toBe('');
  });

  it('knows what comes before and after a part, of pages with entries', () => {
    const list = cutList(entriesOf(['2013-05-01', '2014-01-05', '2014-03-02', '2014-03-03', '2015-01-01']), cutBy(2));
    const beside = (path: string) => {
      const page = partPages(list).find((part) => part.path === path) as ListPart<Dated>;
      const { before, after } = besidePart(list, page);
      return [before?.path, after?.path];
    };
    expect(beside('2013/')).toEqual([undefined, '2014/01/']);
    expect(beside('2014/03/')).toEqual(['2014/01/', '2015/']);
    expect(beside('2014/')).toEqual([undefined, undefined]);
    expect(beside('')).toEqual([undefined, undefined]);
  });

  it('puts the parts into a folder where the list asks for one', () => {
    const days = ['2013-05-01', '2014-01-05', '2014-01-06', '2014-01-07'];
    const paths = (by: Cut<Dated>['by']) => pathsOf(cutList(entriesOf(days), { by, most: 2, folder: 'said/' }));
    expect(paths(cutBy(2).by)).toEqual(['', 'said/2013/', 'said/2014/', 'said/2014/01/', 'said/2014/01/2/']);
    expect(paths([])).toEqual(['', 'said/2/']);
  });

  it('refuses pages of nothing', () => {
    expect(() => cutList(entriesOf(['2014-01-01']), cutBy(0))).toThrow(RangeError);
    expect(() => cutList(entriesOf(['2014-01-01']), cutBy(Number.NaN))).toThrow(RangeError);
  });
});

describe('cutting by initial', () => {
  const keyOf = (name: string, tag = 'en-GB') => {
    const { kind, slug, text } = byInitial((one: string) => one, tag)(name);
    return [kind, slug, text];
  };

  it.each([
    ['SMIC', ['letter', 's', 'S']],
    ['iPhone', ['letter', 'i', 'I']],
    ['Élysée', ['letter', 'e', 'E']],
    ['“Izvestia”', ['letter', 'i', 'I']],
    ['3M', ['digits', '0-9', '0–9']],
    ['٣', ['digits', '0-9', '0–9']],
    ['…', ['other', 'other', '#']],
    ['', ['other', 'other', '#']],
    ['Ангстрем', ['letter', 'cyrl-0410', 'А']],
    ['ёлка', ['letter', 'cyrl-0415', 'Е']],
    ['Йошкар-Ола', ['letter', 'cyrl-0419', 'Й']],
    ['أرامكو', ['letter', 'arab-0627', 'ا']],
    ['თბილისი', ['letter', 'geor-10d7', 'თ']],
    ['中芯国际', ['script', 'hani', 'Hani']],
    ['삼성', ['script', 'hang', 'Hang']],
    ['ソニー', ['script', 'kana', 'Kana']],
    ['ｿﾆｰ', ['script', 'kana', 'Kana']],
    ['ＪＲ東海', ['letter', 'j', 'J']],
    ['ᚠᚢᚦ', ['other', 'other', '#']],
  ])('puts %s where a reader looks for it', (name, expected) => {
    expect(keyOf(name)).toEqual(expected);
  });

  it('knows a letter of its own though its mark is written apart', () => {
    expect(keyOf('O\u0308st', 'sv')).toEqual(keyOf('Öst', 'sv'));
    expect(keyOf('Öst', 'sv')[2]).toBe('Ö');
    expect(keyOf('Ost', 'sv')[2]).toBe('O');
  });

  it('has a heading for what the language sorts as a letter of its own', () => {
    expect(keyOf('Öresund', 'sv')).toEqual(['letter', 'latn-00d6', 'Ö']);
    expect(keyOf('Öresund', 'de')).toEqual(['letter', 'o', 'O']);
    expect(keyOf('izmir', 'tr')).toEqual(['letter', 'latn-0130', 'İ']);
  });

  it('has a safe address for any name', () => {
    const partOf = byInitial((name: string) => name, 'en');
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (name) => {
        expect(partOf(name).slug).toMatch(/^[a-z0-9-]+$/);
      }),
    );
  });

  it('numbers the pages of an initial that is too long', () => {
    const list = cutList(['Aa', 'Ab', 'Ac', 'B', 'Åre'], { by: [byInitial((name) => name, 'en')], most: 2 });
    expect(pathsOf(list)).toEqual(['', 'a/', 'a/2/', 'b/']);
  });
});
