import { levelOfScale, NEVER } from '../outputs/timeline/label-levels.ts';
import type { OpenTimeline } from '../outputs/timeline/timeline-file.ts';
import { endOf, type Placement } from '../outputs/timeline/timeline-item.ts';
import type { PlaceRequest } from './timeline-worker.ts';
import workerUrl from './timeline-worker.ts?worker&url';

const NARROWEST = 320;
const NOWHERE: Placement = { level: NEVER, row: 0 };

let worker: Worker | undefined;
let last = 0;

/**
 * Where the labels of some items stand when the others are gone: items that have a row keep it.
 * @returns one placement for each item of the timeline.
 */
export function placeFor(timeline: OpenTimeline, shown: readonly number[]): Promise<readonly Placement[]> {
  worker ??= new Worker(workerUrl, { type: 'module' });
  const own = worker;
  last += 1;
  const request: PlaceRequest = {
    id: last,
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
    coarsest: levelOfScale(NARROWEST / (timeline.extent.to - timeline.extent.from)),
    to: timeline.extent.to,
  };
  return new Promise((resolve, reject) => {
    const answer = ({ data }: MessageEvent<{ id: number; placements: Placement[] }>) => {
      if (data.id !== request.id) return;
      own.removeEventListener('message', answer);
      const placements = timeline.items.map(() => NOWHERE);
      shown.forEach((place, number) => (placements[place] = data.placements[number] ?? NOWHERE));
      resolve(placements);
    };
    own.addEventListener('message', answer);
    own.addEventListener('error', () => reject(new Error('the labels could not be placed')), { once: true });
    own.postMessage(request);
  });
}
