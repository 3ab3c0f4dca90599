import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  claimKnownSince,
  claimStates,
  disagreementKnownSince,
  eventKnownSince,
  sourceKnownSince,
} from '../../src/domain/as-of.ts';
import type { Outcome } from '../../src/domain/outcome.ts';
import { aClaim, anAssessment, anEvent, aSource } from './builders.ts';

const sources = new Map(
  [
    aSource(),
    aSource({ id: 'later', published: '2014-09-01' }),
    aSource({ id: 'month', published: '2014-08' }),
    aSource({ id: 'undated', published: undefined }),
  ].map((source) => [source.id, source]),
);
const day = fc
  .date({ min: new Date('2013-01-01'), max: new Date('2027-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe('the day on which something became known', () => {
  it('is that of its earliest dated source', () => {
    expect(
      eventKnownSince(anEvent({ date: '2014-08-01', sources: ['later', 'undated', 'rbth-2014-08-06'] }), sources),
    ).toBe('2014-08-06');
  });

  it('is the last day that an imprecise date can mean, so that nothing shows too early', () => {
    expect(claimKnownSince(aClaim({ sources: ['month'] }), sources)).toBe('2014-08-31');
  });

  it('is the last day of its own date where no source has one', () => {
    expect(eventKnownSince(anEvent({ date: '2014-08', sources: ['undated'] }), sources)).toBe('2014-08-31');
  });

  it('is never before it can have happened, even where it was announced', () => {
    expect(eventKnownSince(anEvent({ date: '2014-10' }), sources)).toBe('2014-10-01');
  });

  it('is what the entry states, where it states it', () => {
    expect(eventKnownSince(anEvent({ knownSince: '2022-10-15' }), sources)).toBe('2022-10-15');
    expect(claimKnownSince(aClaim({ knownSince: '2022-10-15' }), sources)).toBe('2022-10-15');
  });
});

describe('the day on which a disagreement became known', () => {
  const between = (...accounts: string[][]) =>
    disagreementKnownSince(
      {
        id: 'how-much',
        question: 'How much was it?',
        claims: [],
        events: [],
        accounts: accounts.map((ids) => ({ text: 'So much.', sources: ids })),
      },
      sources,
    );

  it('is that of its last account, each known from its earliest source on', () => {
    expect(between(['rbth-2014-08-06'], ['later', 'month'])).toBe('2014-08-31');
    expect(between(['later'], ['rbth-2014-08-06'])).toBe('2014-09-01');
  });

  it('is no day where no source has one', () => {
    expect(between(['undated'], ['rbth-2014-08-06'])).toBe('2014-08-06');
    expect(between(['undated'], ['undated'])).toBeUndefined();
  });
});

describe('a claim that is due on the last day that can be written', () => {
  it.each(['9999', '2014/9999-12-31'])('is never overdue: %s', (due) => {
    const [open] = claimStates(aClaim({ due, assessments: [anAssessment({ date: '2026-11-24' })] }), sources);
    expect(open).toEqual({ kind: 'open', from: '2014-08-06', until: '2026-11-24' });
  });
});

describe('a claim as of a day', () => {
  const claim = aClaim({
    due: '2015-12',
    assessments: [anAssessment({ date: '2027-01-01', outcome: 'held' }), anAssessment({ date: '2026-11-24' })],
  });

  it.each([
    ['2014-08-05', undefined, undefined],
    ['2014-08-06', 'open', undefined],
    ['2015-12-31', 'open', undefined],
    ['2016-01-01', 'overdue', undefined],
    ['2026-11-23', 'overdue', undefined],
    ['2026-11-24', 'judged', 'failed'],
    ['2026-12-31', 'judged', 'failed'],
    ['2027-01-01', 'judged', 'held'],
    ['2030-01-01', 'judged', 'held'],
  ])('on %s it is %s %s', (on, kind, outcome) => {
    const state = claimStates(claim, sources).find(
      ({ from, until }) => from <= on && (until === undefined || on < until),
    );
    expect(state?.kind).toBe(kind);
    expect(state?.kind === 'judged' ? state.assessment.outcome : undefined).toBe(outcome);
  });

  it('is never overdue where its time has no end, or was judged first', () => {
    const kinds = (due: string | undefined) => claimStates(aClaim({ due }), sources).map(({ kind }) => kind);
    expect(kinds('2014-08-06/..')).toEqual(['open', 'judged']);
    expect(kinds('2040')).toEqual(['open', 'judged']);
    expect(kinds(undefined)).toEqual(['open', 'judged']);
  });

  it('stands as the later of two judgements of one day has it', () => {
    const claim = aClaim({
      due: undefined,
      assessments: [
        anAssessment({ outcome: 'disputed' }),
        anAssessment({ outcome: 'held' }),
        anAssessment({ date: '2025-01-01', outcome: 'unresolved' }),
      ],
    });
    expect(claimStates(claim, sources)).toMatchObject([
      { kind: 'open', from: '2014-08-06', until: '2025-01-01' },
      { kind: 'judged', from: '2025-01-01', until: '2026-11-24', assessment: { outcome: 'unresolved' } },
      { kind: 'judged', from: '2026-11-24', until: undefined, assessment: { outcome: 'held' } },
    ]);
  });

  it('has states that follow one another without a gap, whatever the dates', () => {
    const outcome = fc.constantFrom<Outcome>('failed', 'held', 'unresolved');
    fc.assert(
      fc.property(
        fc.option(day, { nil: undefined }),
        fc.array(fc.tuple(day, outcome), { minLength: 1, maxLength: 5 }),
        (due, judgements) => {
          const states = claimStates(
            aClaim({ due, assessments: judgements.map(([date, result]) => anAssessment({ date, outcome: result })) }),
            sources,
          );
          expect(states[0]?.from).toBe('2014-08-06');
          expect(states.at(-1)?.until).toBeUndefined();
          for (const [index, state] of states.entries()) {
            expect(state.until ?? '9999').toBe(states[index + 1]?.from ?? '9999');
            expect(state.from < (state.until ?? '9999')).toBe(true);
          }
        },
      ),
    );
  });
});

it('nobody can say when a source without a date was known', () => {
  expect(sourceKnownSince(aSource({ published: undefined }))).toBeUndefined();
  expect(sourceKnownSince(aSource({ published: '2014-08' }))).toBe('2014-08-31');
});
