import { describe, expect, it } from 'vitest';
import { linkPublication } from '../../src/domain/publication.ts';
import { claimStateMark } from '../../src/outputs/claim-state.ts';
import { cutKnown, isKnownLate, knownItems, knownYears } from '../../src/outputs/known-years.ts';
import { aClaim, aCorpus, anAssessment, anEvent, aSource } from '../domain/builders.ts';
import { english } from '../words/english.ts';

describe('the state of a claim in words', () => {
  const open = { from: '2014-08-06', until: undefined } as const;

  it('names the day by which it is due, or was', () => {
    expect(claimStateMark(aClaim({ due: '2014-08/2017-02' }), { ...open, kind: 'open' }, english)).toEqual({
      outcome: 'unresolved',
      words: 'Not judged yet, due February 2017',
    });
    expect(claimStateMark(aClaim({ due: '2015' }), { ...open, kind: 'overdue' }, english).words).toBe(
      'Due 2015, not judged yet',
    );
    expect(claimStateMark(aClaim({ due: '2015/..' }), { ...open, kind: 'open' }, english).words).toBe('Not judged yet');
    expect(claimStateMark(aClaim({ due: undefined }), { ...open, kind: 'open' }, english).words).toBe('Not judged yet');
  });

  it('is the outcome once it was judged', () => {
    expect(claimStateMark(aClaim(), { ...open, kind: 'judged', assessment: anAssessment() }, english)).toEqual({
      outcome: 'failed',
      words: 'Failed',
    });
  });
});

describe('the years in which things became known', () => {
  it('are newest first, each with what became known in it, not with what happened in it', () => {
    const publication = linkPublication(
      aCorpus({
        sources: [aSource(), aSource({ id: 'bloomberg', published: '2022-10-15' })],
        events: [anEvent(), anEvent({ id: 'review', date: '2021-04', sources: ['bloomberg'] })],
      }),
    );
    const years = knownYears(knownItems(publication));
    expect(years.map(({ year }) => year)).toEqual([2026, 2022, 2014]);
    expect(years[1]).toMatchObject({ first: '2022-10-15', events: [{ entry: { id: 'review' }, known: '2022-10-15' }] });
    expect(years[2]?.claims.map(({ known }) => known)).toEqual(['2014-08-06']);
  });

  it('say so where something was known more than a month late', () => {
    expect(isKnownLate('2021-04', '2022-10-15')).toBe(true);
    expect(isKnownLate('2014-08-06', '2014-08-31')).toBe(false);
    expect(isKnownLate('2014', '2014-12-31')).toBe(false);
  });
});

describe('everything that became known', () => {
  const publication = linkPublication(
    aCorpus({
      sources: Array.from({ length: 700 }, (_, index) =>
        aSource({ id: `s${index}`, published: `${2014 + (index % 3)}-${String((index % 12) + 1).padStart(2, '0')}` }),
      ),
      claims: [aClaim({ sources: ['s0'] })],
      events: [anEvent({ sources: ['s1'] })],
    }),
  );
  const items = knownItems(publication);

  it('is newest first, and complete', () => {
    expect(items.map(({ known }) => known)).toEqual(
      items
        .map(({ known }) => known)
        .sort()
        .reverse(),
    );
    expect(items.filter(({ kind }) => kind === 'sources')).toHaveLength(700);
  });

  it('is cut by the year in which it became known, and divided by nothing else', () => {
    const list = cutKnown(items);
    expect(list.parts.map(({ path }) => path)).toEqual([...new Set(items.map(({ known }) => `${known.slice(0, 4)}/`))]);
    expect(list.parts.flatMap(({ entries }) => entries)).toEqual(items);
    for (const { entries } of list.parts) expect(knownYears(entries)).toHaveLength(1);
    expect(cutKnown(items.slice(0, 500)).parts).toEqual([]);
  });
});
