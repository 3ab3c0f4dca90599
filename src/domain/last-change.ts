import type { Claim } from './claim.ts';
import type { Article } from './corpus.ts';

/** The day on which an article last changed, ISO 8601: published, updated, corrected, or otherwise changed. */
export function articleChanged(article: Article): string {
  const { published, updated = published, corrections, changes } = article;
  return newest([published, updated, ...corrections.map(({ date }) => date), ...changes.map(({ date }) => date)]);
}

/** The day on which a claim's entry last changed, ISO 8601: judged, or put right. */
export function claimChanged(claim: Claim): string {
  return newest([...claim.assessments, ...claim.corrections].map(({ date }) => date));
}

/** The newest of some days, or undefined where there are none. */
export function newestChange(days: readonly string[]): string | undefined {
  return days.length === 0 ? undefined : newest(days);
}

function newest(days: readonly string[]): string {
  return days.reduce((latest, day) => (day > latest ? day : latest));
}
