import { type Assessment, assessmentsInOrder, type Claim } from './claim.ts';
import { allVersions, type Article } from './corpus.ts';
import type { Correction } from './correction.ts';
import { byDate } from './date.ts';
import { logNames } from './feed-id.ts';
import { byYearAndMonth, cutList, type ListPart } from './list-part.ts';
import type { Publication } from './publication.ts';

interface Logged {
  readonly date: string;
  /** What tells it apart from the others about its article or claim, for good: `correction-2026-11-25`. */
  readonly name: string;
  /** The article that was changed, or every article that states the claim. */
  readonly articles: readonly Article[];
}

/** An article was put right, or otherwise changed. */
export interface ArticleEntry extends Logged {
  readonly kind: 'correction' | 'change';
  readonly article: Article;
  readonly correction: Correction;
}

/** The entry of a claim was put right. */
export interface ClaimEntry extends Logged {
  readonly kind: 'claim';
  readonly claim: Claim;
  readonly correction: Correction;
}

/** A claim was judged again. */
export interface JudgementEntry extends Logged {
  readonly kind: 'judgement';
  readonly claim: Claim;
  readonly before: Assessment;
  readonly after: Assessment;
}

export type LogEntry = ArticleEntry | ClaimEntry | JudgementEntry;

/** Every correction, change and new judgement of the publication, translations with it, newest first. */
export function correctionLog(publication: Publication): LogEntry[] {
  const { claims } = publication.corpus;
  // Of what was said on one day, the last comes first: the sort leaves it so.
  const newestFirst = (article: Article) => articleLog(article).toReversed();
  const articles = allVersions(publication.corpus).flatMap(newestFirst);
  return [...articles, ...claims.flatMap((claim) => claimLog(claim, publication))].sort(
    (a, b) => byDate(b.date, a.date) || compare(a.kind, b.kind) || compare(subjectOf(a).id, subjectOf(b).id),
  );
}

/** Entries of one page of the log: about 130 kB, 25 kB as Brotli, where most are new judgements with their reasons. */
const MOST_ON_A_PAGE = 100;

/** The log, newest first; one that is too long for a page cut by year. */
export function cutCorrectionLog(log: readonly LogEntry[]): ListPart<LogEntry> {
  return cutList(log, { by: byYearAndMonth(({ date }) => date), most: MOST_ON_A_PAGE, isNewestFirst: true });
}

/** The newest corrections of a log in the publication's own language, of each article and claim its newest. */
export function latestCorrections(log: readonly LogEntry[], most: number): (ArticleEntry | ClaimEntry)[] {
  const found = new Map<string, ArticleEntry | ClaimEntry>();
  for (const entry of log) {
    if (found.size === most) break;
    if (entry.kind !== 'correction' && entry.kind !== 'claim') continue;
    if (entry.kind === 'correction' && entry.article.translationOf !== undefined) continue;
    const subject = `${entry.kind}/${subjectOf(entry).id}`;
    if (!found.has(subject)) found.set(subject, entry);
  }
  return [...found.values()];
}

/** What was put right or changed in an article, corrections first, each oldest first. */
export function articleLog(article: Article): ArticleEntry[] {
  const entries = (kind: ArticleEntry['kind'], list: readonly Correction[]): ArticleEntry[] =>
    named(
      kind,
      list.map((correction) => ({ kind, date: correction.date, article, correction, articles: [article] })),
    );
  return [...entries('correction', article.corrections), ...entries('change', article.changes)];
}

/** What was put right in a claim and how it was judged again, with every article that states it; newest first. */
export function claimLog(claim: Claim, publication: Publication): (ClaimEntry | JudgementEntry)[] {
  if (claim.corrections.length === 0 && claim.assessments.length < 2) return [];
  const { articles } = publication.backlinks('claims', claim.id);
  const inOrder = assessmentsInOrder(claim);
  const corrected: ClaimEntry[] = named(
    'claim',
    claim.corrections.map((correction) => ({
      kind: 'claim' as const,
      date: correction.date,
      claim,
      correction,
      articles,
    })),
  );
  const judged: JudgementEntry[] = named(
    'judgement',
    inOrder.slice(1).map((after, index) => ({
      kind: 'judgement' as const,
      date: after.date,
      claim,
      before: inOrder[index] as Assessment,
      after,
      articles,
    })),
  );
  return [...corrected.toReversed(), ...judged.toReversed()].sort((a, b) => byDate(b.date, a.date));
}

function named<Entry extends { date: string }>(kind: string, entries: readonly Entry[]): (Entry & { name: string })[] {
  const names = logNames(
    kind,
    entries.map(({ date }) => date),
  );
  return entries.map((entry, index) => ({ ...entry, name: names[index] as string }));
}

/** The article or the claim that an entry is about. */
export function subjectOf(entry: LogEntry): Article | Claim {
  return 'article' in entry ? entry.article : entry.claim;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
