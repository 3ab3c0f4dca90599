import { describe, expect, it } from 'vitest';
import { quoted } from '../../src/outputs/quoted.ts';

describe('a quotation', () => {
  it.each([
    ['en-GB', 'a billion', '“a billion”'],
    ['ru', 'миллиард', '«миллиард»'],
    ['de-AT', 'eine Milliarde', '„eine Milliarde“'],
    ['fr', 'un milliard', '«\u202fun milliard\u202f»'],
    ['zh', '十亿', '“十亿”'],
    ['zh-Hant', '十億', '「十億」'],
    ['zh-TW', '十億', '「十億」'],
    ['ar', 'مليار', '«مليار»'],
    ['tlh', 'Qapla', '“Qapla”'],
  ])('has the marks of its language around it: %s', (language, text, expected) => {
    expect(quoted(text, language)).toBe(expected);
  });

  it('has other marks for a quotation within it', () => {
    expect(quoted('he said “yes” to it', 'en')).toBe('“he said ‘yes’ to it”');
    expect(quoted('концерн «Алмаз» построил', 'ru')).toBe('«концерн „Алмаз“ построил»');
  });

  it('is typeset where it was typed', () => {
    expect(quoted(`It's "yes"`, 'en-GB')).toBe('“It’s ‘yes’”');
  });
});
