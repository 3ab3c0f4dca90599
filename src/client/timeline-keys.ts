import { neighbour } from '../outputs/timeline/neighbour.ts';
import { endOf } from '../outputs/timeline/timeline-item.ts';
import type { TimelineChart } from './timeline-chart.ts';

export interface KeyEvents {
  /** The reader has come to an item. */
  onActive(place: number): void;
  onOpen(place: number): void;
  onEscape(): void;
}

/** Pixels of white kept between an item that is come to and the edge of the view. */
const EDGE = 40;

/**
 * The chart by keyboard (listbox pattern of the ARIA Authoring Practices, with one tab stop): left and right in time, up
 * and down across lanes, Home, End, Page keys, plus and minus, Enter and Escape.
 */
export class TimelineKeys {
  readonly #chart: TimelineChart;
  readonly #events: KeyEvents;
  readonly #box: HTMLElement;
  #active = -1;

  /** @param label What the chart is, and that arrow keys go from entry to entry. */
  constructor(chart: TimelineChart, box: HTMLElement, label: string, events: KeyEvents) {
    this.#chart = chart;
    this.#events = events;
    this.#box = box;
    box.setAttribute('role', 'listbox');
    box.setAttribute('aria-label', label);
    box.tabIndex = 0;
    box.addEventListener('keydown', (event) => this.#press(event));
    box.addEventListener('focus', () => {
      // The chart stays where it is: who comes to it has asked for nothing yet.
      if (this.#active < 0 && box.matches(':focus-visible')) this.#come(this.#firstInView());
    });
  }

  get active(): number {
    return this.#active;
  }

  /** Makes an item the active one, brings it into view and tells of it. */
  goTo(place: number): void {
    const { items, extent } = this.#chart.timeline;
    const at = items[place]?.span.start;
    if (at === undefined) return;
    const { from, to } = this.#chart.view;
    const wide = to - from;
    const edge = (EDGE * wide) / Math.max(1, this.#box.clientWidth);
    if (at < from + edge || at > to - 4 * edge) {
      // In the middle, but with nothing beside the story in view.
      const last = Math.max(extent.to, at + 4 * edge) - wide;
      const start = Math.max(Math.min(extent.from, at - edge), Math.min(at - wide / 2, last));
      this.#chart.setView({ from: start, to: start + wide });
    }
    this.#come(place);
  }

  #come(place: number): void {
    if (place < 0) return;
    this.setActive(place);
    this.#events.onActive(place);
  }

  /** Marks an item as the active one; -1 for none. */
  setActive(place: number): void {
    this.#active = place;
    this.#chart.setChoice({ ...this.#chart.choice, active: place < 0 ? undefined : place });
    const node = this.#box.querySelector(`#tl-${place}`);
    if (!node) {
      this.#box.removeAttribute('aria-activedescendant');
      return;
    }
    this.#box.setAttribute('aria-activedescendant', node.id);
    // What has the focus is painted last, over whatever it crosses.
    node.parentElement?.append(node);
  }

  #press(event: KeyboardEvent): void {
    if (event.altKey || event.ctrlKey || event.metaKey || event.target !== this.#box) return;
    const act = this.#actions[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  }

  readonly #actions: Readonly<Record<string, () => void>> = {
    ArrowLeft: () => this.#step(-1),
    ArrowRight: () => this.#step(1),
    ArrowUp: () => this.#across(-1),
    ArrowDown: () => this.#across(1),
    Home: () => this.goTo(this.#shown[0] ?? -1),
    End: () => this.goTo(this.#shown.at(-1) ?? -1),
    PageUp: () => this.#page(-1),
    PageDown: () => this.#page(1),
    '+': () => this.#chart.zoomBy(1.5),
    '=': () => this.#chart.zoomBy(1.5),
    '-': () => this.#chart.zoomBy(1 / 1.5),
    Enter: () => this.#open(),
    ' ': () => this.#open(),
    Escape: () => {
      this.setActive(-1);
      this.#events.onEscape();
    },
  };

  #open(): void {
    if (this.#active >= 0) this.#events.onOpen(this.#active);
  }

  /** Places of what a reader can come to, in the order of time. */
  get #shown(): number[] {
    const { isShown, folded } = this.#chart.choice;
    return this.#chart.timeline.items.flatMap(({ lane }, place) =>
      (isShown?.(place) ?? true) && !folded?.has(lane) ? [place] : [],
    );
  }

  #firstInView(): number {
    const { from, to } = this.#chart.view;
    const { items } = this.#chart.timeline;
    const shown = this.#shown;
    return (
      shown.find((place) => {
        const item = items[place];
        return item !== undefined && item.span.start >= from && endOf(item) <= to;
      }) ??
      shown[0] ??
      -1
    );
  }

  #step(step: 1 | -1): void {
    this.goTo(this.neighbour(step));
  }

  /** The item before or after the active one. */
  neighbour(step: 1 | -1): number {
    const shown = this.#shown;
    if (this.#active < 0) return this.#firstInView();
    return neighbour(shown, this.#active, step) ?? this.#active;
  }

  /** The item nearest in time in the next lane that has one. */
  #across(step: 1 | -1): void {
    const { items, lanes } = this.#chart.timeline;
    const active = items[this.#active];
    if (!active) {
      this.goTo(this.#firstInView());
      return;
    }
    const shown = this.#shown;
    for (let lane = active.lane + step; lane >= 0 && lane < lanes.length; lane += step) {
      const near = shown.filter((place) => items[place]?.lane === lane);
      if (near.length === 0) continue;
      const distance = (place: number) => Math.abs((items[place]?.span.start ?? 0) - active.span.start);
      this.goTo(near.reduce((best, place) => (distance(place) < distance(best) ? place : best)));
      return;
    }
  }

  /** One window on, and the first item there. */
  #page(step: 1 | -1): void {
    const { from, to } = this.#chart.view;
    const { items } = this.#chart.timeline;
    const target = step > 0 ? to : from - (to - from);
    const shown = this.#shown;
    const start = (place: number) => items[place]?.span.start ?? 0;
    const next =
      shown.find((place) => start(place) >= target && (step > 0 ? place > this.#active : true)) ??
      (step > 0 ? shown.at(-1) : shown[0]);
    if (next !== undefined) this.goTo(step < 0 && next >= this.#active ? (shown[0] ?? next) : next);
  }
}
