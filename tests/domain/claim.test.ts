import { describe, expect, it } from 'vitest';
import { type Assessment, ClaimSchema, currentAssessment, latelyAssessed, outcomeOf } from '../../src/domain/claim.ts';
import { recordOf } from '../../src/domain/record.ts';
import { aClaim } from './builders.ts';

function assessment(date: string, outcome: Assessment['outcome']): Assessment {
  return { date, outcome, confidence: 'medium', reasoning: 'For a reason.', evidence: { events: [], sources: [] } };
}

describe('a claim', () => {
  it('has the outcome of its newest assessment, wherever that stands in the file', () => {
    const claim = aClaim({ assessments: [assessment('2026-11-24', 'failed'), assessment('2026-01-01', 'unresolved')] });
    expect(outcomeOf(claim)).toBe('failed');
    expect(currentAssessment(claim).date).toBe('2026-11-24');
  });

  it('may be made by someone whom the report describes without a name', () => {
    const { id: _id, ...fields } = aClaim({ speaker: { described: 'a source close to Roscosmos', near: 'roscosmos' } });
    expect(ClaimSchema.safeParse(fields).success).toBe(true);
  });

  it.each([
    ['an unknown field', { speeker: 'roscosmos' }],
    ['no source', { sources: [] }],
    ['no assessment', { assessments: [] }],
    ['an outcome of its own', { assessments: [assessment('2026-11-24', 'true' as never)] }],
    ['a day that does not exist', { said: '2014-02-30' }],
  ])('is refused with %s', (_what, fields) => {
    const { id: _id, ...rest } = aClaim();
    expect(ClaimSchema.safeParse({ ...rest, ...fields }).success).toBe(false);
  });
});

describe('latelyAssessed', () => {
  it('leaves out what is unresolved and puts the latest judgement first', () => {
    const claims = [
      aClaim({ id: 'a', assessments: [assessment('2026-01-01', 'held')] }),
      aClaim({ id: 'b', assessments: [assessment('2026-11-24', 'unresolved')] }),
      aClaim({ id: 'c', assessments: [assessment('2026-11-24', 'partly')] }),
    ];
    expect(latelyAssessed(claims).map(({ id }) => id)).toEqual(['c', 'a']);
  });
});

describe('recordOf', () => {
  it('counts claims by outcome and loses none', () => {
    const record = recordOf([aClaim(), aClaim({ id: 'b', assessments: [assessment('2026-11-24', 'held')] })]);
    expect(record).toEqual({ failed: 1, disputed: 0, partly: 0, held: 1, unresolved: 0 });
  });
});
