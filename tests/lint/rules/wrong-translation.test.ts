import { describe, expect, it } from 'vitest';
import { SAMPLE } from '../sample.ts';
import { findingsOf } from './findings.ts';

const ARTICLE = SAMPLE.get('content/articles/chips.md') as string;
const article = (fields: string) => ARTICLE.replace('story: chips\n', `story: chips\n${fields}`);
const said = (original: string, translation: string) =>
  findingsOf('wrong-translation', {
    'articles/chips.md': article(original),
    'articles/chips-ru.md': article(`language: ru\ntranslationOf: chips\n${translation}`),
  });

describe('a translation of a draft', () => {
  it('is not published before it', () => {
    expect(said('language: en\ndraft: true\n', '')).toEqual([
      'content/articles/chips-ru.md:11:16  wrong-translation  "chips" is a draft, which is never published. Remove "draft" there, or make this a draft too.',
    ]);
  });

  it('may be a draft', () => {
    expect(said('language: en\ndraft: true\n', 'draft: true\n')).toEqual([]);
  });
});

describe('a translation', () => {
  const SITE = SAMPLE.get('content/site.yaml') as string;
  const told = (original: string, translation: string, more: Record<string, string> = {}) =>
    findingsOf('wrong-translation', {
      'site/site.yaml': SITE,
      'articles/chips.md': article(original),
      'articles/chips-x.md': article(translation),
      ...more,
    }).map((line) => line.replace(/ {2}wrong-translation {2}/, ' '));

  it.each([
    ['', 'translationOf: chips\n', '10:16 this translation does not state its language. Add "language".'],
    ['', 'translationOf: chips\nlanguage: en-US\n', '11:11 "en-US" is the language of "chips"'],
    ['language: ru\n', 'translationOf: chips\nlanguage: ru\n', '11:11 "ru" is the language of "chips"'],
    [
      'translationOf: other\nlanguage: ru\n',
      'translationOf: chips\nlanguage: zh\n',
      '10:16 "chips" is a translation itself. Name the article it translates: other.',
    ],
  ])('is in another language than its original, which is none: %j, %j', (original, translation, said) => {
    expect(told(original, translation)).toEqual([expect.stringMatching(`^content/articles/chips-x\\.md:${said}`)]);
  });

  it.each([
    ['', 'translationOf: chips\nlanguage: ru\n'],
    ['language: ru\n', 'translationOf: chips\nlanguage: en\n'],
    ['', 'translationOf: gone\n'],
    ['', ''],
  ])('is right with %j, %j', (original, translation) => {
    expect(told(original, translation)).toEqual([]);
  });

  it('is the only one into its language', () => {
    const again = (language: string) => ({
      'articles/chips-y.md': article(`translationOf: chips\nlanguage: ${language}\n`),
    });
    expect(told('', 'translationOf: chips\nlanguage: ru\n', again('ru-RU'))).toEqual([
      'content/articles/chips-y.md:11:11 "chips-x" is already a translation into this language. Keep one of the two.',
    ]);
    expect(told('', 'translationOf: chips\nlanguage: ru\n', again('zh'))).toEqual([]);
  });
});
