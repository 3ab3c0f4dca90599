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

  it('has the marks of both kinds by turns', () => {
    expect(quoted('I heard “he said ‘no’ to it”', 'en')).toBe('“I heard ‘he said “no” to it’”');
    expect(quoted('Газета «„Алмаз“ построил»', 'ru')).toBe('«Газета „«Алмаз» построил“»');
    expect(quoted('он читал «Газету «Труд»»', 'ru')).toBe('«он читал „Газету «Труд»“»');
    expect(quoted('说“他说‘不’好”', 'zh')).toBe('“说‘他说“不”好’”');
  });

  it('has an apostrophe where its language has one, whatever marks stand around', () => {
    expect(quoted('‘I don’t say “no” here’', 'en')).toBe('“‘I don’t say “no” here’”');
    expect(quoted('‘’Tis no “no”’', 'en')).toBe('“‘’Tis no “no”’”');
  });

  it.each(['« jamais »', '«jamais»', '«\u00a0jamais\u202f»'])(
    'has no space of marks that it has not: %s',
    (printed) => {
      expect(quoted(`il a dit ${printed} !`, 'fr')).toBe('«\u202fil a dit “jamais” !\u202f»');
    },
  );

  it('leaves the marks of other languages, and one that closes nothing, as they are printed', () => {
    expect(quoted('er sagte “ja” und »nein«', 'de')).toBe('„er sagte “ja” und »nein«“');
    expect(quoted('no” to it', 'en')).toBe('“no” to it”');
  });

  it('has the mark of a quotation in it that its fragment does not end', () => {
    expect(quoted('he said “yes', 'en')).toBe('“he said ‘yes”');
  });

  it('is typeset where it was typed', () => {
    expect(quoted(`It's "yes"`, 'en-GB')).toBe('“It’s ‘yes’”');
  });
});
