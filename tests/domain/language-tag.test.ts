import { describe, expect, it } from 'vitest';
import { EntitySchema } from '../../src/domain/entity.ts';
import { coversLanguage, foreignLanguage, LanguageTagSchema } from '../../src/domain/language-tag.ts';
import { SourceSchema } from '../../src/domain/source.ts';

describe('the tag of a language', () => {
  it.each(['en', 'en-GB', 'zh-Hant', 'sr-Latn-RS'])('may be %s', (tag) => {
    expect(LanguageTagSchema.safeParse(tag).success).toBe(true);
    expect(() => new Intl.DisplayNames(tag, { type: 'language' })).not.toThrow();
  });

  it.each(['zh-cmn', 'en-USA', 'en-a', 'zh-toolongsubtag1', 'EN', 'English'])('is not %s, anywhere', (tag) => {
    expect(LanguageTagSchema.safeParse(tag).success).toBe(false);
    expect(SourceSchema.shape.language.safeParse(tag).success).toBe(false);
    expect(EntitySchema.shape.names.safeParse({ [tag]: 'Roscosmos' }).success).toBe(false);
  });
});

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

describe('the language of words', () => {
  it('is foreign where it is not that of the page, whatever the country', () => {
    expect(foreignLanguage({ language: 'ru' }, 'en-GB')).toBe('ru');
    expect(foreignLanguage({ language: 'en-US' }, 'en-GB')).toBe(undefined);
    expect(foreignLanguage({}, 'en-GB')).toBe(undefined);
    expect(foreignLanguage({ language: 'zh-Hant' }, 'zh')).toBe('zh-Hant');
  });
});
