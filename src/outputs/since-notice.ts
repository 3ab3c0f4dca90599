import { findUnsettledClaims } from '../domain/afterwards.ts';
import { outcomeOf, outcomeSince } from '../domain/claim.ts';
import type { Article } from '../domain/corpus.ts';
import type { Publication } from '../domain/publication.ts';
import type { Locale } from '../words/locale.ts';
import { say } from '../words/message.ts';
import { listWords } from './list-words.ts';

/** What readers of an article are told first: how its claims have fared. */
export interface SinceNotice {
  /** How many have failed and how many are disputed, in words. */
  readonly outcomes: string;
  /** The day since which it is so, ISO 8601: before it, not all of them had come to that. */
  readonly known: string;
}

/** The notice over an article; undefined where none of its claims has failed or is disputed. */
export function sinceNotice(article: Article, publication: Publication, locale: Locale): SinceNotice | undefined {
  const claims = findUnsettledClaims(article, publication);
  const known = claims.map(outcomeSince).sort().at(-1);
  if (known === undefined) return undefined;
  const words = locale.words.since;
  const failed = claims.filter((claim) => outcomeOf(claim) === 'failed').length;
  const disputed = claims.length - failed;
  const outcomes = [
    ...(failed > 0 ? [say(words.failed, { count: failed }, locale)] : []),
    ...(disputed > 0 ? [say(words.disputed, { count: disputed }, locale)] : []),
  ];
  return { outcomes: listWords(outcomes, 'and', locale), known };
}
