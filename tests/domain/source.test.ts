import { describe, expect, it } from 'vitest';
import { titleLanguage } from '../../src/domain/source.ts';

describe('the language of a title', () => {
  it('is that of the source', () => {
    expect(titleLanguage({ title: 'Россия закупит микроэлектронику', language: 'ru' }, 'en-GB')).toBe('ru');
    expect(titleLanguage({ title: '[Updated] Россия закупит микроэлектронику', language: 'ru' }, 'en-GB')).toBe('ru');
    expect(titleLanguage({ title: 'Россия закупит микроэлектронику [видео]', language: 'ru' }, 'en-GB')).toBe('ru');
  });

  it('is that of the publication where the title is its own words, in square brackets', () => {
    const title = '[Report on the gas contract]';
    expect(titleLanguage({ title, language: 'vi' }, 'ru', 'en-GB')).toBe('en-GB');
    expect(titleLanguage({ title, language: 'vi' }, 'en-GB')).toBeUndefined();
  });

  it('need not be told where it covers that of the page', () => {
    const source = { title: 'Chinese microelectronics', language: 'en' };
    expect(titleLanguage(source, 'en-GB')).toBeUndefined();
    expect(titleLanguage({ ...source, language: 'en-US' }, 'en-GB')).toBe('en-US');
    expect(titleLanguage(source, 'ru', 'en-GB')).toBe('en');
  });
});
