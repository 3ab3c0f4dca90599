import { type Claim, outcomeOf } from '../../domain/claim.ts';
import { UNNAMED, claimFacets } from '../../domain/claim-facet.ts';
import type { Publication } from '../../domain/publication.ts';
import { OUTCOMES } from '../../domain/outcome.ts';
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
  const groups = new Map<string, Claim[]>();
  for (const claim of datedClaims(claims)) groups.set(keyOf(claim), [...(groups.get(keyOf(claim)) ?? []), claim]);
  return [...groups]
    .map(([key, list]) => ({ key, claims: list }))
    .sort((a, b) => b.claims.length - a.claims.length || (a.key < b.key ? -1 : 1));
}
