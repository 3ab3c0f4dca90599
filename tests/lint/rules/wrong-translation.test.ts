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
