import { brushX, type D3BrushEvent } from 'd3-brush';
import { select } from 'd3-selection';
import type { Extent } from '../domain/time-range.ts';

const HANDLE = 24;

/** The strip of density as a brush (d3-brush): its frame is the window of the chart, and moves it. */
export class TimelineBrush {
  readonly #strip: SVGSVGElement;
  readonly #extent: Extent;
  readonly #brush = brushX<unknown>();
  readonly #group;
  #width = 0;
  #view: Extent;

  /** @param onWindow Told of the window that the reader draws. */
  constructor(strip: SVGSVGElement, height: number, extent: Extent, onWindow: (view: Extent) => void) {
    this.#strip = strip;
    this.#extent = extent;
    this.#view = extent;
    this.#group = select(strip).append('g').attr('class', 'tl-brush').attr('aria-hidden', 'true');
    this.#brush.handleSize(HANDLE).on('brush end', ({ sourceEvent, selection, type }: D3BrushEvent<unknown>) => {
      // A window set from elsewhere has no event of the reader's behind it.
      if (!sourceEvent) return;
      if (!selection) {
        if (type === 'end') onWindow(extent);
        return;
      }
      const [left, right] = selection as [number, number];
      if (right - left < 2) return;
      onWindow({ from: this.#day(left), to: this.#day(right) });
    });
    new ResizeObserver(() => {
      this.#width = strip.clientWidth;
      this.#group.call(
        this.#brush.extent([
          [0, 0],
          [this.#width, height],
        ]),
      );
      this.setView(this.#view);
    }).observe(strip);
  }

  #day(x: number): number {
    return this.#extent.from + (x / this.#width) * (this.#extent.to - this.#extent.from);
  }

  setView(view: Extent): void {
    this.#view = view;
    if (this.#width === 0) return;
    const at = (day: number) =>
      Math.min(
        this.#width,
        Math.max(0, ((day - this.#extent.from) / (this.#extent.to - this.#extent.from)) * this.#width),
      );
    const [left, right] = [at(view.from), at(view.to)];
    // With everything in view there is no frame to draw.
    const isWhole = right - left > this.#width - 2;
    this.#strip.classList.toggle('is-whole', isWhole);
    this.#group.call((group) =>
      this.#brush.move(group, isWhole ? [0, this.#width] : [left, Math.max(left + 1, right)]),
    );
  }
}
