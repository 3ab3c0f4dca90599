import { claimKnownSince, eventKnownSince, sourceKnownSince } from '../domain/as-of.ts';
import type { Claim } from '../domain/claim.ts';
import type { Article } from '../domain/corpus.ts';
import { firstDay, lastDay } from '../domain/date.ts';
import type { Event } from '../domain/event.ts';
import type { Publication } from '../domain/publication.ts';
import type { Source } from '../domain/source.ts';

/** An entry with the day on which it became known, ISO 8601. */
export interface KnownEntry<Entry> {
  readonly entry: Entry;
  readonly known: string;
}

/** What became known in one year; each list newest first. */
export interface KnownYear {
  readonly year: number;
  /** The first day of the year on which anything became known, ISO 8601. */
  readonly first: string;
  readonly articles: readonly KnownEntry<Article>[];
  readonly claims: readonly KnownEntry<Claim>[];
  readonly events: readonly KnownEntry<Event>[];
  readonly sources: readonly KnownEntry<Source>[];
}

/** Everything with a day on which it became known, by the year of that day, newest first. */
export function knownYears(publication: Publication): KnownYear[] {
  const { articles, claims, events, sources } = publication.corpus;
  const known = {
    articles: articles.map((entry) => ({ entry, known: entry.published })),
    claims: claims.map((entry) => ({ entry, known: claimKnownSince(entry, publication.source) })),
    events: events.map((entry) => ({ entry, known: eventKnownSince(entry, publication.source) })),
    sources: sources.flatMap((entry) => {
      const day = sourceKnownSince(entry);
      return day === undefined ? [] : [{ entry, known: day }];
    }),
  };
  const days = Object.values(known).flatMap((list) => list.map((entry) => entry.known));
  const years = [...new Set(days.map(yearText))].sort().reverse();
  const inYear = <Entry extends { known: string; entry: { id: string } }>(list: readonly Entry[], year: string) =>
    (Object.groupBy(list, (entry) => yearText(entry.known))[year] ?? []).sort(
      (a, b) => compare(b.known, a.known) || compare(a.entry.id, b.entry.id),
    );
  return years.map((year) => ({
    year: Number(year),
    first: days.filter((day) => yearText(day) === year).sort()[0] as string,
    articles: inYear(known.articles, year),
    claims: inYear(known.claims, year),
    events: inYear(known.events, year),
    sources: inYear(known.sources, year),
  }));
}

/** A month is how far what happened and what was known may lie apart without a word about it. */
const LATE_DAYS = 31;
const DAY_MS = 86_400_000;

/** True where something became known more than a month after it happened. */
export function isKnownLate(date: string, known: string): boolean {
  return Date.parse(known) - Date.parse(lastDay(date) <= known ? lastDay(date) : firstDay(date)) > LATE_DAYS * DAY_MS;
}

function yearText(day: string): string {
  return day.slice(0, 4);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
