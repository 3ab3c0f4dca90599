import type { Locale } from '../../words/locale.ts';
import { say } from '../../words/message.ts';
import { formatDate } from '../date-words.ts';
import { escapeHtml } from '../escape-html.ts';
import { GUTTER, layoutChart } from './chart-layout.ts';
import { chartSvg } from './chart-svg.ts';
import type { Timeline } from './publication-timeline.ts';
import { itemUrl } from './timeline-item.ts';

/**
 * The chart of a timeline as HTML. It scrolls where there is too little room, by keyboard too; to a screen reader it is
 * its label, as what it shows stands in words beside it.
 * @param width Pixels across, names of lanes included.
 * @param isNamedAbove Whether the lanes have their names above them: on a phone, names beside them would leave little of
 * a drawing that nothing moves but a finger.
 */
export function timelineChartHtml(
  timeline: Timeline,
  label: string,
  width: number,
  locale: { readonly tag: string },
  isNamedAbove = true,
): string {
  const view = { ...timeline.extent, width: isNamedAbove ? width : width - GUTTER };
  const layout = layoutChart(timeline, view, { isNamedAbove }, locale);
  const svg = chartSvg(layout, ({ item }) => item.label).replace('<svg ', '<svg aria-hidden="true" ');
  return `<div class="tl-scroll" tabindex="0" role="group" aria-label="${escapeHtml(label)}">${svg}</div>`;
}

/** A timeline's entries as a folded list: the words for its picture. */
export function timelineListHtml({ items }: Timeline, locale: Locale): string {
  const { asList, entry } = locale.words.timeline;
  const entries = items
    .map((item) => {
      const date = escapeHtml(formatDate(item.date, locale));
      const title = `<a href="${itemUrl(item)}">${escapeHtml(item.title)}</a>`;
      return `<li>${say(escapeHtml(entry), { date, title }, locale)}</li>`;
    })
    .join('');
  return `<details class="chart-data"><summary>${escapeHtml(asList)}</summary><ol>${entries}</ol></details>`;
}
