import { describe, expect, it } from 'vitest';
import { SAMPLE } from '../sample.ts';
import { findingsOf } from './findings.ts';

const SITE = SAMPLE.get('content/site.yaml') as string;
const ARTICLE = SAMPLE.get('content/articles/chips.md') as string;
const article = (fields: string) => ARTICLE.replace('story: chips\n', `story: chips\n${fields}`);

describe('the article that leads the front page', () => {
  it.each([
    [
      'a draft',
      'draft: true\n',
      '"chips" is a draft, which is never published. Remove "draft" in content/articles/chips.md, or name another article.',
    ],
    [
      'a translation',
      'language: ru\ntranslationOf: other\n',
      '"chips" is a translation. Name the article it translates: other.',
    ],
  ])('is not %s', (_what, fields, told) => {
    const files = { 'articles/chips.md': article(fields), 'articles/other.md': ARTICLE, 'site/site.yaml': SITE };
    expect(findingsOf('wrong-lead', files)).toEqual([`content/site/site.yaml:6:7  wrong-lead  ${told}`]);
  });
});
