import { expect, it } from 'vitest';
import { findingsOf } from './findings.ts';

const claim = (first: string, second: string) =>
  `statement: It will.\nspeaker: {described: a source}\nsaid: 2014\nkind: assertion\ntopics: [space, space]\nsources: [tass]\nassessments:\n  - {date: 2026-11-23, outcome: unresolved, confidence: low, reasoning: Early., evidence: {events: [${first}]}}\n  - {date: 2026-11-24, outcome: failed, confidence: low, reasoning: Late., evidence: {events: [${second}]}}\n`;

it('an id is told where it stands in one list again, and not in another list', () => {
  expect(findingsOf('repeated-id', { 'claims/a.yaml': claim('named', 'named, other, named') })).toEqual([
    expect.stringMatching(/^content\/claims\/a\.yaml:5:17 .*"space" appears here twice\./),
    expect.stringMatching(/^content\/claims\/a\.yaml:9:110 .*"named" appears here twice\./),
  ]);
});
