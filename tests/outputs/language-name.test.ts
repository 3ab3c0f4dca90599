import { expect, it } from 'vitest';
import { languageName, ownLanguageName } from '../../src/outputs/language-name.ts';

it('a language is called by its name in the language of the reader, and by its own', () => {
  expect(languageName('ru', { tag: 'en' })).toBe('Russian');
  expect(languageName('en', { tag: 'ru' })).toBe('английский');
  expect(ownLanguageName('ru')).toBe('русский');
});
