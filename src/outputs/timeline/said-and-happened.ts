import { currentAssessment } from '../../domain/claim.ts';
import { byDate } from '../../domain/date.ts';
import type { Publication } from '../../domain/publication.ts';
import type { Locale } from '../../words/locale.ts';
import type { Link } from './links-svg.ts';
import { rearrange, type Timeline } from './publication-timeline.ts';

/** What was said against what happened: the claims above, the events by which they were judged below, and the lines between. */
export interface SaidAndHappened {
  readonly timeline: Timeline;
  /** Places of its items in the whole timeline. */
  readonly of: readonly number[];
  readonly links: readonly Link[];
}

const SAID = [
  { id: 'said-ahead', title: 'foretold', kinds: ['forecast', 'pledge'], perRow: 4, most: 8 },
  { id: 'said-so', title: 'asserted', kinds: ['assertion', 'estimate', 'denial'], perRow: 5, most: 6 },
] as const;

/** The picture of all claims and of the events that bear on them. */
export function saidAndHappened(whole: Timeline, publication: Publication, { words }: Locale): SaidAndHappened {
  const evidence = new Map(
    publication.corpus.claims.map((claim) => [
      claim.id,
      [
        ...new Set([
          ...currentAssessment(claim).evidence.events,
          // An event may be where the claim was made: what was said there is no outcome.
          ...publication
            .backlinks('claims', claim.id)
            .events.filter(({ date }) => byDate(date, claim.said) > 0)
            .map(({ id }) => id),
        ]),
      ],
    ]),
  );
  const bearing = new Set([...evidence.values()].flat());
  const laneOfKind = (id: string) => {
    const kind = publication.claim.get(id)?.kind;
    return SAID.find(({ kinds }) => kinds.some((one) => one === kind))?.id;
  };
  const inLane = Map.groupBy(publication.corpus.claims, ({ id }) => laneOfKind(id));
  const count = (lane: (typeof SAID)[number]['id']) => inLane.get(lane)?.length ?? 0;
  const categories = new Set([...bearing].map((event) => publication.event.get(event)?.category));
  const lanes = [
    ...SAID.filter(({ id }) => count(id) > 0).map(({ id, title, perRow, most }) => ({
      id,
      title: words.timeline[title],
      rows: Math.min(most, Math.ceil(count(id) / perRow)),
    })),
    ...publication.corpus.topics
      .filter(({ id }) => categories.has(id))
      .map(({ id, title }) => ({ id, title, rows: 1 })),
  ];
  const timeline = rearrange(whole.items, lanes, (item) => {
    if (item.kind === 'claim') return laneOfKind(item.id);
    return item.kind === 'event' && bearing.has(item.id) ? item.topics[0] : undefined;
  });
  const placeOf = new Map(timeline.items.map(({ kind, id }, place) => [`${kind}/${id}`, place]));
  const wholePlaceOf = new Map(whole.items.map(({ kind, id }, place) => [`${kind}/${id}`, place]));
  const links = [...evidence].flatMap(([claim, events]) =>
    events.flatMap((event): Link[] => {
      const [from, to] = [placeOf.get(`claim/${claim}`), placeOf.get(`event/${event}`)];
      return from === undefined || to === undefined ? [] : [[from, to]];
    }),
  );
  return { timeline, of: timeline.items.map(({ kind, id }) => wholePlaceOf.get(`${kind}/${id}`) ?? 0), links };
}
