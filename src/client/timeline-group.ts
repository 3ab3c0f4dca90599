import type { Extent } from '../domain/time-range.ts';
import { formatDate } from '../outputs/date-words.ts';
import type { OpenTimeline } from '../outputs/timeline/timeline-file.ts';
import { isWithin, itemUrl, type TimelineItem } from '../outputs/timeline/timeline-item.ts';
import { create, phrase } from './segments.ts';
import { sitePath } from './site-path.ts';
import { told, type TimelineLocale } from './timeline-messages.ts';
import type { TimelineTitles } from './timeline-titles.ts';

const MOST_NAMED = 5;

/** Items of a lane that lie too close together to have room of their own, within a part of the view. */
export interface Group {
  readonly lane: number;
  readonly places: readonly number[];
  readonly view: Extent;
}

export interface GroupEvents {
  onOpen(place: number): void;
  /** All that the lane has within a time, to be shown in the list. */
  onList(within: Extent): void;
  onZoom(view: Extent): void;
}

/** What the panel says of a group: how many, the weightiest, and the ways in. */
export async function groupContent(
  { lane, places, view }: Group,
  timeline: OpenTimeline,
  isShown: (place: number) => boolean,
  titles: TimelineTitles,
  locale: TimelineLocale,
  { onOpen, onList, onZoom }: GroupEvents,
): Promise<Node[]> {
  const { items } = timeline;
  const words = locale.words.timelineView;
  const named = [...places].sort((a, b) => (items[a]?.rank ?? 0) - (items[b]?.rank ?? 0)).slice(0, MOST_NAMED);
  const entries = await Promise.all(
    named
      .sort((a, b) => a - b)
      .map(async (place) => {
        const item = items[place] as TimelineItem;
        const title = await titles.title(timeline, place).catch(() => item.id);
        const link = create('a', { href: sitePath(itemUrl(item)) }, title);
        link.addEventListener('click', (event) => {
          if (event.ctrlKey || event.metaKey || event.shiftKey) return;
          event.preventDefault();
          onOpen(place);
        });
        return create('li', {}, ...phrase(words.entry, { date: formatDate(item.date, locale), title: link }));
      }),
  );
  const first = Math.min(...places.map((place) => items[place]?.span.start ?? 0));
  const last = Math.max(...places.map((place) => items[place]?.span.end ?? 0));
  const within = { from: Math.min(first, Math.floor(view.from)), to: Math.max(last, Math.ceil(view.to)) };
  const count = items.filter((item, place) => item.lane === lane && isShown(place) && isWithin(item, within)).length;
  const list = create('button', { type: 'button' }, told(locale, 'showInList', { count }));
  list.addEventListener('click', () => onList(within));
  const zoom = create('button', { type: 'button' }, words.zoomTo);
  const beside = Math.max(2, (last - first) / 4);
  zoom.addEventListener('click', () => onZoom({ from: first - beside, to: last + beside }));
  const more = places.length - named.length;
  const title = timeline.lanes[lane]?.title ?? '';
  return [
    create('h2', {}, told(locale, 'group', { count: places.length, lane: title })),
    create('ol', {}, ...entries),
    ...(more > 0 ? [create('p', {}, told(locale, 'more', { count: more }))] : []),
    create('p', { class: 'actions' }, list, ' ', zoom),
  ];
}
