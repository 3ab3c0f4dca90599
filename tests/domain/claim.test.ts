import { describe, expect, it } from 'vitest';
import {
  assessmentsNewestFirst,
  ClaimSchema,
  currentAssessment,
  latelyJudged,
  outcomeOf,
  outcomeSince,
  previousAssessment,
} from '../../src/domain/claim.ts';
import type { Outcome } from '../../src/domain/outcome.ts';
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

  it('has the assessment that stands first where they are told newest first, also of one day', () => {
    const [early, disputed, held] = [
      anAssessment({ date: '2026-01-01', outcome: 'unresolved' }),
      anAssessment({ date: '2026-11-24', outcome: 'disputed' }),
      anAssessment({ date: '2026-11-24', outcome: 'held' }),
    ];
    const claim = aClaim({ assessments: [early, disputed, held] });
    expect(assessmentsNewestFirst(claim)).toEqual([held, disputed, early]);
    expect(assessmentsNewestFirst(claim)[0]).toBe(currentAssessment(claim));
  });

  it('has stood as it stands since it was first judged so without another outcome after that', () => {
    const judged = (...outcomes: readonly Outcome[]) =>
      outcomeSince(
        aClaim({
          assessments: outcomes.map((outcome, index) => anAssessment({ date: `${2016 + index}-01-01`, outcome })),
        }),
      );
    expect(judged('failed')).toBe('2016-01-01');
    expect(judged('failed', 'failed')).toBe('2016-01-01');
    expect(judged('failed', 'held', 'failed', 'failed')).toBe('2018-01-01');
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
    ['no topic', { topics: [] }],
    ['no assessment', { assessments: [] }],
    ['an outcome of its own', { assessments: [{ ...anAssessment(), outcome: 'true' }] }],
    ['a day that does not exist', { said: '2014-02-30' }],
    ['an assessment without its reasons', { assessments: [{ ...anAssessment(), reasoning: ' ' }] }],
    ['an assessment dated to a month', { assessments: [{ ...anAssessment(), date: '2026-11' }] }],
  ])('refuses a claim with %s', (_what, fields) => {
    expect(ClaimSchema.safeParse(fieldsOf()).success).toBe(true);
    expect(ClaimSchema.safeParse({ ...fieldsOf(), ...fields }).success).toBe(false);
  });
});

describe('previousAssessment', () => {
  it('is the judgement that the newest one replaced, whatever their order in the file', () => {
    const [first, second, third] = ['2026-01-01', '2026-02-01', '2026-03-01'].map((date) => anAssessment({ date }));
    expect(previousAssessment(aClaim({ assessments: [third, first, second] as never }))).toBe(second);
  });

  it('is none where a claim was judged once', () => {
    expect(previousAssessment(aClaim())).toBeUndefined();
  });
});

describe('latelyJudged', () => {
  it('puts first what a judgement changed, into whatever outcome, then what was judged again, then what was judged', () => {
    const at = (date: string, outcome: Outcome) => anAssessment({ date, outcome });
    const claims = [
      aClaim({ id: 'judged', assessments: [at('2026-03-01', 'held')] }),
      aClaim({ id: 'again', assessments: [at('2026-01-01', 'unresolved'), at('2026-02-02', 'unresolved')] }),
      aClaim({ id: 'reopened', assessments: [at('2026-01-01', 'disputed'), at('2026-02-01', 'unresolved')] }),
      aClaim({ id: 'open', assessments: [at('2026-03-01', 'unresolved')] }),
    ];
    expect(latelyJudged(claims).map(({ id }) => id)).toEqual(['reopened', 'again', 'judged']);
  });

  it('puts the latest judgement first, and of one day the claim that was said last', () => {
    const claims = [
      aClaim({ id: 'b', said: '2014' }),
      aClaim({ id: 'c', said: '2015-07' }),
      aClaim({ id: 'a', said: '2014' }),
      aClaim({ id: 'd', said: '2013', assessments: [anAssessment({ date: '2026-12-01' })] }),
    ];
    for (const inFiles of [claims, claims.toReversed()])
      expect(latelyJudged(inFiles).map(({ id }) => id)).toEqual(['d', 'c', 'a', 'b']);
  });
});
