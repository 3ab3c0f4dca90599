import { describe, expect, it } from 'vitest';
import { findTerms } from '../../src/domain/term.ts';

describe('the terms of a text', () => {
  it('are its words in lower case with their counts, without numbers, stop words and very short ones', () => {
    expect([...findTerms('Diesel for the corvette: a Diesel of 2018, Rogozin’s.', 'en-GB')]).toEqual([
      ['diesel', 2],
      ['corvette', 1],
      ['rogozin', 1],
    ]);
  });

  it('may be of three letters, or hold an apostrophe', () => {
    expect([...findTerms("Gas for O'Sullivan, an EU man", 'en-GB').keys()]).toEqual(['gas', "o'sullivan", 'man']);
  });

  it('are found in Russian and in Chinese, which writes no spaces', () => {
    expect([...findTerms('Электроника из Китая', 'ru').keys()]).toEqual(['электроника', 'китая']);
    expect([...findTerms('中国电子元件', 'zh').keys()]).toContain('中国');
  });
});
