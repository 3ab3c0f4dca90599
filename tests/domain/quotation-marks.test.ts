import { describe, expect, it } from 'vitest';
import { quotationMarksOf, typewriterMarksOf } from '../../src/domain/quotation-marks.ts';

describe('quotation marks', () => {
  it('are those of the language and its script, or else the usual ones', () => {
    expect(quotationMarksOf('de-CH').outer).toEqual(['„', '“']);
    expect(quotationMarksOf('zh-TW')).toEqual(quotationMarksOf('ja'));
    expect(quotationMarksOf('zh-CN')).toEqual(quotationMarksOf('tlh'));
  });
});

describe('the marks of a language', () => {
  it.each([
    ['en zh ko pt tr', '“ ” ‘ ’'],
    ['be kk ru uk', '« » „ “'],
    ['ar es it', '« » “ ”'],
    ['cs de', '„ “ ‚ ‘'],
    ['fa', '« » ‹ ›'],
    ['pl', '„ ” « »'],
    ['ja zh-Hant', '「 」 『 』'],
  ])('%s: %s', (languages, marks) => {
    for (const language of languages.split(' ')) {
      const { outer, inner } = quotationMarksOf(language);
      expect([...outer, ...inner].join(' '), language).toBe(marks);
    }
  });

  it('have a narrow space within them in French', () => {
    expect(quotationMarksOf('fr')).toEqual({ outer: ['«\u202f', '\u202f»'], inner: ['“', '”'] });
  });
});

describe('marks of a typewriter', () => {
  it('become those of the language, whatever the country', () => {
    expect(typewriterMarksOf('en')).toEqual({ double: ['“', '”'], single: ['‘', '’'] });
    expect(typewriterMarksOf('en-GB')).toEqual(typewriterMarksOf('en'));
    expect(typewriterMarksOf('ru-RU')).toEqual({ double: ['«', '»'] });
    expect(typewriterMarksOf('de-AT')).toEqual({ double: ['„', '“'], dash: '–' });
  });

  it('stay where they do not tell which one opens', () => {
    expect(typewriterMarksOf('zh-Hans')).toBeUndefined();
  });
});
