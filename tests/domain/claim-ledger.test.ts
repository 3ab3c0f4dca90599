import { describe, expect, it } from 'vitest';
import { cutLedger } from '../../src/domain/claim-ledger.ts';
import { aClaim } from './builders.ts';

/** So many claims of each of two years. */
const claimsOf = (count: number) =>
  ['2014', '2015'].flatMap((said) =>
    Array.from({ length: count }, (_, index) => aClaim({ id: `c-${said}-${index}`, said: `${said}-08` })),
  );

describe('the ledger', () => {
  it('is one page while 120 claims fill it, and then has one a year, in a folder of its own', () => {
    expect(cutLedger(claimsOf(60)).parts).toEqual([]);
    const { parts } = cutLedger(claimsOf(61));
    expect(parts.map(({ path, entries }) => [path, entries.length])).toEqual([
      ['said/2014/', 61],
      ['said/2015/', 61],
    ]);
  });
});
