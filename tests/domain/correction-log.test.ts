import { describe, expect, it } from 'vitest';
import {
  articleLog,
  claimLog,
  correctionLog,
  cutCorrectionLog,
  latestCorrections,
  type LogEntry,
  subjectOf,
} from '../../src/domain/correction-log.ts';
import { isWhole, partPages } from '../../src/domain/list-part.ts';
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

describe('latestCorrections', () => {
  it('has of each article and claim its newest correction, and neither changes nor judgements', () => {
    const twice = anArticle({
      id: 'zinc',
      corrections: [
        { date: '2026-11-26', text: 'A name was misspelt.' },
        { date: '2026-11-28', text: 'A day was wrong.' },
      ],
    });
    const put = aClaim({
      assessments: [anAssessment(), anAssessment({ date: '2026-12-01' })],
      corrections: [{ date: '2026-11-27', text: 'The speaker was another.' }],
    });
    const log = logOf({ articles: [chips, ships, twice], claims: [put] });
    const told = (most: number) => latestCorrections(log, most).map(({ correction }) => correction.text);
    expect(told(9)).toEqual(['A day was wrong.', 'The speaker was another.', 'The year was wrong.']);
    expect(told(1)).toEqual(['A day was wrong.']);
  });
});

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

  it('has what was put right in a translation alone', () => {
    const correction = { date: '2026-11-28', text: 'Год был неверен.' };
    const translated = anArticle({
      id: 'the-chip-order-ru',
      language: 'ru',
      translationOf: 'the-chip-order',
      corrections: [correction],
    });
    const log = logOf({ articles: [chips], translations: [translated] });
    expect(log.map((entry) => `${entry.kind} ${subjectOf(entry).id}`)).toEqual([
      'correction the-chip-order-ru',
      'change the-chip-order',
      'correction the-chip-order',
    ]);
    expect(latestCorrections(log, 9).map(({ correction: { text } }) => text)).toEqual(['The year was wrong.']);
  });

  it('is empty where nothing was corrected and every claim was judged once', () => {
    expect(logOf({})).toEqual([]);
    expect(articleLog(anArticle())).toEqual([]);
  });

  it('puts what happened on one day in the order of its kind, then of what it is about', () => {
    const date = '2026-12-01';
    const corrections = [{ date, text: 'A name was misspelt.' }];
    const changes = [{ date, text: 'A source was added.' }];
    // Which of the articles is the newest has no part in it.
    const changed = (id: string) =>
      anArticle({ id, published: id === 'b' ? '2026-11-25' : '2026-11-24', corrections, changes });
    const put = aClaim({ assessments: [anAssessment(), anAssessment({ date, outcome: 'held' })], corrections });
    const expected = [
      'change a',
      'change b',
      'change the-chip-order',
      'claim one-billion-next-year',
      'correction a',
      'correction b',
      'correction the-chip-order',
      'judgement one-billion-next-year',
    ];
    for (const ids of [
      ['the-chip-order', 'b', 'a'],
      ['b', 'a', 'the-chip-order'],
      ['a', 'the-chip-order', 'b'],
    ])
      expect(
        logOf({ articles: ids.map(changed), claims: [put] }).map((entry) => `${entry.kind} ${subjectOf(entry).id}`),
      ).toEqual(expected);
  });

  it('has of what was said of one article or claim on one day the last first', () => {
    const date = '2026-12-01';
    const corrections = [
      { date, text: 'A name was misspelt.' },
      { date, text: 'So was the other.' },
    ];
    const judged = aClaim({
      assessments: [
        anAssessment(),
        anAssessment({ date, reasoning: 'A contract was found.' }),
        anAssessment({ date, reasoning: 'It was another contract.' }),
      ],
      corrections,
    });
    const log = logOf({ articles: [anArticle({ corrections })], claims: [judged] });
    expect(log.map((entry) => ('after' in entry ? entry.after.reasoning : entry.correction.text))).toEqual([
      'So was the other.',
      'A name was misspelt.',
      'So was the other.',
      'A name was misspelt.',
      'It was another contract.',
      'A contract was found.',
    ]);
    expect(latestCorrections(log, 2).map(({ correction }) => correction.text)).toEqual([
      'So was the other.',
      'So was the other.',
    ]);
    expect(log.map(({ name }) => name).slice(0, 2)).toEqual(['claim-2026-12-01-2', 'claim-2026-12-01']);
  });

  it('has a claim that was judged twice and never put right, and one that was put right and judged once', () => {
    const date = '2026-12-01';
    const again = aClaim({ id: 'again', assessments: [anAssessment(), anAssessment({ date, outcome: 'held' })] });
    const put = aClaim({ id: 'put-right', corrections: [{ date, text: 'He was a deputy minister.' }] });
    expect(logOf({ claims: [again, put] }).map((entry) => `${entry.kind} ${subjectOf(entry).id}`)).toEqual([
      'claim put-right',
      'judgement again',
    ]);
  });

  it('names the article with what was put right in it', () => {
    expect(articleLog(chips).map(({ articles }) => articles)).toEqual([[chips], [chips]]);
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

describe('cutCorrectionLog', () => {
  /** A log of so many corrections, one an article; the site has the first. */
  const correctionsOn = (dates: readonly string[]) =>
    logOf({
      articles: dates.map((date, index) =>
        anArticle({
          id: index === 0 ? 'the-chip-order' : `article-${999 - index}`,
          corrections: [{ date, text: 'A name was misspelt.' }],
        }),
      ),
    });
  const daily = (count: number) =>
    correctionsOn(
      Array.from({ length: count }, (_, index) => new Date(Date.UTC(2020, 0, 1 + index)).toISOString().slice(0, 10)),
    );
  const month = (count: number) => correctionsOn(Array.from({ length: count }, () => '2020-01-01'));
  const pagesOf = (log: readonly LogEntry[]) => partPages(cutCorrectionLog(log));

  it('leaves a log of a hundred entries on one page, and cuts a longer one by year and month', () => {
    expect(pagesOf(daily(100)).map(({ path }) => path)).toEqual(['']);
    const pages = pagesOf(daily(400));
    expect(pages.map(({ path }) => path).slice(0, 4)).toEqual(['', '2021/', '2020/', '2020/12/']);
    expect(pages.filter(isWhole).flatMap(({ entries }) => entries)).toEqual(daily(400));
  });

  it('numbers the pages of a full month from its end, so that what stands on one stays there', () => {
    const placesIn = (log: readonly LogEntry[]) =>
      new Map(
        pagesOf(log)
          .filter(isWhole)
          .flatMap(({ path, entries }) => entries.map((entry) => [subjectOf(entry).id, path] as const)),
      );
    const before = placesIn(month(250));
    const after = placesIn(month(320));
    expect(new Set(before.values())).toEqual(new Set(['2020/01/', '2020/01/2/', '2020/01/3/']));
    for (const [id, path] of before) expect(after.get(id)).toBe(path);
  });
});
