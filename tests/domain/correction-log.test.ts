import { describe, expect, it } from 'vitest';
import { articleLog, claimLog, correctionLog, subjectOf } from '../../src/domain/correction-log.ts';
import type { Article, Corpus } from '../../src/domain/corpus.ts';
import { linkPublication } from '../../src/domain/publication.ts';
import { aClaim, aCorpus, anArticle, anAssessment, someReferences } from './builders.ts';

const chips = anArticle({
  id: 'the-chip-order',
  corrections: [{ date: '2026-11-25', text: 'The year was wrong.', was: 'In 2015.', now: 'In 2014.' }],
  changes: [{ date: '2026-11-27', text: 'A second source was added.' }],
  references: someReferences({ claims: ['one-billion-next-year'] }),
});
const ships = anArticle({
  id: 'ships',
  changes: [{ date: '2026-11-26', text: 'The dek was shortened.' }],
  references: someReferences({ claims: ['one-billion-next-year'] }),
});
const logOf = (fields: Partial<Corpus>) => correctionLog(linkPublication(aCorpus(fields)));

describe('correctionLog', () => {
  it('lists corrections and changes of all articles together, newest first', () => {
    expect(
      logOf({ articles: [chips, ships] }).map((entry) => `${entry.date} ${entry.kind} ${subjectOf(entry).id}`),
    ).toEqual(['2026-11-27 change the-chip-order', '2026-11-26 change ships', '2026-11-25 correction the-chip-order']);
  });

  it('does not depend on the order of the articles', () => {
    const zinc = anArticle({ id: 'zinc', corrections: [{ date: '2026-11-26', text: 'A name was misspelt.' }] });
    expect(logOf({ articles: [zinc, ships, chips] })).toEqual(logOf({ articles: [chips, ships, zinc] }));
  });

  it('is empty where nothing was corrected and every claim was judged once', () => {
    expect(logOf({})).toEqual([]);
    expect(articleLog(anArticle())).toEqual([]);
  });

  it('keeps the sentence as it stood', () => {
    expect(articleLog(chips)[0]?.correction).toMatchObject({ was: 'In 2015.', now: 'In 2014.' });
  });

  it('names every article that states a claim which was judged again or put right', () => {
    const claim = aClaim({
      assessments: [
        anAssessment({ date: '2027-03-01', outcome: 'held' }),
        anAssessment({ date: '2026-11-24', outcome: 'unresolved' }),
        anAssessment({ date: '2027-01-01', outcome: 'failed' }),
      ],
      corrections: [{ date: '2027-02-01', text: 'He was a deputy minister.' }],
    });
    const other: Article = anArticle({ id: 'other' });
    const publication = linkPublication(aCorpus({ articles: [chips, ships, other], claims: [claim] }));
    const log = claimLog(claim, publication);
    expect(log.map(({ date, kind }) => `${date} ${kind}`)).toEqual([
      '2027-03-01 judgement',
      '2027-02-01 claim',
      '2027-01-01 judgement',
    ]);
    for (const { articles } of log) expect(articles.map(({ id }) => id).sort()).toEqual(['ships', 'the-chip-order']);
    expect(log[2]).toMatchObject({ before: { outcome: 'unresolved' }, after: { outcome: 'failed' } });
    expect(log[0]).toMatchObject({ before: { outcome: 'failed' }, after: { outcome: 'held' } });
    expect(correctionLog(publication)).toEqual(expect.arrayContaining(log));
  });
});
