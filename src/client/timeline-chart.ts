import { select } from 'd3-selection';
import { zoom, type ZoomBehavior, zoomIdentity, zoomTransform } from 'd3-zoom';
import {
  type ChartLayout,
  type Choice,
  GUTTER,
  layoutChart,
  type LabelledMark,
} from '../outputs/timeline/chart-layout.ts';
import type { Tick } from '../outputs/timeline/axis.ts';
import { axisSvg, labelX, laneLines, markInnerSvg, markSvg, outerX, rugsSvg } from '../outputs/timeline/chart-svg.ts';
import { round } from '../outputs/pixel.ts';
import type { Extent } from '../domain/time-range.ts';
import type { OpenTimeline } from '../outputs/timeline/timeline-file.ts';
import { sitePath } from './site-path.ts';
import { pageLocale } from './words.ts';
import { endOf, isWithin, type TimelineItem } from '../outputs/timeline/timeline-item.ts';

/** The most pixels a day has. */
const MOST_SCALE = 60;
/** How far beside the view marks are kept ready for panning, in widths of it. */
const MARGIN = 0.25;
const SETTLED_MS = 250;

/** What the chart tells of itself. */
export interface ChartEvents {
  /** The window moves; `isSettled` when it has come to rest. */
  onWindow(view: Extent, isSettled: boolean): void;
  /** Marks were drawn for whose labels no text is known yet. */
  onMissing(places: readonly number[]): void;
}

interface Drawn {
  readonly node: SVGAElement;
  length: number;
  text: string;
  isActive: boolean;
  /** The attributes as they were last set, so that none is set in vain. */
  transform: string;
  labelX: number;
}

/**
 * The chart in the browser: takes over the SVG that the server drew, and draws it for any window. Marks keep their
 * elements; a pan moves one group, a zoom sets one transform a mark.
 */
export class TimelineChart {
  readonly frame: HTMLElement;
  readonly #svg: SVGSVGElement;
  readonly #plot: SVGSVGElement;
  readonly #content: SVGGElement;
  readonly #events: ChartEvents;
  readonly #drawn = new Map<number, Drawn>();
  readonly #zoom: ZoomBehavior<HTMLElement, unknown>;
  #timeline: OpenTimeline;
  #choice: Choice = {};
  /** Pixels across the plot; 0 until the chart is seen for the first time. */
  #width = 0;
  /** The window until then. */
  #unseen: Extent;
  #layout: ChartLayout<TimelineItem> | undefined;
  /** The margin with which the layout was made, in pixels. */
  #margin = 0;
  /** Pixels across a sheet of paper while one is printed. */
  #paper: number | undefined;
  #requested = 0;
  #settling = 0;

  constructor(frame: HTMLElement, timeline: OpenTimeline, events: ChartEvents) {
    this.frame = frame;
    this.#svg = frame.querySelector('.tl-chart') as SVGSVGElement;
    this.#plot = frame.querySelector('.tl-plot') as SVGSVGElement;
    this.#content = this.#plot.firstElementChild as SVGGElement;
    this.#events = events;
    this.#timeline = timeline;
    this.#unseen = timeline.extent;
    this.#zoom = zoom<HTMLElement, unknown>()
      .filter(isForChart)
      .duration(0)
      .on('zoom', () => this.#request());
    this.#takeOver();
    select(this.frame).call(this.#zoom);
    this.#listen();
  }

  /** Draws, and draws again whenever the frame gets another width. */
  start(): void {
    this.#resize();
    new ResizeObserver(() => this.#resize()).observe(this.frame);
  }

  /** Draws another timeline, as for comparing, in the same window. */
  show(timeline: OpenTimeline, choice: Choice): void {
    const view = this.view;
    this.#timeline = timeline;
    this.#choice = choice;
    for (const { node } of this.#drawn.values()) node.remove();
    this.#drawn.clear();
    this.#resize();
    this.setView(view);
  }

  get timeline(): OpenTimeline {
    return this.#timeline;
  }

  get layout(): ChartLayout<TimelineItem> | undefined {
    return this.#layout;
  }

  get choice(): Choice {
    return this.#choice;
  }

  setChoice(choice: Choice): void {
    this.#choice = choice;
    this.#draw(true);
  }

  /** Pixels a day when everything fits. */
  get #fit(): number {
    const { from, to } = this.#timeline.extent;
    return this.#width / (to - from);
  }

  /** The window, in days. */
  get view(): Extent {
    if (this.#width === 0) return this.#unseen;
    const { k, x } = zoomTransform(this.frame);
    const from = this.#timeline.extent.from - x / (k * this.#fit);
    return { from, to: from + this.#width / (k * this.#fit) };
  }

  setView({ from, to }: Extent): void {
    if (this.#width === 0) {
      this.#unseen = { from, to };
      return;
    }
    const { extent } = this.#timeline;
    const k = Math.min(this.#most, (extent.to - extent.from) / (to - from));
    // A window too narrow for the scale stays centred on what was asked for.
    const span = (extent.to - extent.from) / k;
    const start = (from + to) / 2 - span / 2;
    const transform = zoomIdentity.translate(-(start - extent.from) * this.#fit * k, 0).scale(k);
    select(this.frame).call((selection) => this.#zoom.transform(selection, transform));
  }

  zoomBy(factor: number): void {
    select(this.frame).call((selection) => this.#zoom.scaleBy(selection, factor, [this.#width / 2, 0]));
  }

  panBy(pixels: number): void {
    const { k } = zoomTransform(this.frame);
    select(this.frame).call((selection) => this.#zoom.translateBy(selection, pixels / k, 0));
  }

  get #most(): number {
    return Math.max(1, MOST_SCALE / this.#fit);
  }

  /** Makes elements that the server drew this chart's own. */
  #takeOver(): void {
    this.#svg.removeAttribute('aria-hidden');
    // A listbox may hold its options within elements that mean nothing, and within no others: not in a group without a role.
    for (const holder of [this.#svg, this.#plot, this.#content, this.#content.querySelector('.tl-marks')])
      holder?.setAttribute('role', 'presentation');
    for (const node of this.#content.querySelectorAll<SVGAElement>('.tl-mark')) this.#adopt(node);
  }

  #adopt(node: SVGAElement): void {
    const place = Number(node.dataset['i']);
    const text = node.querySelector('text')?.textContent ?? '';
    node.setAttribute('role', 'option');
    node.setAttribute('aria-selected', 'false');
    node.id = `tl-${place}`;
    if (text !== '') this.#timeline.labels.set(place, text);
    this.#drawn.set(place, { node, length: -1, text, isActive: false, transform: '', labelX: NaN });
  }

  /** Draws for a sheet of paper, which is narrower than a screen and whose words must not shrink; back again without a width. */
  fitPaper(width?: number): void {
    this.#paper = width;
    this.#resize();
  }

  #resize(): void {
    const width = (this.#paper ?? this.frame.clientWidth) - GUTTER;
    if (width <= 0) return;
    const before = this.view;
    this.#width = width;
    const { extent, items } = this.#timeline;
    const last = items.reduce((latest, item) => Math.max(latest, endOf(item)), extent.to);
    const first = Math.min(extent.from, items[0]?.span.start ?? extent.from);
    const at = (day: number) => (day - extent.from) * this.#fit;
    this.#zoom
      .extent([
        [0, 0],
        [width, 1],
      ])
      .scaleExtent([1, this.#most])
      .translateExtent([
        [at(first), 0],
        [at(last), 1],
      ]);
    this.#svg.setAttribute('width', String(width + GUTTER));
    this.#plot.setAttribute('width', String(width));
    this.setView(before);
    this.#draw(true);
  }

  #listen(): void {
    this.frame.addEventListener(
      'wheel',
      (event) => {
        const across = event.shiftKey ? event.deltaY || event.deltaX : event.deltaX;
        if (event.ctrlKey || event.metaKey || Math.abs(across) <= Math.abs(event.shiftKey ? 0 : event.deltaY)) return;
        event.preventDefault();
        this.panBy(-across);
      },
      { passive: false },
    );
    // One finger pans across; the browser keeps what goes up and down (touch-action: pan-y).
    const fingers = new Map<number, number>();
    this.frame.addEventListener('pointerdown', ({ pointerType, pointerId, clientX }) => {
      if (pointerType === 'touch') fingers.set(pointerId, clientX);
    });
    this.frame.addEventListener('pointermove', ({ pointerId, clientX }) => {
      const last = fingers.get(pointerId);
      if (last === undefined) return;
      fingers.set(pointerId, clientX);
      if (fingers.size === 1) this.panBy(clientX - last);
    });
    for (const end of ['pointerup', 'pointercancel'] as const)
      addEventListener(end, ({ pointerId }) => fingers.delete(pointerId));
  }

  #request(): void {
    if (this.#requested !== 0) return;
    this.#requested = requestAnimationFrame(() => {
      this.#requested = 0;
      this.#draw(false);
    });
  }

  #draw(isAll: boolean): void {
    if (this.#width === 0) return;
    const view = this.view;
    const scale = this.#width / (view.to - view.from);
    const last = this.#layout;
    const isPan = last !== undefined && Math.abs(last.scale / scale - 1) < 1e-9;
    const isReady = isPan && last.view.from <= view.from && last.view.to >= view.to;
    if (isAll || !isReady) {
      const margin = isAll || isPan ? MARGIN : 0;
      const beside = (view.to - view.from) * margin;
      this.#margin = this.#width * margin;
      this.#layout = layoutChart(
        this.#timeline,
        { from: view.from - beside, to: view.to + beside, width: this.#width * (1 + 2 * margin) },
        this.#choice,
        pageLocale,
      );
      this.#render(this.#layout, this.#edge(view, this.#layout));
    }
    const layout = this.#layout as ChartLayout<TimelineItem>;
    const edge = this.#edge(view, layout);
    this.#content.setAttribute('transform', `translate(${-edge} 0)`);
    if (!isAll && isReady) this.#stick(layout, edge);
    this.#events.onWindow(view, false);
    clearTimeout(this.#settling);
    this.#settling = window.setTimeout(() => {
      if (this.#margin === 0) this.#draw(true);
      this.#events.onWindow(this.view, true);
    }, SETTLED_MS);
  }

  /** Where the view begins within a layout, in pixels. */
  #edge(view: Extent, layout: ChartLayout<TimelineItem>): number {
    return round((view.from - layout.view.from) * layout.scale);
  }

  #render(layout: ChartLayout<TimelineItem>, edge: number): void {
    const { height, lanes } = layout;
    if (this.#svg.getAttribute('height') !== String(height)) {
      this.#svg.setAttribute('height', String(height));
      this.#plot.setAttribute('height', String(height));
    }
    this.#svg.setAttribute('viewBox', `0 0 ${this.#width + GUTTER} ${height}`);
    const [axis, rugs, , marks] = this.#content.children as unknown as [
      SVGGElement,
      SVGGElement,
      SVGGElement,
      SVGGElement,
    ];
    axis.outerHTML = axisSvg(layout, edge);
    this.#content.firstElementChild?.setAttribute('aria-hidden', 'true');
    rugs.innerHTML = rugsSvg(layout);
    const rules = laneLines(lanes, this.#width + GUTTER);
    const group = this.#svg.firstElementChild as SVGGElement;
    if (group.dataset['rules'] !== rules) {
      group.dataset['rules'] = rules;
      group.innerHTML = rules;
    }

    const shown = new Set<number>();
    const fresh: LabelledMark<TimelineItem>[] = [];
    for (const mark of layout.marks) {
      shown.add(mark.index);
      const drawn = this.#drawn.get(mark.index);
      if (drawn) this.#update(drawn, mark, edge);
      else fresh.push(mark);
    }
    for (const [place, { node }] of this.#drawn) {
      if (shown.has(place)) continue;
      node.remove();
      this.#drawn.delete(place);
    }
    if (fresh.length > 0) {
      const holder = document.createElementNS('http://www.w3.org/2000/svg', 'g');
      holder.innerHTML = fresh.map((mark) => markSvg(mark, this.#label(mark.index), edge)).join('');
      for (const node of [...holder.children]) {
        node.setAttribute('href', sitePath(node.getAttribute('href') ?? ''));
        this.#adopt(node as SVGAElement);
      }
      marks.append(...holder.children);
      // One that is drawn only because the keyboard has come to it says so at once.
      for (const mark of fresh) if (mark.isActive) this.#update(this.#drawn.get(mark.index) as Drawn, mark, edge);
    }
    const missing = [...shown].filter((place) => !this.#timeline.labels.has(place));
    if (missing.length > 0) this.#events.onMissing(missing);
  }

  #label(place: number): string {
    return this.#timeline.labels.get(place) ?? '';
  }

  #update(drawn: Drawn, mark: LabelledMark<TimelineItem>, edge: number): void {
    const { node } = drawn;
    const text = this.#label(mark.index);
    const isPoint = mark.item.span.precision === 'day' && !mark.item.dueSpan;
    const isSame =
      drawn.text === text &&
      drawn.isActive === mark.isActive &&
      drawn.length >= 0 &&
      (isPoint || Math.abs(drawn.length - mark.length) <= 0.4);
    if (!isSame) {
      node.innerHTML = markInnerSvg(mark, text, edge);
      node.setAttribute('aria-selected', String(mark.isActive));
      Object.assign(drawn, { text, isActive: mark.isActive, length: mark.length, labelX: labelX(mark, edge) });
    } else if (!mark.isActive) this.#stickLabel(drawn, mark, edge);
    const transform = `translate(${round(mark.x)} ${mark.y})`;
    if (transform !== drawn.transform) node.setAttribute('transform', (drawn.transform = transform));
    node.classList.toggle('is-bold', mark.isBold);
  }

  #stickLabel(drawn: Drawn, mark: LabelledMark<TimelineItem>, edge: number): void {
    const x = labelX(mark, edge);
    if (x !== drawn.labelX) drawn.node.lastElementChild?.setAttribute('x', String((drawn.labelX = x)));
  }

  /** Keeps the words of what began before the view at its edge while it is panned. */
  #stick(layout: ChartLayout<TimelineItem>, edge: number): void {
    for (const mark of layout.marks) {
      const drawn = mark.length > 30 && !mark.isActive ? this.#drawn.get(mark.index) : undefined;
      if (drawn) this.#stickLabel(drawn, mark, edge);
    }
    const { outer } = layout.axis;
    const at = ({ day }: Tick) => Math.round((day - layout.view.from) * layout.scale);
    this.#content.querySelectorAll('.tl-outer').forEach((word, place) => {
      word.setAttribute('x', String(outerX(outer, place, at, edge)));
    });
  }

  /** The items at a point of the frame: a mark's own, or those whose ticks or bar lie within reach, in pixels. */
  itemsAt(
    clientX: number,
    clientY: number,
    reach: number,
  ): { readonly lane: number; readonly places: number[]; readonly view: Extent } | undefined {
    const layout = this.#layout;
    if (!layout) return undefined;
    // Of the whole drawing: an SVG within another has no box of its own, only that of what is drawn in it.
    const { left: edge, top } = this.#svg.getBoundingClientRect();
    const left = edge + GUTTER;
    const y = clientY - top;
    const lane = layout.lanes.find((box) => y >= box.y && y < box.y + box.height)?.number;
    if (lane === undefined) return undefined;
    const { from } = this.view;
    const day = (x: number) => from + (x - left) / layout.scale;
    const view = { from: day(clientX - reach), to: day(clientX + reach) };
    const places = this.#timeline.items.flatMap((item, place) =>
      item.lane === lane && (this.#choice.isShown?.(place) ?? true) && isWithin(item, view) ? [place] : [],
    );
    return { lane, places, view };
  }
}

/** Ctrl-wheel and pinch zoom, the mouse drags; a plain wheel and one finger belong to the page. */
function isForChart(event: Event): boolean {
  if (event instanceof WheelEvent) return event.ctrlKey || event.metaKey;
  if ('touches' in event) return (event as TouchEvent).touches.length > 1;
  return !(event as MouseEvent).ctrlKey && (event as MouseEvent).button === 0;
}
