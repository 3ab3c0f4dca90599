import type { ArticleFields } from './article.ts';
import type { ClaimFields } from './claim.ts';
import { firstIdOf, type Renamed } from './formerly.ts';
import { entryUrl } from './url.ts';

/**
 * The id by which feeds know an article or a claim, as a path: the address under which it was first published. A feed's
 * reader takes an entry with another id for a new one, so that it stays when the entry is renamed.
 */
export function feedIdOf(kind: 'articles' | 'claims', entry: Renamed): string {
  return entryUrl(kind, firstIdOf(entry));
}

/**
 * What tells apart entries of the log of corrections that are about one article or claim and of one kind: the kind and the
 * day, and a number where one day has several (`correction-2026-11-25`, `correction-2026-11-25-2`).
 * @param dates Their days in the order of the file, which stays.
 */
export function logNames(kind: string, dates: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return dates.map((date) => {
    const count = (seen.get(date) ?? 0) + 1;
    seen.set(date, count);
    return `${kind}-${date}${count === 1 ? '' : `-${count}`}`;
  });
}

/** Every id under which feeds tell of an article: its own, and those of what was put right or changed in it. */
export function articleFeedIds(article: Renamed & Pick<ArticleFields, 'corrections' | 'changes'>): string[] {
  const id = feedIdOf('articles', article);
  return [
    id,
    ...logNames('correction', datesOf(article.corrections)).map((name) => `${id}#${name}`),
    ...logNames('change', datesOf(article.changes)).map((name) => `${id}#${name}`),
  ];
}

/** Every id under which feeds tell of a claim: what was put right in it, and each judgement after the first. */
export function claimFeedIds(claim: Renamed & Pick<ClaimFields, 'corrections' | 'assessments'>): string[] {
  const id = feedIdOf('claims', claim);
  return [
    ...logNames('claim', datesOf(claim.corrections)),
    ...logNames('judgement', datesOf(claim.assessments).sort().slice(1)),
  ].map((name) => `${id}#${name}`);
}

function datesOf(entries: readonly { readonly date: string }[]): string[] {
  return entries.map(({ date }) => date);
}
