import { describe, expect, it } from 'vitest';
import { byInitial } from '../../src/domain/initial.ts';
import { byYearAndMonth, cutList, type ListPart, partPages } from '../../src/domain/list-part.ts';
import { partName, partRows, partTitle } from '../../src/outputs/part-words.ts';
import { createLocale } from '../../src/words/locale.ts';
import { english } from '../words/english.ts';

const dated = cutList(['2013-05-01', '2014-01-05', '2014-03-01', '2014-03-02', '2014-03-03'], {
  by: byYearAndMonth((date) => date),
  most: 2,
});
const named = cutList(['Aa', 'Zz', 'Яя', '中芯', '?'], { by: [byInitial((name) => name, 'en-GB')], most: 1 });
const at = <Entry>(list: ListPart<Entry>, path: string) =>
  partPages(list).find((part) => part.path === path) as ListPart<Entry>;

describe('the words for parts of a list', () => {
  it('name a part as a reader would', () => {
    const names = (list: ListPart<unknown>) => partPages(list).map((part) => partName(part, english));
    expect(names(dated)).toEqual(['', '2013', '2014', 'January 2014', 'March 2014, page 1', 'March 2014, page 2']);
    expect(names(named)).toEqual(['', 'A', 'Z', 'Я', 'Han', 'Other']);
    expect(partPages(cutList(['a', 'b'], { by: [], most: 1 })).map((part) => partName(part, english))).toEqual([
      'Page 1',
      'Page 2',
    ]);
  });

  it('follow the language', () => {
    expect(partName(at(dated, '2014/03/2/'), createLocale('ru'))).toBe('март 2014 г., страница 2');
    expect(partName(at(named, 'hani/'), createLocale('zh'))).toBe('汉字');
  });

  it('put the part behind the title of the list', () => {
    expect(partTitle('Claims', at(dated, '2013/'), english)).toBe('Claims: 2013');
    expect(partTitle('Claims', dated, english)).toBe('Claims');
  });
});

describe('the rows of links between parts', () => {
  const rowsAt = (path: string) =>
    partRows(dated, at(dated, path), english).map(({ title, links }) => [
      title,
      ...links.map(({ text, path: to, count, current }) => [text, to, count, current]),
    ]);

  it('lead from the list to its years', () => {
    expect(rowsAt('')).toEqual([['By year', ['2013', '2013/', 1, undefined], ['2014', '2014/', 4, undefined]]]);
  });

  it('say on which page they stand, and in which parts it lies', () => {
    expect(rowsAt('2014/03/2/')).toEqual([
      ['By year', ['2013', '2013/', 1, undefined], ['2014', '2014/', 4, 'true']],
      ['By month', ['January', '2014/01/', 1, undefined], ['March', '2014/03/', 3, 'true']],
      ['Pages', ['1', '2014/03/', 2, undefined], ['2', '2014/03/2/', 1, 'page']],
    ]);
    expect(rowsAt('2013/')).toEqual([['By year', ['2013', '2013/', 1, 'page'], ['2014', '2014/', 4, undefined]]]);
  });

  it('say to those who do not see the rows above what each divides', () => {
    expect(partRows(dated, at(dated, '2014/03/2/'), english).map(({ label }) => label)).toEqual([
      'By year',
      'By month: 2014',
      'Pages: March 2014',
    ]);
  });

  it('are none for a list on one page', () => {
    const whole = cutList(['2014-01-01'], { by: byYearAndMonth((date) => date), most: 1 });
    expect(partRows(whole, whole, english)).toEqual([]);
  });
});
