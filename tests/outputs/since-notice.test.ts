import { describe, expect, it } from 'vitest';
import type { Assessment } from '../../src/domain/claim.ts';
import { linkPublication } from '../../src/domain/publication.ts';
import { sinceNotice } from '../../src/outputs/since-notice.ts';
import { aClaim, aCorpus, anArticle, anAssessment, someReferences } from '../domain/builders.ts';
import { english } from '../words/english.ts';

/** The notice over an article of 2015 with claims of such judgements, each given as its outcome and its day. */
function noticeOf(...claims: readonly (readonly (readonly [Assessment['outcome'], string])[])[]) {
  const stated = claims.map((judgements, index) =>
    aClaim({
      id: `claim-${index}`,
      assessments: judgements.map(([outcome, date]) => anAssessment({ outcome, date })),
    }),
  );
  const article = anArticle({
    published: '2015-01-01',
    references: someReferences({ claims: stated.map(({ id }) => id) }),
  });
  return sinceNotice(article, linkPublication(aCorpus({ articles: [article], claims: stated })), english);
}

describe('the notice of how the claims of an article have fared', () => {
  it('counts what has failed and what is disputed, and is known once the last of them was', () => {
    expect(noticeOf([['failed', '2016-01-01']], [['failed', '2020-01-01']], [['disputed', '2018-01-01']])).toEqual({
      outcomes: '2 have failed and 1 is disputed',
      known: '2020-01-01',
    });
  });

  it('is known since a claim failed, and not since that was judged again', () => {
    expect(
      noticeOf([
        ['failed', '2016-01-01'],
        ['failed', '2021-01-01'],
      ])?.known,
    ).toBe('2016-01-01');
    expect(
      noticeOf([
        ['failed', '2016-01-01'],
        ['held', '2017-01-01'],
        ['failed', '2021-01-01'],
      ])?.known,
    ).toBe('2021-01-01');
  });

  it('is none where nothing has failed or is disputed', () => {
    expect(noticeOf([['held', '2016-01-01']])).toBeUndefined();
  });
});
