import { absoluteUrl } from '../../domain/url.ts';
import type { ExportRow } from './export-row.ts';
import type { Timeline } from './publication-timeline.ts';
import { itemUrl } from './timeline-item.ts';

/** Every entry of a timeline as it leaves the site, whose address makes theirs absolute. */
export function exportRows({ items, lanes }: Timeline, site: string): ExportRow[] {
  return items.map((item) => ({
    kind: item.kind,
    id: item.id,
    date: item.date,
    due: item.due,
    title: item.title,
    outcome: item.outcome,
    lane: lanes[item.lane]?.title ?? '',
    url: absoluteUrl(itemUrl(item), site),
  }));
}
