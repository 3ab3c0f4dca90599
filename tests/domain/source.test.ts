import { describe, expect, it } from 'vitest';
import { titleLanguage } from '../../src/domain/source.ts';

const ENGLISH = { page: 'en-GB', publication: 'en-GB' };

describe('the language of a title', () => {
  it('is that of the source', () => {
    expect(titleLanguage({ title: 'Россия закупит микроэлектронику', language: 'ru' }, ENGLISH)).toBe('ru');
    expect(titleLanguage({ title: '[Updated] Россия закупит микроэлектронику', language: 'ru' }, ENGLISH)).toBe('ru');
    expect(titleLanguage({ title: 'Россия закупит микроэлектронику [видео]', language: 'ru' }, ENGLISH)).toBe('ru');
  });

  it('is that of the publication where the title is its own words, in square brackets', () => {
    const title = '[Report on the gas contract]';
    expect(titleLanguage({ title, language: 'vi' }, { page: 'ru', publication: 'en-GB' })).toBe('en-GB');
    expect(titleLanguage({ title, language: 'vi' }, ENGLISH)).toBeUndefined();
  });

  it('need not be told where it covers that of the page', () => {
    const source = { title: 'Chinese microelectronics', language: 'en' };
    expect(titleLanguage(source, ENGLISH)).toBeUndefined();
    expect(titleLanguage({ ...source, language: 'en-US' }, ENGLISH)).toBe('en-US');
    expect(titleLanguage(source, { page: 'ru', publication: 'en-GB' })).toBe('en');
  });
});
