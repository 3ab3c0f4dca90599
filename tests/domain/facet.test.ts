import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { claimFacets } from '../../src/domain/claim-facet.ts';
import { countFacet, matchesFacets, readFacetQuery, writeFacetQuery } from '../../src/domain/facet.ts';
import { aClaim, anAssessment } from './builders.ts';

const word = fc.constantFrom('a', 'b', 'c', 'd');
const values = fc.record({
  speaker: fc.array(word, { minLength: 1, maxLength: 1 }),
  topic: fc.uniqueArray(word, { minLength: 1, maxLength: 3 }),
});
const query = fc.record({ speaker: word, topic: word }, { requiredKeys: [] });

describe('the facets of a claim', () => {
  it('are its speaker, kind, outcome, topics and the year in which it was said', () => {
    expect(
      claimFacets(aClaim({ topics: ['space', 'industry'], assessments: [anAssessment({ outcome: 'held' })] })),
    ).toEqual({
      speaker: ['roscosmos'],
      kind: ['forecast'],
      outcome: ['held'],
      topic: ['space', 'industry'],
      year: ['2014'],
    });
  });

  it('never make an unnamed source into those it is near', () => {
    const speakerOf = (near?: string) => claimFacets(aClaim({ speaker: { described: 'a source', near } })).speaker;
    expect(speakerOf('roscosmos')).toEqual(['near-roscosmos']);
    expect(speakerOf()).toEqual(['unnamed']);
  });
});

describe('narrowing by facets', () => {
  it('leaves what has every value that is asked for, and everything where nothing is', () => {
    fc.assert(
      fc.property(values, query, (entry, asked) => {
        const expected =
          (asked.speaker === undefined || entry.speaker.includes(asked.speaker)) &&
          (asked.topic === undefined || entry.topic.includes(asked.topic));
        return matchesFacets(entry, asked) === expected && matchesFacets(entry, {});
      }),
    );
  });

  it('counts for each value exactly what choosing it would leave', () => {
    fc.assert(
      fc.property(fc.array(values, { maxLength: 20 }), query, (entries, asked) => {
        for (const facet of ['speaker', 'topic'] as const) {
          const counts = countFacet(entries, facet, asked);
          for (const value of ['a', 'b', 'c', 'd']) {
            const left = entries.filter((entry) => matchesFacets(entry, { ...asked, [facet]: value })).length;
            expect(counts.get(value) ?? 0).toBe(left);
          }
        }
      }),
    );
  });

  it('comes back from an address as it was written', () => {
    const known = { speaker: new Set(['a', 'b', 'c', 'd']), topic: new Set(['a', 'b', 'c', 'd']) };
    fc.assert(
      fc.property(query, (asked) => {
        expect(readFacetQuery(writeFacetQuery(asked), known)).toEqual({ query: asked, unknown: [] });
      }),
    );
    expect(writeFacetQuery({})).toBe('');
    expect(writeFacetQuery({ speaker: undefined })).toBe('');
    expect(writeFacetQuery({ speaker: undefined, topic: 'a' })).toBe('?topic=a');
  });

  it('passes over what the address names and no entry has, and says what it was', () => {
    const known = { outcome: new Set(['failed']) };
    expect(readFacetQuery('?outcome=%3Cscript%3E&__proto__=x&other=failed&outcome=', known)).toEqual({
      query: {},
      unknown: ['<script>'],
    });
  });
});
