import { describe, expect, it } from 'vitest';
import type { DocumentKind } from '../../../src/outputs/search/document.ts';
import { sortableDay, type FacetTable } from '../../../src/outputs/search/facet-table.ts';
import { countFacets, readFilters } from '../../../src/outputs/search/filter.ts';
import type { Filters } from '../../../src/outputs/search/query.ts';

/** Six documents of three kinds, with and without dates. */
const KINDS: readonly DocumentKind[] = ['article', 'claim', 'claim', 'event', 'event', 'event'];
const kindOf = (number: number) => KINDS[number] as DocumentKind;
const TABLE: FacetTable = {
  values: {
    topic: [
      { id: 'space', label: 'Space' },
      { id: 'arms', label: 'Arms and ships' },
      { id: 'space-law', label: 'The law of space' },
      { id: 'arms-trade', label: 'Licences - the trade' },
    ],
    entity: [
      { id: 'gazprom', label: 'Gazprom' },
      { id: 'roscosmos', label: 'Roscosmos' },
    ],
    outcome: [
      { id: 'failed', label: 'Failed' },
      { id: 'held', label: 'Held' },
    ],
    speaker: [
      { id: 'dmitry-rogozin', label: 'Dmitry Rogozin' },
      { id: 'hong-lei', label: 'Hong Lei' },
      { id: 'skoda-auto', label: 'Škoda Auto' },
    ],
  },
  held: {
    topic: [[0], [0, 1], [1], [2], [], [3]],
    entity: [[1], [], [], [1], [], []],
    outcome: [[], [0], [], [], [], []],
    speaker: [[], [0], [1], [], [2], []],
  },
  days: ['2014-08-06', '2014-08', '2015', '2014-12-31', '', '2016-01-01'].map(sortableDay),
};

function passing(filters: Filters): number[] {
  const { tests } = readFilters(filters, TABLE, kindOf);
  return [...KINDS.keys()].filter((number) => Object.values(tests).every((test) => test(number)));
}

describe('a filter', () => {
  it.each([
    ['the id', { topic: 'space' }, [0, 1]],
    ['the label in any case', { topic: 'arms and ships' }, [1, 2]],
    ['the beginning of any word of either', { topic: 'shi' }, [1, 2]],
    ['the beginning of words that follow one another', { topic: 'the law of' }, [3]],
    ['words with more than one space between them', { topic: 'law  of' }, [3]],
    ['words on either side of a dash', { topic: 'licences the' }, [5]],
    ['the last name of somebody', { speaker: 'rogozin' }, [1]],
    ['a whole name', { speaker: 'Dmitry Rogozin' }, [1]],
    ['a name without its diacritics', { speaker: 'skoda' }, [4]],
  ])('takes %s', (_what, filters, expected) => {
    expect(passing(filters)).toEqual(expected);
  });

  it('prefers the value that is meant exactly to those that begin so', () => {
    expect(passing({ topic: 'space' })).toEqual([0, 1]);
    expect(passing({ topic: 'spac' })).toEqual([0, 1, 3]);
    expect(passing({ topic: 'arms' })).toEqual([1, 2]);
    expect(passing({ topic: 'arm' })).toEqual([1, 2, 5]);
  });

  it.each([
    ['the middle of a word', { speaker: 'ogozin' }],
    ['words in another order', { speaker: 'rogozin dmitry' }],
    ['nothing', { speaker: '' }],
  ])('finds nobody by %s, and says that nobody is called so', (_what, filters) => {
    expect(passing(filters)).toEqual([]);
    expect(readFilters(filters, TABLE, kindOf).unknown).toEqual(['speaker']);
  });

  it.each([
    ['claim', [1, 2]],
    ['claims', [1, 2]],
    ['cl', [1, 2]],
    ['events', [3, 4, 5]],
    ['entities', []],
    ['', []],
    ['chapter', []],
    ['artichoke', []],
  ])('of kind takes %j', (kind, expected) => {
    expect(passing({ kind })).toEqual(expected);
  });

  it('says that a kind is unknown, but not that one has no document', () => {
    expect(readFilters({ kind: 'chapter' }, TABLE, kindOf).unknown).toEqual(['kind']);
    expect(readFilters({ kind: '' }, TABLE, kindOf).unknown).toEqual(['kind']);
    expect(readFilters({ kind: 'entities' }, TABLE, kindOf).unknown).toEqual([]);
  });

  it('says that nothing is unknown where all is known', () => {
    const filters = { kind: 'claim', topic: 'space', speaker: 'rogozin', after: '2014', before: '2015-02' };
    expect(readFilters(filters, TABLE, kindOf).unknown).toEqual([]);
  });

  it('leaves out what has any of what is excluded, whatever else is asked for', () => {
    const left = (excluded: Filters, filters: Filters = {}) => {
      const { tests } = readFilters(filters, TABLE, kindOf, excluded);
      return [...KINDS.keys()].filter((number) => Object.values(tests).every((test) => test(number)));
    };
    expect(left({})).toEqual([...KINDS.keys()]);
    expect(left({ kind: 'claim' })).toEqual([0, 3, 4, 5]);
    expect(left({ kind: 'claim', topic: 'space' })).toEqual([3, 4, 5]);
    expect(left({ kind: 'claim' }, { topic: 'space' })).toEqual([0]);
    expect(readFilters({}, TABLE, kindOf, { speaker: 'nobody' }).unknown).toEqual(['speaker']);
  });

  it('takes a day with what is after it, and without what is before', () => {
    expect(passing({ after: '2014-08-06' })).toEqual([0, 2, 3, 5]);
    expect(passing({ after: '2014-08-07' })).toEqual([2, 3, 5]);
    expect(passing({ before: '2014-08-06' })).toEqual([1]);
    expect(passing({ before: '2014-08-07' })).toEqual([0, 1]);
    expect(passing({ after: '2014-08', before: '2015' })).toEqual([0, 1, 3]);
    expect(passing({ after: '2015', before: '2016' })).toEqual([2]);
  });

  it('never takes what has no date for early or late', () => {
    expect(passing({ after: '0001' })).not.toContain(4);
    expect(passing({ before: '9999' })).not.toContain(4);
  });

  it.each([
    '2014-8',
    '14',
    '2014-08-06-01',
    'x2014',
    '2014x',
    '12014',
    'May 2014',
    '2015-13',
    '2015-00',
    '2015-02-32',
    'soon',
    '',
  ])('knows no day %j', (day) => {
    expect(readFilters({ after: day }, TABLE, kindOf).unknown).toEqual(['after']);
    expect(readFilters({ before: day }, TABLE, kindOf).unknown).toEqual(['before']);
    expect(passing({ after: day })).toEqual([...KINDS.keys()]);
  });
});

describe('the counts of filters', () => {
  const countsOf = (filters: Filters, numbers: Iterable<number> = KINDS.keys()) => {
    const { facets, years } = countFacets(numbers, readFilters(filters, TABLE, kindOf), TABLE, kindOf);
    const counts = Object.entries(facets).map(([name, values]) => [
      name,
      values.map(({ id, count }) => `${id} ${count}`),
    ]);
    return { ...Object.fromEntries(counts), years: years.map(({ year, count }) => `${year} ${count}`) };
  };

  it('put the most first, then by name, and leave out what nothing has', () => {
    expect(countsOf({})).toEqual({
      kind: ['event 3', 'claim 2', 'article 1'],
      topic: ['arms 2', 'space 2', 'arms-trade 1', 'space-law 1'],
      entity: ['roscosmos 2'],
      outcome: ['failed 1'],
      speaker: ['dmitry-rogozin 1', 'hong-lei 1', 'skoda-auto 1'],
      years: ['2014 3', '2015 1', '2016 1'],
    });
  });

  it('are those with all filters but the own one', () => {
    expect(countsOf({ kind: 'claim', topic: 'space' })).toEqual({
      kind: ['article 1', 'claim 1'],
      topic: ['arms 2', 'space 1'],
      entity: [],
      outcome: ['failed 1'],
      speaker: ['dmitry-rogozin 1'],
      years: ['2014 1'],
    });
  });

  it('are the same in whichever order the documents are counted', () => {
    expect(countsOf({}, [...KINDS.keys()].reverse())).toEqual(countsOf({}));
  });

  it('of years stay while the years are narrowed', () => {
    const { years, kind } = countsOf({ after: '2016' });
    expect(years).toEqual(['2014 3', '2015 1', '2016 1']);
    expect(kind).toEqual(['event 1']);
  });
});
