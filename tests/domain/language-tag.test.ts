import { describe, expect, it } from 'vitest';
import { coversLanguage } from '../../src/domain/language-tag.ts';

describe('a language', () => {
  it('covers itself and what is written with more after a hyphen', () => {
    expect(coversLanguage('en', 'en')).toBe(true);
    expect(coversLanguage('en', 'en-GB')).toBe(true);
    expect(coversLanguage('zh-Hant', 'zh-Hant-HK')).toBe(true);
  });

  it('covers no other, nor one that says less', () => {
    expect(coversLanguage('en-GB', 'en')).toBe(false);
    expect(coversLanguage('en-US', 'en-GB')).toBe(false);
    expect(coversLanguage('fi', 'fil')).toBe(false);
  });
});
