import type { ForecastDivision } from '../../domain/forecast-division.ts';
import type { Publication } from '../../domain/publication.ts';
import { OUTCOMES } from '../../domain/outcome.ts';
import { recordOf } from '../../domain/record.ts';
import { escapeHtml } from '../escape-html.ts';
import { outcomeWord } from '../outcome-word.ts';
import { datedClaims, type ForecastPanel, forecastSvg, layoutForecasts } from './forecast-chart.ts';
import { panelsByKind, panelsByOutcome, panelsBySpeaker } from './forecast-panels.ts';

const DIVISIONS = {
  outcome: { title: 'Outcome', panelsOf: panelsByOutcome },
  kind: { title: 'Kind', panelsOf: panelsByKind },
  speaker: { title: 'Speaker', panelsOf: panelsBySpeaker },
} satisfies Record<ForecastDivision, object>;

/** Every claim that was due at some time, from said to due, in panels, with the counts and the claims as tables. */
export function forecastFigureHtml(division: ForecastDivision, publication: Publication): string {
  const { title, panelsOf } = DIVISIONS[division];
  const all = datedClaims(publication.corpus.claims);
  const panels = panelsOf(all, publication);
  const pictures = panels
    .map(
      (panel) =>
        `<div><p class="panel-title">${escapeHtml(panel.title)} <span class="number">${panel.claims.length}</span></p>${forecastSvg(
          layoutForecasts(panel.claims, all, publication.date),
          `${panel.title}: ${panel.claims.length} claims from said to due`,
        )}</div>`,
    )
    .join('');
  return `<div class="forecast-panels">${pictures}</div>${countsHtml(title, panels)}`;
}

function countsHtml(title: string, panels: readonly ForecastPanel[]): string {
  const head = ['All', ...OUTCOMES.map(outcomeWord)]
    .map((word) => `<th scope="col" class="number">${word}</th>`)
    .join('');
  const rows = panels.map(({ title: name, claims }) => {
    const record = recordOf(claims);
    const cells = [claims.length, ...OUTCOMES.map((outcome) => record[outcome])];
    return `<tr><th scope="row">${escapeHtml(name)}</th>${cells.map((cell) => `<td class="number">${cell}</td>`).join('')}</tr>`;
  });
  return `<details class="chart-data"><summary>The figures as a table</summary><table><caption>Claims by ${title.toLowerCase()}</caption><thead><tr><th scope="col">${title}</th>${head}</tr></thead><tbody>${rows.join('')}</tbody></table></details>`;
}
