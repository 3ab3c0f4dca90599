import { calendarBins } from './axis.ts';
import { spread } from './chart-layout.ts';
import type { Extent } from '../../domain/time-range.ts';
import type { TimelineItem } from './timeline-item.ts';

/** Height of the strip's bars, in the units of its picture. */
export const STRIP_HEIGHT = 32;

/** Units of the strip's picture across, whatever its width on the screen. */
export const STRIP_WIDTH = 1000;

const BIN_UNITS = 5;

/** A stepped outline of how many items fall in each stretch of the calendar; the highest reaches the top. */
export function densityPath(items: readonly Pick<TimelineItem, 'span'>[], extent: Extent, whole = items): string {
  const scale = STRIP_WIDTH / (extent.to - extent.from);
  const bounds = calendarBins(extent.from, extent.to - 1, scale, BIN_UNITS);
  const most = Math.max(1, ...spread(whole, bounds));
  return spread(items, bounds)
    .map((count, bin) => {
      if (count === 0) return '';
      const x = ((bounds[bin] as number) - extent.from) * scale;
      const width = ((bounds[bin + 1] as number) - (bounds[bin] as number)) * scale;
      const height = Math.max(1, (count / most) * STRIP_HEIGHT);
      return `M${x.toFixed(1)} ${STRIP_HEIGHT}v${-height.toFixed(1)}h${width.toFixed(1)}V${STRIP_HEIGHT}z`;
    })
    .join('');
}
