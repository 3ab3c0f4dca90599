import { type Claim, outcomeOf } from './claim.ts';
import { yearOf } from './date.ts';
import type { FacetValues } from './facet.ts';

/** By what the ledger of claims can be narrowed. */
export const CLAIM_FACETS = ['speaker', 'kind', 'outcome', 'topic', 'year'] as const;
export type ClaimFacet = (typeof CLAIM_FACETS)[number];

/** Stands for all who spoke without a name and near nobody who has one. */
export const UNNAMED = 'unnamed';
/** Before the id of whom a report places an unnamed speaker near: never the speaker themselves. */
export const NEAR = 'near-';

/** What a claim has under each facet. */
export function claimFacets(claim: Claim): FacetValues<ClaimFacet> {
  const { speaker } = claim;
  return {
    speaker: [typeof speaker === 'string' ? speaker : speaker.near === undefined ? UNNAMED : `${NEAR}${speaker.near}`],
    kind: [claim.kind],
    outcome: [outcomeOf(claim)],
    topic: claim.topics,
    year: [String(yearOf(claim.said))],
  };
}
