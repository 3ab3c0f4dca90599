import { describe, expect, it } from 'vitest';
import { stemOf } from '../../../src/outputs/search/stem.ts';

describe('stemOf', () => {
  it.each([
    ['sanctions', 'en-GB', 'sanction'],
    ['санкциями', 'ru', 'санкц'],
    ['sanktionen', 'de', 'sanktion'],
    ['санкціями', 'uk', 'санкці'],
  ])('takes the ending off "%s" as its language (%s) has it', (term, language, stem) => {
    expect(stemOf(term, language)).toBe(stem);
  });

  it('takes a word of another script than its text for one of that script’s usual language', () => {
    expect(stemOf('sanctions', 'ru')).toBe('sanction');
    expect(stemOf('sanctions', 'zh')).toBe('sanction');
    expect(stemOf('санкциями', 'en-GB')).toBe('санкц');
  });

  it('leaves words of languages without a stemmer, pairs of Chinese, short words and figures as they are', () => {
    for (const [term, language] of [
      ['sankcjami', 'pl'],
      ['制裁', 'zh'],
      ['its', 'en'],
      ['833/2014', 'en'],
      ['s400', 'ru'],
    ] as const)
      expect(stemOf(term, language)).toBe(term);
  });
});
