import { describe, expect, it } from 'vitest';
import type { Generator } from '../../src/import/site-folder.ts';
import { asTag, languageOfFile } from '../../src/import/site-language.ts';
import { anEmptySite } from './site.ts';

/** The language of a file, its path without it, and whether it is the site's own. */
function languageOf(path: string, config: Readonly<Record<string, unknown>>, generator: Generator = 'hugo') {
  const site = anEmptySite(generator, config);
  const { language, path: rest, isDefault } = languageOfFile(path, site);
  return [language, rest, isDefault];
}

describe('the language of a file of a Hugo site', () => {
  const languages = { en: {}, de: { contentDir: './content/deutsch/' }, 'zh-cn': {} };

  it.each([
    ['content/news/a.md', ['en', 'news/a.md', true]],
    ['content/news/a.zh-cn.md', ['zh-CN', 'news/a.md', false]],
    ['content/news/a.ZH-CN.md', ['zh-CN', 'news/a.md', false]],
    ['content/news/a.b.md', ['en', 'news/a.b.md', true]],
    ['content/deutsch/a.md', ['de', 'a.md', false]],
    ['content/deutsch/a.en.md', ['en', 'a.md', true]],
    ['content/deutsche/a.md', ['en', 'deutsche/a.md', true]],
    ['README.md', ['en', 'README.md', true]],
  ])('%s is %j', (path, told) => {
    expect(languageOf(path, { languages })).toEqual(told);
  });

  it('is by itself the one that the configuration says, which may have a folder in addresses', () => {
    const config = { languages, defaultContentLanguage: 'DE' };
    expect(languageOf('content/a.md', config)).toEqual(['de', 'a.md', true]);
    expect(languageOf('content/a.en.md', config)).toEqual(['en', 'a.md', false]);
    expect(languageOf('content/a.md', { ...config, defaultContentLanguageInSubdir: true })).toEqual([
      'de',
      'a.md',
      false,
    ]);
  });

  it('is not that of the folder of all texts', () => {
    const shared = { en: { contentDir: 'content' }, de: { contentdir: 'content' } };
    expect(languageOf('content/a.md', { languages: shared, defaultcontentlanguage: 'de' })).toEqual([
      'de',
      'a.md',
      true,
    ]);
  });

  it('is not known where the site has but one, or is another generator’s', () => {
    expect(languageOf('content/a.de.md', {})).toEqual([undefined, 'content/a.de.md', true]);
    expect(languageOf('content/a.de.md', { languages }, 'jekyll')).toEqual([undefined, 'content/a.de.md', true]);
  });
});

it.each([
  ['en_US', 'en-US'],
  ['zh-cn', 'zh-CN'],
  ['de_DE.UTF-8', 'de-DE'],
  ['no language', undefined],
  ['', undefined],
  [undefined, undefined],
])('a language written as %j is %j', (text, tag) => {
  expect(asTag(text)).toBe(tag);
});
