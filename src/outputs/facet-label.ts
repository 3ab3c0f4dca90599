import type { Claim } from '../domain/claim.ts';
import { type ClaimFacet, NEAR, UNNAMED } from '../domain/claim-facet.ts';
import type { Outcome } from '../domain/outcome.ts';
import type { Publication } from '../domain/publication.ts';
import type { Locale } from '../words/locale.ts';
import { say } from '../words/message.ts';
import { outcomeWord } from './outcome-word.ts';

/** What a facet of the ledger is called. */
export function facetTitle(facet: ClaimFacet, { words }: Locale): string {
  return words.facet[facet];
}

/** A value of a facet as printed: "Dmitry Rogozin", "Forecast", "Held in part", "Space", "2014". */
export function facetLabel(facet: ClaimFacet, value: string, publication: Publication, locale: Locale): string {
  switch (facet) {
    case 'speaker':
      return speakerLabel(value, publication, locale);
    case 'outcome':
      return outcomeWord(value as Outcome, locale);
    case 'topic':
      return publication.topic.get(value)?.title ?? value;
    case 'kind':
      return locale.words.claimKind[value as Claim['kind']];
    case 'year':
      return value;
  }
}

function speakerLabel(value: string, publication: Publication, locale: Locale): string {
  if (value === UNNAMED) return locale.words.speaker.unnamed;
  const entity = publication.entity.get(value);
  if (entity) return entity.name;
  const near = value.startsWith(NEAR) ? publication.entity.get(value.slice(NEAR.length)) : undefined;
  return near ? say(locale.words.speaker.near, { name: near.name }, locale) : value;
}
