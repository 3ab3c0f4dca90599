import { claimKnownSince, eventKnownSince, sourceKnownSince } from '../domain/as-of.ts';
import type { Claim } from '../domain/claim.ts';
import type { Article } from '../domain/corpus.ts';
import { firstDay, lastDay } from '../domain/date.ts';
import type { Event } from '../domain/event.ts';
import { byYearAndMonth, cutList, type ListPart } from '../domain/list-part.ts';
import type { Publication } from '../domain/publication.ts';
import type { Source } from '../domain/source.ts';

/** An entry with the day on which it became known, ISO 8601. */
export interface KnownEntry<Entry> {
  readonly entry: Entry;
  readonly known: string;
}

/** What of a list became known in one year; each kind newest first. */
export interface KnownYear {
  readonly year: number;
  /** The first day of the year on which any of it became known, ISO 8601. */
  readonly first: string;
  readonly articles: readonly KnownEntry<Article>[];
  readonly claims: readonly KnownEntry<Claim>[];
  readonly events: readonly KnownEntry<Event>[];
  readonly sources: readonly KnownEntry<Source>[];
}

/** An entry of any kind with the day on which it became known. */
export type KnownItem = KnownEntry<Article | Claim | Event | Source> & { readonly kind: KnownKind };
type KnownKind = 'articles' | 'claims' | 'events' | 'sources';

/** Everything with a day on which it became known, newest first. */
export function knownItems({ corpus }: Publication): KnownItem[] {
  // By the whole list, and not one by one: a page that reads thousands of sources would write down each of them.
  const sources = new Map(corpus.sources.map((source) => [source.id, source]));
  const items: KnownItem[] = [
    ...corpus.articles.map((entry) => ({ kind: 'articles' as const, entry, known: entry.published })),
    ...corpus.claims.map((entry) => ({ kind: 'claims' as const, entry, known: claimKnownSince(entry, sources) })),
    ...corpus.events.map((entry) => ({ kind: 'events' as const, entry, known: eventKnownSince(entry, sources) })),
    ...corpus.sources.flatMap((entry) => {
      const known = sourceKnownSince(entry);
      return known === undefined ? [] : [{ kind: 'sources' as const, entry, known }];
    }),
  ];
  return items.sort((a, b) => compare(b.known, a.known) || compare(a.kind, b.kind) || compare(a.entry.id, b.entry.id));
}

/** Entries of one page of what was known: about 200 kB. */
const MOST = 500;

/** All of it, cut by the year in which it became known where it is too much for a page. */
export function cutKnown(items: readonly KnownItem[]): ListPart<KnownItem> {
  return cutList(items, { by: byYearAndMonth(({ known }) => known), most: MOST, isNewestFirst: true });
}

/** Entries of a list by the year in which they became known, in its order. */
export function knownYears(items: readonly KnownItem[]): KnownYear[] {
  return [...Map.groupBy(items, ({ known }) => known.slice(0, 4))].map(([year, own]) => {
    const ofKind = <Entry>(kind: KnownKind) =>
      own.filter((item) => item.kind === kind) as unknown as readonly KnownEntry<Entry>[];
    return {
      year: Number(year),
      first: (own.at(-1) as KnownItem).known,
      articles: ofKind<Article>('articles'),
      claims: ofKind<Claim>('claims'),
      events: ofKind<Event>('events'),
      sources: ofKind<Source>('sources'),
    };
  });
}

/** A month is how far what happened and what was known may lie apart without a word about it. */
const LATE_DAYS = 31;
const DAY_MS = 86_400_000;

/** True where something became known more than a month after it happened. */
export function isKnownLate(date: string, known: string): boolean {
  return Date.parse(known) - Date.parse(lastDay(date) <= known ? lastDay(date) : firstDay(date)) > LATE_DAYS * DAY_MS;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
