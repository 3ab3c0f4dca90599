import { type Claim, outcomeOf } from '../../domain/claim.ts';
import { UNNAMED, claimFacets } from '../../domain/claim-facet.ts';
import { yearOf } from '../../domain/date.ts';
import type { Publication } from '../../domain/publication.ts';
import { OUTCOMES } from '../../domain/outcome.ts';
import { type ClaimRecord, recordOf } from '../../domain/record.ts';
import type { Locale } from '../../words/locale.ts';
import { facetLabel } from '../facet-label.ts';
import { outcomeWord } from '../outcome-word.ts';
import { datedClaims, type ForecastPanel } from './forecast-chart.ts';

/** A speaker with fewer claims shares a panel with the others. */
const OWN_PANEL = 2;

/** The dated claims by who spoke, those who said most first, the rest together at the end. */
export function panelsBySpeaker(claims: readonly Claim[], publication: Publication, locale: Locale): ForecastPanel[] {
  const { everyoneElse, all } = locale.words.forecastChart;
  const groups = groupBy(claims, (claim) => claimFacets(claim).speaker[0] ?? UNNAMED);
  const own = groups.filter(({ claims: list }) => list.length >= OWN_PANEL);
  const others = groups.filter(({ claims: list }) => list.length < OWN_PANEL).flatMap(({ claims: list }) => list);
  return [
    ...own.map(({ key, claims: list }) => ({ title: facetLabel('speaker', key, publication, locale), claims: list })),
    ...(others.length > 0 ? [{ title: own.length > 0 ? everyoneElse : all, claims: datedClaims(others) }] : []),
  ];
}

/** The dated claims by their kind, the most frequent first. */
export function panelsByKind(claims: readonly Claim[], publication: Publication, locale: Locale): ForecastPanel[] {
  return groupBy(claims, ({ kind }) => kind).map(({ key, claims: list }) => ({
    title: facetLabel('kind', key, publication, locale),
    claims: list,
  }));
}

/** The dated claims by what became of them, in the order of outcomes. */
export function panelsByOutcome(claims: readonly Claim[], locale: Locale): ForecastPanel[] {
  const dated = datedClaims(claims);
  return OUTCOMES.map((outcome) => ({
    title: outcomeWord(outcome, locale),
    claims: dated.filter((claim) => outcomeOf(claim) === outcome),
  })).filter((panel) => panel.claims.length > 0);
}

function groupBy(claims: readonly Claim[], keyOf: (claim: Claim) => string): { key: string; claims: Claim[] }[] {
  return [...Map.groupBy(datedClaims(claims), keyOf)]
    .map(([key, list]) => ({ key, claims: list }))
    .sort((a, b) => b.claims.length - a.claims.length || (a.key < b.key ? -1 : 1));
}

/** More lines than these are no picture any more, and more than a page can carry: they are counted instead. */
const MOST_LINES = 60;

/** True where claims can be drawn one by one. */
export function canBeDrawn(claims: readonly Claim[]): boolean {
  return claims.length <= MOST_LINES;
}

/** How the claims of one panel fared. */
export interface OutcomeCount {
  readonly title: string;
  readonly record: ClaimRecord;
  readonly count: number;
}

/** As many rows as a reader looks through. */
const MOST_ROWS = 20;

/** Panels counted, those with the most claims each by itself, the others together at the end. */
export function countPanels(panels: readonly ForecastPanel[], locale: Locale): OutcomeCount[] {
  const { everyoneElse } = locale.words.forecastChart;
  const named = panels.filter(({ title }) => title !== everyoneElse);
  const rest = [...named.slice(MOST_ROWS), ...panels.filter(({ title }) => title === everyoneElse)];
  const rows = [
    ...named.slice(0, MOST_ROWS),
    ...(rest.length > 0 ? [{ title: everyoneElse, claims: rest.flatMap(({ claims }) => claims) }] : []),
  ];
  return rows.map(countPanel);
}

/** How the claims of a panel fared, counted. */
export function countPanel({ title, claims }: ForecastPanel): OutcomeCount {
  return { title, record: recordOf(claims), count: claims.length };
}

/** The claims that can be judged at a time, counted by the year in which they were said. */
export function countByYear(claims: readonly Claim[]): OutcomeCount[] {
  return [...Map.groupBy(datedClaims(claims), ({ said }) => String(yearOf(said)))].map(([title, list]) =>
    countPanel({ title, claims: list }),
  );
}
