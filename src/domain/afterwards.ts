import { type Assessment, assessmentsInOrder, type Claim, outcomeOf } from './claim.ts';
import type { Article } from './corpus.ts';
import { lastCoveredDay } from './covered-period.ts';
import { byDate, firstDay, yearOf } from './date.ts';
import type { Entity } from './entity.ts';
import type { Event } from './event.ts';
import { byYearAndMonth, cutList, type ListPart } from './list-part.ts';
import type { Publication } from './publication.ts';
import type { Story } from './story.ts';

/** Why an event belongs to what happened after an article: what of the article it touches. */
export type AfterwardsReason =
  | { readonly kind: 'claim'; readonly claim: Claim }
  | { readonly kind: 'story'; readonly story: Story }
  | { readonly kind: 'entities'; readonly entities: readonly Entity[] };

/** An event after the period of an article, with the strongest reason first. */
export interface LaterEvent {
  readonly kind: 'event';
  readonly date: string;
  readonly event: Event;
  readonly reasons: readonly [AfterwardsReason, ...AfterwardsReason[]];
}

/** A judgement of an article's claim, made after the period of the article. */
export interface LaterAssessment {
  readonly kind: 'assessment';
  readonly date: string;
  readonly claim: Claim;
  readonly assessment: Assessment;
  /** The judgement that it replaced, if it was not the first. */
  readonly before: Assessment | undefined;
}

export type LaterEntry = LaterEvent | LaterAssessment;

/** What happened after the period of an article; lists are oldest first. */
export interface Afterwards {
  /** The last day of the period, ISO 8601: what follows is later. */
  readonly since: string;
  readonly events: readonly LaterEvent[];
  /** Judgements that came with the article: each claim's first, made on the day of publication or before. */
  readonly firstJudgements: readonly LaterAssessment[];
  /** Judgements made since the article was published, and those that replaced an earlier one. */
  readonly laterJudgements: readonly LaterAssessment[];
}

/**
 * An entity that takes part in more than this share of all events says nothing about what an event
 * is about: "Russia" is in nearly all of them.
 */
const UBIQUITOUS_SHARE = 0.15;
/** As many events stand on an article's page; the rest has a page of its own. */
export const TELLING_EVENTS = 12;
/**
 * In a small publication every entity takes part in a large share of all events. One in no more of them than a page
 * shows anyway is never everywhere.
 */
const LEAST_UBIQUITOUS = TELLING_EVENTS;
/** One that takes part in more than so many says nothing either, however many others there are. */
const UBIQUITOUS = 250;
/** One shared name may be chance; two that are not everywhere make an event part of the matter. */
const SHARED_ENTITIES = 2;

/**
 * The events and judgements after the period of an article that touch its claims, its story or its
 * entities. An event counts when it cannot have begun within the period, and
 * - it bears on a claim that the article states, or is evidence for a judgement of one; or
 * - a finding of the article's story rests on it; or
 * - it has at least two entities in common with the article that are not in every other event.
 */
export function findAfterwards(article: Article, publication: Publication): Afterwards {
  const since = lastCoveredDay(article);
  const claims = statedClaims(article, publication);
  const reasons = new Map<Event, AfterwardsReason[]>();
  const add = (event: Event | undefined, reason: AfterwardsReason) => {
    if (!event || firstDay(event.date) <= since) return;
    reasons.set(event, [...(reasons.get(event) ?? []), reason]);
  };

  for (const claim of claims) {
    const evidence = claim.assessments.flatMap((assessment) => assessment.evidence.events);
    const borneOn = publication.backlinks('claims', claim.id).events.map(({ id }) => id);
    for (const id of new Set([...borneOn, ...evidence])) add(publication.event.get(id), { kind: 'claim', claim });
  }
  const story = article.story === undefined ? undefined : publication.story.get(article.story);
  if (story) {
    for (const id of new Set(story.findings.flatMap(({ events }) => events)))
      add(publication.event.get(id), { kind: 'story', story });
  }
  for (const [event, entities] of sharedEntities(article, publication)) add(event, { kind: 'entities', entities });

  const events = [...reasons].map(([event, [first, ...rest]]): LaterEvent => ({
    kind: 'event',
    date: event.date,
    event,
    reasons: [first as AfterwardsReason, ...rest],
  }));
  const judgements = claims.flatMap((claim) => laterAssessments(claim, since)).sort(byWhen);
  const cameWithIt = ({ date, before }: LaterAssessment) => before === undefined && date <= article.published;
  return {
    since,
    events: events.sort(byWhen),
    firstJudgements: judgements.filter(cameWithIt),
    laterJudgements: judgements.filter((judgement) => !cameWithIt(judgement)),
  };
}

function statedClaims(article: Article, publication: Publication): Claim[] {
  return article.references.claims.flatMap((id) => publication.claim.get(id) ?? []);
}

function laterAssessments(claim: Claim, since: string): LaterAssessment[] {
  const judgements = assessmentsInOrder(claim);
  return judgements
    .map((assessment, index): LaterAssessment => ({
      kind: 'assessment',
      date: assessment.date,
      claim,
      assessment,
      before: judgements[index - 1],
    }))
    .filter(({ date }) => date > since);
}

/** Events with enough of the article's entities in common, found through backlinks. */
function sharedEntities(article: Article, publication: Publication): Map<Event, Entity[]> {
  const share = publication.count('events') * UBIQUITOUS_SHARE;
  const most = Math.min(Math.max(share, LEAST_UBIQUITOUS), UBIQUITOUS);
  const shared = new Map<Event, Entity[]>();
  for (const id of publication.entitiesOf.get(article.id) ?? []) {
    const entity = publication.entity.get(id);
    if (!entity || entity.kind === 'country' || publication.linkCount('entities', id, 'events') > most) continue;
    for (const event of publication.backlinks('entities', id).events) {
      const known = shared.get(event);
      if (known) known.push(entity);
      else shared.set(event, [entity]);
    }
  }
  return new Map([...shared].filter(([, entities]) => entities.length >= SHARED_ENTITIES));
}

function byWhen(a: LaterEntry, b: LaterEntry): number {
  return byDate(a.date, b.date) || compareIds(a, b);
}

function compareIds(a: LaterEntry, b: LaterEntry): number {
  const idOf = (entry: LaterEntry) => (entry.kind === 'event' ? entry.event.id : entry.claim.id);
  return idOf(a) < idOf(b) ? -1 : 1;
}

/** True where an article has more events after it than its own page shows; they then have a page of their own. */
export function hasAfterwardsPage(article: Article, publication: Publication): boolean {
  return findAfterwards(article, publication).events.length > TELLING_EVENTS;
}

/**
 * The most telling events, at most `limit`, still oldest first: those that bear on most of the article's claims, then
 * those of its story, then those that share most entities; the latest first among equals.
 */
export function mostTelling(events: readonly LaterEvent[], limit = TELLING_EVENTS): LaterEvent[] {
  const weight = ({ reasons }: LaterEvent) =>
    reasons.reduce(
      (sum, reason) => sum + (reason.kind === 'entities' ? reason.entities.length : WEIGHT[reason.kind]),
      0,
    );
  const chosen = new Set([...events].sort((a, b) => weight(b) - weight(a) || byWhen(b, a)).slice(0, limit));
  return events.filter((event) => chosen.has(event));
}

/** A claim of the article says more than its story, and either more than any number of names. */
const WEIGHT = { claim: 100, story: 50 };

/** Entries of one page about what happened after an article. */
const MOST_ON_A_PAGE = 250;

/** All that the page about what happened after an article lists, oldest first, cut by year where it is too much. */
export function cutAfterwards({ events, laterJudgements }: Afterwards): ListPart<LaterEntry> {
  return cutList(laterEntries(events, laterJudgements), {
    by: byYearAndMonth(({ date }) => date),
    most: MOST_ON_A_PAGE,
  });
}

/** Events and judgements in one list, oldest first; of what has the same date, events stand before judgements. */
export function laterEntries(events: readonly LaterEvent[], judgements: readonly LaterAssessment[]): LaterEntry[] {
  return [...events, ...judgements].sort((a, b) => byDate(a.date, b.date));
}

/** Entries by the year in which they begin, in the order given. */
export function groupByYear<Entry extends { readonly date: string }>(
  entries: readonly Entry[],
): { readonly year: number; readonly entries: readonly Entry[] }[] {
  return [...Map.groupBy(entries, ({ date }) => yearOf(date))].map(([year, list]) => ({ year, entries: list }));
}

/** Claims of an article that have failed or are disputed, as they are judged today. */
export function findUnsettledClaims(article: Article, publication: Publication): Claim[] {
  return statedClaims(article, publication).filter((claim) => ['failed', 'disputed'].includes(outcomeOf(claim)));
}
