import { coarsestLevel, NEVER } from '../outputs/timeline/label-levels.ts';
import type { OpenTimeline } from '../outputs/timeline/timeline-file.ts';
import { endOf, type Placement } from '../outputs/timeline/timeline-item.ts';
import type { PlaceRequest } from './timeline-worker.ts';
import workerUrl from './timeline-worker.ts?worker&url';
import { WorkerClient } from './worker-client.ts';

const NOWHERE: Placement = { level: NEVER, row: 0 };

const placer = new WorkerClient<PlaceRequest, readonly Placement[]>(workerUrl);

/**
 * Where the labels of some items stand when the others are gone: items that have a row keep it.
 * @returns one placement for each item of the timeline.
 * @throws Error where the worker that places them cannot be started.
 */
export async function placeFor(timeline: OpenTimeline, shown: readonly number[]): Promise<readonly Placement[]> {
  const placed = await placer.ask({
    boxes: shown.map((place) => {
      const item = timeline.items[place] as OpenTimeline['items'][number];
      const { level, row } = item.placement;
      return {
        lane: item.lane,
        start: item.span.start,
        end: endOf(item),
        width: item.width,
        rank: item.rank,
        row: level === NEVER ? undefined : row,
      };
    }),
    rows: timeline.lanes.map(({ rows }) => rows),
    coarsest: coarsestLevel(timeline.extent),
    to: timeline.extent.to,
  });
  const placements = timeline.items.map(() => NOWHERE);
  shown.forEach((place, number) => (placements[place] = placed[number] ?? NOWHERE));
  return placements;
}
