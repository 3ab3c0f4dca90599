import { describe, expect, it } from 'vitest';
import { QuotationsSchema } from '../../src/domain/quotation.ts';

const quotation = { words: 'на миллиард долларов', language: 'ru', source: 'izvestia-2014-08-06' };
const faultsOf = (quotations: unknown) =>
  QuotationsSchema.safeParse(quotations).error?.issues.map(({ message }) => message);

describe('the quotations of a claim', () => {
  it('are none where an entry names none', () => {
    expect(QuotationsSchema.parse(undefined)).toEqual([]);
  });

  it('are words of a source, with a language and our translation where they need them', () => {
    expect(QuotationsSchema.parse([quotation])).toEqual([quotation]);
    expect(
      faultsOf([
        { words: 'a billion dollars', source: 'rbth' },
        { ...quotation, translation: 'for a billion' },
      ]),
    ).toBe(undefined);
  });

  it('have no spaces around them, and something between', () => {
    expect(QuotationsSchema.parse([{ ...quotation, words: ' a\n', translation: ' b ' }])).toEqual([
      { ...quotation, words: 'a', translation: 'b' },
    ]);
    for (const field of ['words', 'translation'])
      for (const empty of ['', ' \n']) expect(faultsOf([{ ...quotation, [field]: empty }]), field).toHaveLength(1);
  });

  it('have no fields that nothing shows', () => {
    expect(faultsOf([{ ...quotation, page: '12' }])).toHaveLength(1);
  });

  it('are three at most, each a fragment and no reprint', () => {
    expect(faultsOf([quotation, quotation, quotation])).toBe(undefined);
    expect(faultsOf([quotation, quotation, quotation, quotation])).toEqual(['a claim has at most 3 quotations']);
    expect(faultsOf([{ ...quotation, words: 'я'.repeat(300) }])).toBe(undefined);
    expect(faultsOf([{ ...quotation, words: 'я'.repeat(301) }])).toEqual([
      'a quotation is a fragment and no reprint: at most 300 characters',
    ]);
  });
});
