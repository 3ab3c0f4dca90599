import { describe, expect, it } from 'vitest';
import { titleLanguage } from '../../src/domain/source.ts';

describe('the language of a title', () => {
  it('is that of the source', () => {
    expect(titleLanguage({ title: 'Россия закупит микроэлектронику', language: 'ru' }, 'en')).toBe('ru');
    expect(titleLanguage({ title: '[Updated] Россия закупит микроэлектронику', language: 'ru' }, 'en')).toBe('ru');
    expect(titleLanguage({ title: 'Россия закупит микроэлектронику [видео]', language: 'ru' }, 'en')).toBe('ru');
  });

  it('is that of the publication where the title is its own words, in square brackets', () => {
    expect(titleLanguage({ title: '[Report on the gas contract]', language: 'vi' }, 'en')).toBe('en');
    expect(titleLanguage({ title: '[Report on the gas contract]', language: 'vi' }, undefined)).toBeUndefined();
  });
});
