import type { Claim as ClaimThing, ClaimReview, CreativeWork, Organization, Person, Quotation } from 'schema-dts';
import { type Assessment, type Claim, currentAssessment } from '../../domain/claim.ts';
import type { Outcome } from '../../domain/outcome.ts';
import type { Publication } from '../../domain/publication.ts';
import type { Source } from '../../domain/source.ts';
import { absoluteUrl, entryUrl } from '../../domain/url.ts';
import type { Locale } from '../../words/locale.ts';
import { outcomeWord } from '../outcome-word.ts';
import { isoDate } from './date.ts';
import { speakingNode } from './entity.ts';
import { publisherNode } from './publisher.ts';
import { sourceNode } from './source.ts';

/** Outcomes as points of five, in equal steps; the others are no verdicts. */
const RATINGS: Partial<Record<Outcome, number>> = { failed: 1, partly: 3, held: 5 };

/**
 * A claim, as a fact check where it is one, else as what somebody claimed.
 *
 * A `ClaimReview` is a verdict on whether a statement is true, on a statement that somebody else can be named for, with
 * evidence (https://developers.google.com/search/docs/appearance/structured-data/factcheck). So it needs
 * - a speaker with a name, who can speak: a person or a body, not "a source close to", a country or a programme;
 * - an outcome that is a verdict: held, held in part, failed; not disputed, not unresolved;
 * - evidence that the page shows, and more than a low confidence in it;
 * - a statement that can be true or not: a pledge is kept or broken, and a broken one was no falsehood.
 */
export function claimNode(claim: Claim, publication: Publication, locale: Locale): ClaimReview | ClaimThing {
  const { site } = publication.corpus;
  const url = absoluteUrl(entryUrl('claims', claim.id), site.url);
  const author = speakerOf(claim, publication);
  const said = isoDate(claim.said);
  const thing: ClaimThing = {
    '@type': 'Claim',
    '@id': `${url}#claim`,
    name: claim.statement,
    ...(author && { author }),
    ...(said !== undefined && { datePublished: said }),
    appearance: claim.sources.map((id) => appearanceNode(publication.source.get(id) as Source, claim, publication)),
  };
  const assessment = currentAssessment(claim);
  const ratingValue = RATINGS[assessment.outcome];
  if (author === undefined || ratingValue === undefined || !isFactCheck(claim, assessment))
    return { ...(thing as object), '@type': 'Claim', url };
  return {
    '@type': 'ClaimReview',
    '@id': `${url}#review`,
    url,
    claimReviewed: claim.statement,
    itemReviewed: thing,
    author: publisherNode(site),
    datePublished: assessment.date,
    inLanguage: site.language,
    reviewBody: assessment.reasoning,
    reviewRating: {
      '@type': 'Rating',
      ratingValue,
      worstRating: 1,
      bestRating: 5,
      alternateName: outcomeWord(assessment.outcome, locale),
    },
  };
}

/** A source that reports a claim, and what it quotes. Not by whom: a report may put it into words of its own. */
function appearanceNode(source: Source, { quotations }: Claim, { corpus: { site } }: Publication): CreativeWork {
  const quoted = quotations
    .filter((quotation) => quotation.source === source.id)
    .map(({ words, language }): Quotation => ({
      '@type': 'Quotation',
      text: words,
      inLanguage: language ?? site.language,
    }));
  return { ...(sourceNode(source) as object), '@type': 'CreativeWork', ...(quoted.length > 0 && { hasPart: quoted }) };
}

function isFactCheck({ kind }: Claim, { confidence, evidence }: Assessment): boolean {
  return kind !== 'pledge' && confidence !== 'low' && evidence.events.length + evidence.sources.length > 0;
}

/** A named speaker that can speak, or undefined. */
function speakerOf({ speaker }: Claim, publication: Publication): Person | Organization | undefined {
  const entity = typeof speaker === 'string' ? publication.entity.get(speaker) : undefined;
  return entity && speakingNode(entity, publication.corpus.site);
}
