import type { Claim } from '../../domain/claim.ts';
import type { ForecastDivision } from '../../domain/forecast-division.ts';
import type { Publication } from '../../domain/publication.ts';
import type { Locale } from '../../words/locale.ts';
import { formatNumber } from '../../words/message.ts';
import { escapeHtml } from '../escape-html.ts';
import { facetTitle } from '../facet-label.ts';
import { outcomeCountsHtml, outcomeHeadsHtml } from '../outcome-cells.ts';
import { datedClaims, type ForecastPanel, forecastSvg, layoutForecasts } from './forecast-chart.ts';
import {
  canBeDrawn,
  countPanel,
  countPanels,
  type OutcomeCount,
  panelsByKind,
  panelsByOutcome,
  panelsBySpeaker,
} from './forecast-panels.ts';

function panelsOf(
  division: ForecastDivision,
  claims: readonly Claim[],
  publication: Publication,
  locale: Locale,
): ForecastPanel[] {
  switch (division) {
    case 'outcome':
      return panelsByOutcome(claims, locale);
    case 'kind':
      return panelsByKind(claims, publication, locale);
    case 'speaker':
      return panelsBySpeaker(claims, publication, locale);
  }
}

/**
 * Every claim that was due at some time, from said to due, in panels, with their counts as a folded table; where there are
 * more than can be drawn, the counts alone.
 */
export function forecastFigureHtml(division: ForecastDivision, publication: Publication, locale: Locale): string {
  const all = datedClaims(publication.corpus.claims);
  const panels = panelsOf(division, all, publication, locale);
  if (!canBeDrawn(all)) return countsHtml(division, countPanels(panels, locale), 'open', locale);
  const pictures = panels
    .map(({ title, claims }) => {
      const svg = forecastSvg(layoutForecasts(claims, all, publication.date), title, locale);
      return `<div><p class="panel-title">${escapeHtml(title)} <span class="number">${formatNumber(claims.length, locale)}</span></p>${svg}</div>`;
    })
    .join('');
  return `<div class="forecast-panels">${pictures}</div>${countsHtml(division, panels.map(countPanel), 'folded', locale)}`;
}

function countsHtml(
  division: ForecastDivision,
  counts: readonly OutcomeCount[],
  state: 'open' | 'folded',
  locale: Locale,
): string {
  const { chartTable, forecastChart } = locale.words;
  const rows = counts.map(
    ({ title, record, count }) =>
      `<tr><th scope="row">${escapeHtml(title)}</th>${outcomeCountsHtml(record, count, locale)}</tr>`,
  );
  return `<details class="chart-data"${state === 'open' ? ' open' : ''}><summary>${escapeHtml(chartTable.title)}</summary><table><caption>${escapeHtml(forecastChart.counts[division])}</caption><thead><tr><th scope="col">${escapeHtml(facetTitle(division, locale))}</th>${outcomeHeadsHtml(locale)}</tr></thead><tbody>${rows.join('')}</tbody></table></details>`;
}
