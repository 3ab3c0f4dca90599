import { outcomeOf } from '../../domain/claim.ts';
import { firstDay } from '../../domain/date.ts';
import type { Outcome } from '../../domain/outcome.ts';
import type { Publication } from '../../domain/publication.ts';
import type { Extent } from '../../domain/time-range.ts';
import type { Locale } from '../../words/locale.ts';
import { closeExtentOf, extentOf } from './extent.ts';
import { cutLabel, labelWidth } from './label.ts';
import { coarsestLevel, placeLabels } from './label-levels.ts';
import { spanOf } from './span.ts';
import { endOf, type Lane, type TimelineItem } from './timeline-item.ts';

/** Lanes that every publication has besides those of its topics. */
const CLAIMS_LANE = 'claims';
const COVERAGE_LANE = 'coverage';

/** From so many events on, a topic has a second row for labels. */
const SECOND_ROW = 8;
const CLAIM_ROWS = 4;
const MOST_SMALL_ROWS = 4;

/** An item with all that is printed of it and by which it is found. */
export interface TimelineEntry extends TimelineItem {
  readonly title: string;
  /** The words of its mark on the chart. */
  readonly label: string;
  readonly topics: readonly string[];
  readonly entities: readonly string[];
  readonly speakers: readonly string[];
  /** What became of the claims that it is or bears on. */
  readonly outcomes: readonly Outcome[];
}

/** A timeline: its items in the order of their starts, the lanes that they stand in, and the time that it spans. */
export interface Timeline<Item extends TimelineItem = TimelineEntry> {
  readonly lanes: readonly Lane[];
  readonly items: readonly Item[];
  readonly extent: Extent;
}

/** An item before it is placed. */
type Draft = Omit<TimelineEntry, 'lane' | 'rank' | 'placement' | 'span' | 'dueSpan' | 'width' | 'label'> & {
  readonly laneId: string;
  readonly short: string | undefined;
  /** How much rests on it: what is asked for first when there is room for few. */
  readonly weight: number;
};

/** Everything dated of a publication: its events by topic, the claims, and its own coverage. */
export function publicationTimeline(publication: Publication, { words }: Locale): Timeline {
  const { corpus } = publication;
  const claims = corpus.claims.map((claim): Draft => {
    const speaker = typeof claim.speaker === 'string' ? claim.speaker : claim.speaker.near;
    const links = publication.backlinks('claims', claim.id);
    return {
      kind: 'claim',
      id: claim.id,
      date: claim.said,
      due: claim.due,
      title: claim.statement,
      short: claim.short,
      outcome: outcomeOf(claim),
      laneId: CLAIMS_LANE,
      topics: claim.topics,
      entities: speaker === undefined ? [] : [speaker],
      speakers: speaker === undefined ? [] : [speaker],
      outcomes: [outcomeOf(claim)],
      weight: 3 * links.articles.length + (outcomeOf(claim) === 'unresolved' ? 0 : 3) + claim.sources.length / 2,
    };
  });
  const events = corpus.events.map((event): Draft => {
    const links = publication.backlinks('events', event.id);
    const speakers = links.claims.flatMap(({ speaker }) =>
      typeof speaker === 'string' ? speaker : (speaker.near ?? []),
    );
    return {
      kind: 'event',
      id: event.id,
      date: event.date,
      due: undefined,
      title: event.title,
      short: event.short,
      outcome: undefined,
      laneId: event.category,
      topics: [event.category],
      entities: event.entities,
      speakers: [...new Set(speakers)],
      outcomes: [...new Set(links.claims.map(outcomeOf))],
      weight: 4 * links.articles.length + 2 * links.claims.length + event.sources.length,
    };
  });
  const articles = corpus.articles.map((article): Draft => ({
    kind: 'article',
    id: article.id,
    date: article.published,
    due: undefined,
    title: article.title,
    short: undefined,
    outcome: undefined,
    laneId: COVERAGE_LANE,
    topics: article.topics,
    entities: publication.entitiesOf.get(article.id) ?? [],
    speakers: [],
    outcomes: [],
    weight: 1,
  }));
  const eventsIn = Map.groupBy(events, ({ laneId }) => laneId);
  const lanes = [
    ...(claims.length > 0 ? [{ id: CLAIMS_LANE, title: words.timeline.said, rows: CLAIM_ROWS }] : []),
    ...corpus.topics.flatMap(({ id, title }) => {
      const count = eventsIn.get(id)?.length ?? 0;
      return count === 0 ? [] : [{ id, title, rows: count < SECOND_ROW ? 1 : 2 }];
    }),
    ...(articles.length > 0 ? [{ id: COVERAGE_LANE, title: words.timeline.published, rows: 1 }] : []),
  ];
  return createTimeline([...claims, ...events, ...articles], lanes);
}

/** The timeline of some of a timeline's items in other lanes, with labels placed for them alone. */
export function rearrange(
  items: readonly TimelineEntry[],
  lanes: readonly Lane[],
  laneOf: (item: TimelineEntry) => string | undefined,
  findExtent = extentOf,
): Timeline {
  const known = new Set(lanes.map(({ id }) => id));
  const drafts = items.flatMap((item): Draft[] => {
    const laneId = laneOf(item);
    return laneId === undefined || !known.has(laneId)
      ? []
      : [{ ...item, laneId, short: item.label, weight: -item.rank }];
  });
  return createTimeline(drafts, lanes, findExtent);
}

/** A small timeline of some of a timeline's items, in their order: what was said, what happened, what was published here. */
export function smallTimeline(chosen: readonly TimelineEntry[], { words }: Locale): Timeline {
  const { said, happened, published } = words.timeline;
  const titles = { claim: said, event: happened, article: published };
  const lanes = (['claim', 'event', 'article'] as const).flatMap((kind) => {
    const count = chosen.filter((item) => item.kind === kind).length;
    return count === 0
      ? []
      : [{ id: kind, title: titles[kind], rows: Math.min(MOST_SMALL_ROWS, Math.ceil(count / 3)) }];
  });
  return rearrange(chosen, lanes, (item) => item.kind, closeExtentOf);
}

function createTimeline(drafts: readonly Draft[], lanes: readonly Lane[], findExtent = extentOf): Timeline {
  const byWeight = [...drafts].sort((a, b) => b.weight - a.weight || (a.id < b.id ? -1 : 1));
  const rank = new Map(byWeight.map((draft, place) => [draft, place]));
  const laneOf = new Map(lanes.map(({ id }, number) => [id, number]));
  const placed = drafts
    .map((draft) => {
      const label = draft.short ?? cutLabel(draft.title);
      return {
        draft,
        label,
        lane: laneOf.get(draft.laneId) ?? 0,
        span: spanOf(draft.date),
        dueSpan: draft.due === undefined ? undefined : spanOf(draft.due),
        width: labelWidth(label),
        rank: rank.get(draft) ?? 0,
      };
    })
    .sort(
      (a, b) =>
        a.span.start - b.span.start ||
        a.span.end - b.span.end ||
        compare(firstDay(a.draft.date), firstDay(b.draft.date)) ||
        compare(a.draft.id, b.draft.id),
    );
  const extent = findExtent(placed);
  const placements = placeLabels(
    placed.map((item) => ({ ...item, start: item.span.start, end: endOf(item) })),
    lanes.map(({ rows }) => rows),
    coarsestLevel(extent),
    extent.to,
  );
  const items = placed.map(({ draft, ...own }, place): TimelineEntry => {
    const { kind, id, date, due, title, outcome, topics, entities, speakers, outcomes } = draft;
    const placement = placements[place] as TimelineItem['placement'];
    return { kind, id, date, due, title, outcome, topics, entities, speakers, outcomes, ...own, placement };
  });
  return { lanes, items, extent };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
