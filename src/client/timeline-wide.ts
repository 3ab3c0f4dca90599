import { STRIP_HEIGHT } from '../outputs/timeline/density-strip.ts';
import type { Extent } from '../domain/time-range.ts';
import { linksSvg } from '../outputs/timeline/links-svg.ts';
import type { OpenTimeline } from '../outputs/timeline/timeline-file.ts';
import type { Choice } from '../outputs/timeline/chart-layout.ts';
import { formatNumber } from '../words/message.ts';
import { create } from './segments.ts';
import { TimelineBrush } from './timeline-brush.ts';
import { TimelineChart } from './timeline-chart.ts';
import type { Group } from './timeline-group.ts';
import { TimelineKeys } from './timeline-keys.ts';
import { pageLocale } from './words.ts';

/** Pixels beside the pointer within which ticks and bars are meant. */
const REACH = 6;

export interface WideEvents {
  onWindow(view: Extent, isSettled: boolean): void;
  onMissing(places: readonly number[]): void;
  onActive(place: number): void;
  onOpen(place: number): void;
  /** Several items that have no room of their own. */
  onGroup(group: Group): void;
  onFold(folded: ReadonlySet<number>): void;
  onEscape(): void;
}

/** The chart as it is used where there is room for one: with its keys, its brush, and lanes that fold. */
export class WideTimeline {
  readonly chart: TimelineChart;
  readonly keys: TimelineKeys;
  readonly #brush: TimelineBrush;
  readonly #names: HTMLElement;
  readonly #events: WideEvents;
  readonly #box: HTMLElement;
  #counts: readonly number[] = [];
  /** Whether all lines between marks are drawn, or only those of the active one. */
  #hasAllLinks = false;

  /** @param label What the chart is, and that arrow keys go from entry to entry. */
  constructor(frame: HTMLElement, strip: SVGSVGElement, timeline: OpenTimeline, label: string, events: WideEvents) {
    this.#events = events;
    this.#box = frame.querySelector('.tl-scroll') as HTMLElement;
    this.#names = create('div', { class: 'tl-names' });
    this.#brush = new TimelineBrush(strip, STRIP_HEIGHT, timeline.extent, (view) => this.chart.setView(view));
    this.chart = new TimelineChart(this.#box, timeline, {
      onWindow: (view, isSettled) => {
        this.#brush.setView(view);
        this.#drawLinks();
        events.onWindow(view, isSettled);
      },
      onMissing: (places) => events.onMissing(places),
    });
    this.keys = new TimelineKeys(this.chart, this.#box, label, {
      onActive: (place) => {
        this.#drawLinks();
        events.onActive(place);
      },
      onOpen: (place) => events.onOpen(place),
      onEscape: () => events.onEscape(),
    });
    frame.append(this.#names);
    this.#names.addEventListener('click', ({ target }) => {
      const button = (target as HTMLElement).closest('button');
      if (button) this.#toggle(Number(button.value));
    });
    this.#box.addEventListener('click', (event) => this.#click(event));
    this.chart.start();
    this.#nameLanes();
  }

  /** Shows what a filter leaves; `counts` are how many of each lane. */
  setChoice(choice: Choice, counts: readonly number[]): void {
    this.#counts = counts;
    this.chart.setChoice(choice);
    this.#nameLanes();
    this.#drawLinks();
  }

  show(timeline: OpenTimeline, choice: Choice, counts: readonly number[]): void {
    this.keys.setActive(-1);
    this.chart.show(timeline, choice);
    this.setChoice(choice, counts);
  }

  set hasAllLinks(isWanted: boolean) {
    this.#hasAllLinks = isWanted;
    this.#drawLinks();
  }

  #toggle(lane: number): void {
    const folded = new Set(this.chart.choice.folded);
    if (!folded.delete(lane)) folded.add(lane);
    this.chart.setChoice({ ...this.chart.choice, folded });
    this.#nameLanes();
    this.#events.onFold(folded);
  }

  /** The names of the lanes as buttons, in the place of those in the picture. */
  #nameLanes(): void {
    const lanes = this.chart.layout?.lanes ?? [];
    const buttons = [...this.#names.children] as HTMLButtonElement[];
    if (buttons.length !== lanes.length)
      this.#names.replaceChildren(
        ...lanes.map(({ number }) => create('button', { type: 'button', value: String(number) })),
      );
    lanes.forEach(({ lane, y, isFolded, number }, place) => {
      const button = this.#names.children[place] as HTMLElement;
      const count = this.#counts[number];
      button.replaceChildren(
        lane.title,
        ...(count === undefined ? [] : [' ', create('span', { class: 'number' }, formatNumber(count, pageLocale))]),
      );
      button.setAttribute('aria-expanded', String(!isFolded));
      button.style.top = `${y - 5}px`;
    });
  }

  #drawLinks(): void {
    const { layout, timeline } = this.chart;
    const group = this.#box.querySelector('.tl-links');
    if (!layout || !group) return;
    const { isShown } = this.chart.choice;
    const wanted = timeline.links.filter(
      ([claim, event]) =>
        (this.#hasAllLinks || claim === this.keys.active || event === this.keys.active) &&
        (isShown?.(claim) ?? true) &&
        (isShown?.(event) ?? true),
    );
    group.innerHTML = linksSvg(layout, timeline.items, wanted);
  }

  #click(event: MouseEvent): void {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    const mark = (event.target as Element).closest<SVGAElement>('[data-i]');
    if (mark) {
      event.preventDefault();
      const place = Number(mark.dataset['i']);
      this.keys.setActive(place);
      this.#drawLinks();
      this.#events.onOpen(place);
      return;
    }
    const group = this.chart.itemsAt(event.clientX, event.clientY, REACH);
    const [only, ...others] = group?.places ?? [];
    if (!group || only === undefined) return;
    if (others.length > 0) this.#events.onGroup(group);
    else {
      this.keys.setActive(only);
      this.#drawLinks();
      this.#events.onOpen(only);
    }
  }
}
