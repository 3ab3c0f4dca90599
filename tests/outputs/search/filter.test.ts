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
    ],
    entity: [],
    outcome: [{ id: 'failed', label: 'Failed' }],
    speaker: [
      { id: 'dmitry-rogozin', label: 'Dmitry Rogozin' },
      { id: 'hong-lei', label: 'Hong Lei' },
      { id: 'skoda-auto', label: 'Škoda Auto' },
    ],
  },
  held: {
    topic: [[0], [0, 1], [1], [2], [], []],
    entity: [[], [], [], [], [], []],
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
    ['the beginning of words that follow one another', { topic: 'law of' }, [3]],
    ['the last name of somebody', { speaker: 'rogozin' }, [1]],
    ['a whole name', { speaker: 'Dmitry Rogozin' }, [1]],
    ['a name without its diacritics', { speaker: 'skoda' }, [4]],
  ])('takes %s', (_what, filters, expected) => {
    expect(passing(filters)).toEqual(expected);
  });

  it('prefers the value that is meant exactly to those that begin so', () => {
    expect(passing({ topic: 'space' })).toEqual([0, 1]);
    expect(passing({ topic: 'spac' })).toEqual([0, 1, 3]);
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
  ])('of kind takes %j', (kind, expected) => {
    expect(passing({ kind })).toEqual(expected);
  });

  it('says that a kind is unknown, but not that one has no document', () => {
    expect(readFilters({ kind: 'chapter' }, TABLE, kindOf).unknown).toEqual(['kind']);
    expect(readFilters({ kind: '' }, TABLE, kindOf).unknown).toEqual(['kind']);
    expect(readFilters({ kind: 'entities' }, TABLE, kindOf).unknown).toEqual([]);
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

  it.each(['2014-8', '14', '2014-08-06-01', 'x2014', '2014x', '2015-13', '2015-00', '2015-02-32', 'soon', ''])(
    'knows no day %j',
    (day) => {
      expect(readFilters({ after: day }, TABLE, kindOf).unknown).toEqual(['after']);
      expect(readFilters({ before: day }, TABLE, kindOf).unknown).toEqual(['before']);
      expect(passing({ after: day })).toEqual([...KINDS.keys()]);
    },
  );
});

describe('the counts of filters', () => {
  const countsOf = (filters: Filters) => {
    const { facets, years } = countFacets(KINDS.keys(), readFilters(filters, TABLE, kindOf), TABLE, kindOf);
    const counts = Object.entries(facets).map(([name, values]) => [
      name,
      values.map(({ id, count }) => `${id} ${count}`),
    ]);
    return { ...Object.fromEntries(counts), years: years.map(({ year, count }) => `${year} ${count}`) };
  };

  it('put the most first, then by name, and leave out what nothing has', () => {
    expect(countsOf({})).toEqual({
      kind: ['event 3', 'claim 2', 'article 1'],
      topic: ['arms 2', 'space 2', 'space-law 1'],
      entity: [],
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

  it('of years stay while the years are narrowed', () => {
    const { years, kind } = countsOf({ after: '2016' });
    expect(years).toEqual(['2014 3', '2015 1', '2016 1']);
    expect(kind).toEqual(['event 1']);
  });
});
