import { describe, expect, it } from 'vitest';
import { ClaimSchema, currentAssessment, latelyAssessed, outcomeOf } from '../../src/domain/claim.ts';
import { aClaim, anAssessment } from './builders.ts';

/** A claim as it stands in its file: the id is the file's name. */
function fieldsOf(claim = aClaim()) {
  const { id: _id, ...fields } = claim;
  return fields;
}

describe('a claim', () => {
  it('has the outcome of its newest assessment, wherever that stands in the file', () => {
    const claim = aClaim({
      assessments: [
        anAssessment({ date: '2026-11-24', outcome: 'failed' }),
        anAssessment({ date: '2026-01-01', outcome: 'unresolved' }),
      ],
    });
    expect(outcomeOf(claim)).toBe('failed');
    expect(currentAssessment(claim).date).toBe('2026-11-24');
  });

  it('has the outcome of the later of two assessments of one day', () => {
    const claim = aClaim({ assessments: [anAssessment({ outcome: 'disputed' }), anAssessment({ outcome: 'held' })] });
    expect(outcomeOf(claim)).toBe('held');
  });

  it('keeps its earlier assessments in their order', () => {
    const claim = aClaim({ assessments: [anAssessment({ date: '2026-11-24' }), anAssessment({ date: '2026-01-01' })] });
    currentAssessment(claim);
    expect(claim.assessments.map(({ date }) => date)).toEqual(['2026-11-24', '2026-01-01']);
  });
});

describe('the schema of a claim', () => {
  it('takes a claim whose evidence is left out', () => {
    const { evidence: _evidence, ...assessment } = anAssessment();
    const claim = ClaimSchema.parse({ ...fieldsOf(), assessments: [assessment] });
    expect(claim.assessments[0]?.evidence).toEqual({ events: [], sources: [] });
  });

  it.each([
    ['with the body that the report places it near', { described: 'a source close to Roscosmos', near: 'roscosmos' }],
    ['with nothing but the description', { described: 'an unnamed official' }],
  ])('takes a speaker without a name, %s', (_what, speaker) => {
    expect(ClaimSchema.parse({ ...fieldsOf(), speaker }).speaker).toEqual(speaker);
  });

  it.each([
    ['is described by an empty text', { described: ' ' }, 'Too small'],
    ['is only near somebody', { near: 'roscosmos' }, '{described: …, near: …}'],
    ['has a misspelt field', { described: 'an official', neer: 'roscosmos' }, '"neer"'],
    ['is a name and not an id', 'Hong Lei', 'an id is lower-case'],
    ['is neither', 7, '{described: …, near: …}'],
  ])('refuses a speaker who %s, and says why', (_what, speaker, reason) => {
    const issues = ClaimSchema.safeParse({ ...fieldsOf(), speaker }).error?.issues;
    expect(issues?.map(({ path }) => path[0])).toEqual(['speaker']);
    expect(issues?.[0]?.message).toContain(reason);
  });

  it('needs a statement', () => {
    const { statement: _statement, ...rest } = fieldsOf();
    expect(ClaimSchema.safeParse(rest).error?.issues.map(({ path }) => path)).toEqual([['statement']]);
    expect(ClaimSchema.safeParse({ ...rest, statement: ' ' }).success).toBe(false);
  });

  it.each([
    ['an unknown field', { speeker: 'roscosmos' }],
    ['no source', { sources: [] }],
    ['no assessment', { assessments: [] }],
    ['an outcome of its own', { assessments: [{ ...anAssessment(), outcome: 'true' }] }],
    ['a day that does not exist', { said: '2014-02-30' }],
    ['an assessment dated to a month', { assessments: [{ ...anAssessment(), date: '2026-11' }] }],
  ])('refuses a claim with %s', (_what, fields) => {
    expect(ClaimSchema.safeParse(fieldsOf()).success).toBe(true);
    expect(ClaimSchema.safeParse({ ...fieldsOf(), ...fields }).success).toBe(false);
  });
});

describe('latelyAssessed', () => {
  it('leaves out what is unresolved and puts the latest judgement first', () => {
    const claims = [
      aClaim({ id: 'a', assessments: [anAssessment({ date: '2026-01-01', outcome: 'held' })] }),
      aClaim({ id: 'b', assessments: [anAssessment({ outcome: 'unresolved' })] }),
      aClaim({ id: 'c', assessments: [anAssessment({ outcome: 'partly' })] }),
    ];
    expect(latelyAssessed(claims).map(({ id }) => id)).toEqual(['c', 'a']);
  });

  it('puts the claim that was said last first where the judgements are of one day', () => {
    const claims = [
      aClaim({ id: 'b', said: '2014' }),
      aClaim({ id: 'c', said: '2015-07' }),
      aClaim({ id: 'a', said: '2014' }),
    ];
    for (const inFiles of [claims, claims.toReversed()])
      expect(latelyAssessed(inFiles).map(({ id }) => id)).toEqual(['c', 'a', 'b']);
  });
});
