import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { OUTCOMES } from '../../src/domain/outcome.ts';
import { recordOf } from '../../src/domain/record.ts';
import { aClaim, anAssessment } from './builders.ts';

describe('recordOf', () => {
  it('counts claims by the outcome that stands today', () => {
    const revised = aClaim({
      assessments: [anAssessment({ date: '2026-01-01' }), anAssessment({ date: '2026-11-24', outcome: 'held' })],
    });
    expect(recordOf([aClaim(), revised])).toEqual({ failed: 1, disputed: 0, partly: 0, held: 1, unresolved: 0 });
  });

  it('counts every claim once', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...OUTCOMES), { maxLength: 30 }), (outcomes) => {
        const record = recordOf(outcomes.map((outcome) => aClaim({ assessments: [anAssessment({ outcome })] })));
        for (const outcome of OUTCOMES)
          expect(record[outcome]).toBe(outcomes.filter((given) => given === outcome).length);
      }),
    );
  });
});
