import { round } from '../pixel.ts';
import type { ChartLayout } from './chart-layout.ts';
import { endOf, type TimelineItem } from './timeline-item.ts';

/** From a claim to an event by which it was judged: their places. */
export type Link = readonly [claim: number, event: number];

/** Lines from where claims end, in their outcomes, to the events by which they were judged. */
export function linksSvg(
  { lanes, marks, scale, view }: ChartLayout<TimelineItem>,
  items: readonly TimelineItem[],
  links: readonly Link[],
): string {
  const rows = new Map(marks.map(({ index, y }) => [index, y + 17]));
  const y = (place: number) => rows.get(place) ?? (lanes[items[place]?.lane ?? 0]?.rugY ?? 0) + 4;
  const x = (day: number) => round((day - view.from) * scale);
  return links
    .map(([claim, event]) => {
      const [said, happened] = [items[claim], items[event]];
      if (!said || !happened) return '';
      const [x1, y1] = [x(said.dueSpan ? endOf(said) : said.span.start), y(claim)];
      const [x2, y2] = [x((happened.span.start + happened.span.end) / 2), y(event)];
      const bend = round((y1 + y2) / 2);
      return `<path class="tl-link" data-outcome="${said.outcome ?? ''}" d="M${x1} ${y1}C${x1} ${bend} ${x2} ${bend} ${x2} ${y2}"/>`;
    })
    .join('');
}
