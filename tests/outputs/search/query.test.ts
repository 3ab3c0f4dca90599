import { describe, expect, it } from 'vitest';
import { parseQuery } from '../../../src/outputs/search/query.ts';

const wanted = (text: string) => parseQuery(text).words.map(({ term }) => term);

describe('parseQuery', () => {
  it('takes words, each once, and the last as unfinished until a space ends it', () => {
    expect(wanted('Chips from China chips')).toEqual(['chips', 'from', 'china']);
    expect(parseQuery('chips chi').unfinished).toBe('chi');
    expect(parseQuery('chips chi ').unfinished).toBe('');
  });

  it('takes quotations as phrases, closed or not', () => {
    expect(parseQuery('"one billion dollars"').phrases).toEqual([['one', 'billion', 'dollars']]);
    for (const quoted of ['“one billion dollars”', '«one billion dollars»', '「one billion dollars」'])
      expect(parseQuery(quoted).phrases).toEqual([['one', 'billion', 'dollars']]);
    expect(parseQuery('"one billion').phrases).toEqual([['one', 'billion']]);
    expect(parseQuery('""').phrases).toEqual([]);
  });

  it('takes a word for unfinished only where it stands last and by itself', () => {
    expect(parseQuery('"chips" chi').unfinished).toBe('chi');
    for (const text of ['chi "chips"', 'chips -chi', 'chips kind:claim', 'chips …', ''])
      expect(parseQuery(text).unfinished).toBe('');
    expect(parseQuery('high-tec').unfinished).toBe('tec');
  });

  it('takes what no keyboard writes for a space', () => {
    expect(wanted('chips\u0000china\u001ftrade')).toEqual(['chips', 'china', 'trade']);
  });

  it('takes away a quotation with a minus as a whole, and a word of several parts too', () => {
    const { excluded, phrases, words } = parseQuery('-"one billion" dollars -S-400 -中国人');
    expect(excluded).toEqual([['one', 'billion'], ['s400'], ['中国', '国人']]);
    expect([phrases, words.map(({ term }) => term)]).toEqual([[], ['dollars']]);
  });

  it('takes a filter with a minus for what a result must not have, and for the other side of a day', () => {
    expect(parseQuery('chips -kind:Claim -topic:space')).toMatchObject({
      filters: {},
      excludedFilters: { kind: 'claim', topic: 'space' },
    });
    expect(parseQuery('-after:2014 -before:2013').filters).toEqual({ before: '2014', after: '2013' });
  });

  it('takes away what has a minus, but never what is wanted as well', () => {
    expect(parseQuery('china -chips').excluded).toEqual([['chips']]);
    expect(parseQuery('chips -chips').excluded).toEqual([]);
    expect(parseQuery('chips -… -""').excluded).toEqual([]);
    expect(parseQuery('chips -"chips hardened"').excluded).toEqual([['chips', 'hardened']]);
    expect(parseQuery('chips -"chips" -"hardened chips"').excluded).toEqual([['hardened', 'chips']]);
  });

  it('reads fields, and leaves other colons to the words', () => {
    expect(parseQuery('kind:Claim speaker:"dmitry rogozin" after:2014-08').filters).toEqual({
      kind: 'claim',
      speaker: 'dmitry rogozin',
      after: '2014-08',
    });
    expect(parseQuery('kind:""')).toMatchObject({ filters: {}, words: [] });
    expect(parseQuery('KIND:claim kind:event').filters).toEqual({ kind: 'event' });
    expect(parseQuery('kind:claim').words).toEqual([]);
    expect(parseQuery('topic：space').filters).toEqual({ topic: 'space' });
    expect(wanted('ratio:high')).toEqual(['ratio', 'high']);
    expect(parseQuery('__proto__:x constructor:y').filters).toEqual({});
  });

  it('wants "S-400" as one word, not as its parts', () => {
    expect(wanted('S-400')).toEqual(['s400']);
  });

  it('keeps the written form of a word with diacritics', () => {
    expect(parseQuery('Škoda').words).toEqual([{ term: 'skoda', exact: 'škoda' }]);
    expect(parseQuery('skoda Škoda auto').words).toEqual([
      { term: 'skoda', exact: 'škoda' },
      { term: 'auto', exact: 'auto' },
    ]);
  });

  it('takes no more than 400 characters and 12 words', () => {
    expect(wanted(Array.from({ length: 50 }, (_, at) => `w${at}`).join(' '))).toHaveLength(12);
    expect(wanted('x'.repeat(10_000))[0]).toHaveLength(40);
    expect(parseQuery(`${'a '.repeat(199)}bcdef`)).toMatchObject({
      words: [{ term: 'a' }, { term: 'bc' }],
      unfinished: 'bc',
    });
  });
});
