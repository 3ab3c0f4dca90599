import { describe, expect, it } from 'vitest';
import { ledgerSearch } from '../../../src/outputs/search/ledger-query.ts';

describe('an address of a narrowed ledger', () => {
  it.each([
    ['?outcome=failed&kind=forecast', '/search/?kind=claim&outcome=failed'],
    ['?speaker=dmitry-rogozin&year=2014', '/search/?kind=claim&speaker=dmitry-rogozin&after=2014&before=2015'],
    ['?topic=a%26b', '/search/?kind=claim&topic=a%26b'],
  ])('%s leads to the search', (asked, search) => {
    expect(ledgerSearch(asked)).toBe(search);
  });

  it.each(['', '?', '?outcome=', '?year=20145', '?year=0000', '?utm=1', '?kind=forecast'])(
    '%s stays where it is',
    (asked) => {
      expect(ledgerSearch(asked)).toBeUndefined();
    },
  );
});
