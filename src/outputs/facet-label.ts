import { type ClaimFacet, NEAR, UNNAMED } from '../domain/claim-facet.ts';
import type { Outcome } from '../domain/outcome.ts';
import type { Publication } from '../domain/publication.ts';
import { outcomeWord } from './outcome-word.ts';

const TITLES: Record<ClaimFacet, string> = {
  speaker: 'Speaker',
  kind: 'Kind',
  outcome: 'Outcome',
  topic: 'Topic',
  year: 'Year said',
};

/** What a facet of the ledger is called. */
export function facetTitle(facet: ClaimFacet): string {
  return TITLES[facet];
}

/** A value of a facet as printed: "Dmitry Rogozin", "Forecast", "Held in part", "Space", "2014". */
export function facetLabel(facet: ClaimFacet, value: string, publication: Publication): string {
  switch (facet) {
    case 'speaker':
      return speakerLabel(value, publication);
    case 'outcome':
      return outcomeWord(value as Outcome);
    case 'topic':
      return publication.topic.get(value)?.title ?? value;
    case 'kind':
      return `${value.charAt(0).toUpperCase()}${value.slice(1)}`;
    case 'year':
      return value;
  }
}

function speakerLabel(value: string, publication: Publication): string {
  if (value === UNNAMED) return 'Unnamed';
  const entity = publication.entity.get(value);
  if (entity) return entity.name;
  const near = value.startsWith(NEAR) ? publication.entity.get(value.slice(NEAR.length)) : undefined;
  return near ? `Unnamed, near ${near.name}` : value;
}
