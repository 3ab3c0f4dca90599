import { type Extent, formatRange, parseRange, rangeEnds } from '../domain/time-range.ts';
import { formatDate } from '../outputs/date-words.ts';
import { escapeHtml } from '../outputs/escape-html.ts';
import type { Choice } from '../outputs/timeline/chart-layout.ts';
import { densityPath } from '../outputs/timeline/density-strip.ts';
import { type OpenTimeline, wholePlace } from '../outputs/timeline/timeline-file.ts';
import { endOf, isWithin, itemUrl } from '../outputs/timeline/timeline-item.ts';
import { itemKey, readState, START, type TimelineState, writeState } from '../outputs/timeline/timeline-state.ts';
import { onOtherAddress, setAddress } from './page-address.ts';
import { create } from './segments.ts';
import { sitePath } from './site-path.ts';
import type { TimelineChart } from './timeline-chart.ts';
import type { ExportFormat } from './timeline-export.ts';
import { TimelineFiles } from './timeline-files.ts';
import { type Filtered, TimelineFilters } from './timeline-filters.ts';
import { TimelineForm } from './timeline-form.ts';
import { type Group, groupContent } from './timeline-group.ts';
import { TimelineList } from './timeline-list.ts';
import { told, type TimelineLocale } from './timeline-messages.ts';
import { TimelinePanel } from './timeline-panel.ts';
import { TimelineStatus } from './timeline-status.ts';
import { TimelineTitles } from './timeline-titles.ts';
import type { WideTimeline } from './timeline-wide.ts';
import { pageLocale, readWords } from './words.ts';

const WRITE_MS = 250;
const TELL_MS = 350;
/** Pixels across a sheet, A4 or Letter, between its margins. */
const PAPER = 700;
const DAY_MS = 86_400_000;

/**
 * `<timeline-view>`: the timeline that can be narrowed, moved and shared. The page is whole without it; on a screen with
 * room it takes the chart over, on a phone the strip above the list. The address always says what is shown.
 */
class TimelineView extends HTMLElement {
  readonly #locale: TimelineLocale = { ...pageLocale, words: readWords<TimelineLocale['words']>(this) };
  readonly #words = this.#locale.words.timelineView;
  readonly #files = new TimelineFiles(this.dataset['folder'] ?? '');
  readonly #titles = new TimelineTitles(this.#files, this.#locale);
  readonly #status = new TimelineStatus(this.querySelector('.tl-status') as HTMLElement);
  readonly #live = this.querySelector('.tl-live') as HTMLElement;
  /** Whether the screen has room for a chart. */
  readonly #room = matchMedia('(min-width: 48rem)');
  #state: TimelineState = START;
  #timeline!: OpenTimeline;
  #form!: TimelineForm;
  #filters!: TimelineFilters;
  #list!: TimelineList;
  #panel!: TimelinePanel;
  #wide: WideTimeline | undefined;
  #compared: OpenTimeline | undefined;
  #filtered: Filtered = { problem: '' };
  /** The entry that the panel was last opened for, as the address names it. */
  #opened = '';
  /** Scripts for wide screens and for narrow ones, from when they are first asked for. */
  #openingChart: Promise<void> | undefined;
  #openingScrub: Promise<void> | undefined;
  /** Counts the states that were asked for: what comes late for any but the last is stale. */
  #applying = 0;
  #writing = 0;
  #telling = 0;

  connectedCallback(): void {
    const { dataset } = document.documentElement;
    void this.#open().finally(() => {
      // From now on the page itself says what has room (timeline-room.js).
      delete dataset['hasPanel'];
      delete dataset['isList'];
    });
  }

  async #open(): Promise<void> {
    try {
      this.#timeline = await this.#files.index();
    } catch {
      this.#status.say(this.#words.failed);
      return;
    }
    const form = this.querySelector('form') as HTMLFormElement;
    this.#form = new TimelineForm(form, this.#timeline, this.#locale, (chosen) => this.#go(chosen, 'pushState'));
    this.#filters = new TimelineFilters(this.#timeline, this.#files, this.#locale);
    this.#list = new TimelineList(this, this.#timeline);
    this.#panel = new TimelinePanel(this.querySelector('.tl-panel') as HTMLElement, this.#words, {
      onClose: () => this.#close(),
      onStep: (step) => this.#step(step),
    });
    // Before anything can be chosen, which would take the place of what the address asks for.
    this.#state = readState(location.search);
    this.#form.write(this.#state, this.#rangeOf(this.#state.t));
    for (const element of this.querySelectorAll<HTMLElement>('[data-scripted]')) element.hidden = false;
    const load = async () => {
      await this.#filters.load();
      if (this.#filters.facets) form.removeEventListener('focusin', load);
      this.#count();
    };
    form.addEventListener('focusin', load);
    this.#listen();
    onOtherAddress(() => void this.#apply(readState(location.search)));
    this.#room.addEventListener('change', () => void this.#turn());
    await this.#load(this.#room.matches);
    await this.#apply(this.#state);
    this.toggleAttribute('data-ready', true);
  }

  /** Loads what draws the chart, or, on a phone, what moves the list; what could not be loaded is tried again another time. */
  async #load(isWide: boolean): Promise<void> {
    if (isWide) {
      this.#openingChart ??= this.#openChart();
      await this.#openingChart.catch(() => {
        this.#openingChart = undefined;
        this.#status.complain(this.#words.chartFailed);
      });
    } else {
      this.#openingScrub ??= this.#openScrub();
      // The strip still leads to its years, by links.
      await this.#openingScrub.catch(() => (this.#openingScrub = undefined));
    }
  }

  /** Another screen than before: its chart, or else its list, shows what the address says. */
  async #turn(): Promise<void> {
    await this.#load(this.#room.matches);
    await this.#apply(this.#state);
  }

  async #openChart(): Promise<void> {
    const { WideTimeline } = await import('./timeline-wide.ts');
    this.#wide = new WideTimeline(
      this.querySelector('.tl-frame') as HTMLElement,
      this.querySelector('.tl-strip svg') as SVGSVGElement,
      this.#timeline,
      this.#words.keys,
      {
        onWindow: (view, isSettled) => this.#moved(view, isSettled),
        onMissing: (places) => void this.#label(places),
        onActive: (place) => void this.#tell(place),
        onOpen: (place) => this.#go({ e: this.#keyOf(place) }, 'pushState'),
        onGroup: (group) => void this.#showGroup(group),
        onFold: (folded) =>
          this.#go({ fold: [...folded].map((lane) => this.#drawn.lanes[lane]?.id ?? '') }, 'pushState'),
        onEscape: () => this.#close(),
      },
    );
  }

  async #openScrub(): Promise<void> {
    const { openScrub } = await import('./timeline-scrub.ts');
    openScrub(this.querySelector('.tl-strip') as HTMLElement, this, this.#timeline);
  }

  /** The chart, where there is one, for those who drive it from outside. */
  get chart(): TimelineChart | undefined {
    return this.#wide?.chart;
  }

  /** What the chart draws: the whole timeline, or its part in which words stand against events. */
  get #drawn(): OpenTimeline {
    return this.#wide?.chart.timeline ?? this.#timeline;
  }

  /** Whether the list is all that is seen, by choice or for want of room. */
  get #isList(): boolean {
    return this.#state.v === 'list' || !this.#room.matches;
  }

  /** Whether the filters leave an item of the chart. */
  readonly #isShown = (place: number) => this.#filtered.shown?.has(wholePlace(this.#drawn, place)) ?? true;

  /** How the address names an item of the chart. */
  #keyOf(place: number): string {
    const item = this.#drawn.items[place];
    return item ? itemKey(item) : '';
  }

  #placeOf(key: string): number {
    return this.#drawn.items.findIndex((item) => itemKey(item) === key);
  }

  #listen(): void {
    this.addEventListener('click', (event) => {
      const act = (event.target as Element).closest<HTMLElement>('[data-act]')?.dataset['act'];
      if (act) this.#act(act);
    });
    // Before the click opens it or copies it.
    const embed = this.querySelector('[data-embed-code]');
    const refresh = () => {
      const address = new URL(sitePath(`/embed/timeline/${location.search}`), location.href).href;
      if (embed) embed.textContent = embed.textContent.replace(/ src="[^"]*"/, () => ` src="${escapeHtml(address)}"`);
    };
    embed?.closest('copy-text')?.addEventListener('click', refresh, { capture: true });
    addEventListener('beforeprint', () => {
      (this.querySelector('[data-address]') as HTMLElement).textContent = location.href;
      this.#wide?.chart.fitPaper(PAPER);
    });
    addEventListener('afterprint', () => this.#wide?.chart.fitPaper());
    this.addEventListener('pointerover', ({ target }) => void this.#titles.hint(this.#drawn, target as Element));
  }

  #act(act: string): void {
    const chart = this.#wide?.chart;
    if (act === 'in') chart?.zoomBy(1.6);
    else if (act === 'out') chart?.zoomBy(1 / 1.6);
    else if (act === 'fit') this.#go({ t: '' }, 'pushState');
    else if (act === 'today' && chart) {
      const { from, to } = chart.view;
      const half = Math.min((to - from) / 2, 183);
      const now = Date.now() / DAY_MS;
      this.#go({ t: formatRange({ from: now - half, to: now + half }) }, 'pushState');
    } else if (act === 'clear') this.#go({ c: [], q: '', entity: '', speaker: '', outcome: '' }, 'pushState');
    else if (act === 'links') {
      const button = this.querySelector('[data-act=links]');
      const isWanted = button?.getAttribute('aria-pressed') !== 'true';
      button?.setAttribute('aria-pressed', String(isWanted));
      if (this.#wide) this.#wide.hasAllLinks = isWanted;
    } else if (act.startsWith('export-')) void this.#export(act.slice('export-'.length) as ExportFormat);
  }

  // — The state

  /** Takes a change over: into the address, and onto the page. The window stays where it is now, if not that is changed. */
  #go(change: Partial<TimelineState>, how: 'pushState' | 'replaceState'): void {
    const next = { ...this.#state, t: this.#time, ...change };
    this.#write(next, how);
    void this.#apply(next);
  }

  #write(state: TimelineState, how: 'pushState' | 'replaceState'): void {
    setAddress(writeState(state, location.search), how);
  }

  async #apply(next: TimelineState): Promise<void> {
    const last = this.#state;
    this.#applying += 1;
    const own = this.#applying;
    clearTimeout(this.#writing);
    this.#state = next;
    this.#status.forget();
    const range = this.#rangeOf(next.t);
    this.#form.write(next, range);
    this.dataset['mode'] = next.v;
    // The window waits for nothing that is fetched: the chart would come to rest where nobody asked for it.
    this.#wide?.chart.setView(range ?? this.#drawn.extent);
    if (next.v === 'compare' && this.#wide)
      this.#compared ??= await this.#files.index('compare').catch(() => undefined);
    const filtered = await this.#filters.apply(next);
    if (own !== this.#applying) return;
    this.#filtered = filtered;
    this.#count();
    this.#status.complain(filtered.problem);
    this.#draw(last.v !== next.v);
    if (next.e === '') this.#panel.close();
    else this.#openItem(next.e, next.e !== last.e);
    if (!range) this.#status.complain(told(this.#locale, 'noRange', { range: next.t }));
  }

  /** The time that a text in the address asks for; undefined where it is none. */
  #rangeOf(t: string): Extent | undefined {
    return t === '' ? this.#drawn.extent : parseRange(t, this.#timeline.extent);
  }

  /** The time that is shown, for the address: as it was asked for, if that is what is shown. */
  get #time(): string {
    const { t } = this.#state;
    const asked = this.#rangeOf(t);
    // The list is narrowed to what was asked for, whatever the hidden chart has room for.
    if (!this.#wide || this.#isList || !asked) return t;
    const shown = formatRange(this.#wide.chart.view);
    if (shown === formatRange(asked)) return t;
    return shown === formatRange(this.#drawn.extent) ? '' : shown;
  }

  /** Says how many each choice would leave. */
  #count(): void {
    const result = this.#filters.count(this.#state, this.#filtered.found);
    if (result) this.#form.count(result, this.#filters.facets, this.#state);
  }

  /** Draws what the filters leave, on the chart, in the strip and in the list. */
  #draw(isOther: boolean): void {
    const { v, t, fold } = this.#state;
    const { shown } = this.#filtered;
    const drawn = v === 'compare' && !this.#isList && this.#compared ? this.#compared : this.#timeline;
    const isShown = shown && ((place: number) => shown.has(wholePlace(drawn, place)));
    const counts = drawn.lanes.map(() => 0);
    drawn.items.forEach(({ lane }, place) => {
      if (isShown?.(place) ?? true) counts[lane] = (counts[lane] ?? 0) + 1;
    });
    // A lane of which nothing is left needs no room.
    const folded = new Set(
      drawn.lanes.flatMap(({ id }, lane) => (fold.includes(id) || counts[lane] === 0 ? [lane] : [])),
    );
    const choice: Choice = { isShown, folded, active: undefined };
    if (this.#wide) {
      if (isOther || this.#drawn !== drawn) {
        this.#wide.show(drawn, choice, counts);
        if (t === '') this.#wide.chart.setView(drawn.extent);
      } else this.#wide.setChoice(choice, counts);
      if (isShown) void this.#place(choice, counts);
    }
    const items = shown ? [...shown].flatMap((place) => this.#timeline.items[place] ?? []) : [];
    this.querySelector('.tl-shown')?.setAttribute(
      'd',
      shown ? densityPath(items, this.#timeline.extent, this.#timeline.items) : '',
    );
    this.querySelector('.tl-density')?.classList.toggle('is-narrowed', shown !== undefined);
    this.#showList();
  }

  /** Gives the room that a filter has made to the labels that are left; without what places them, they stay where they were. */
  async #place(choice: Choice, counts: readonly number[]): Promise<void> {
    const own = this.#applying;
    const drawn = this.#drawn;
    const places = drawn.items.flatMap((_, place) => (choice.isShown?.(place) ? [place] : []));
    const placements = await import('./timeline-placer.ts')
      .then(({ placeFor }) => placeFor(drawn, places))
      .catch(() => undefined);
    if (!placements || own !== this.#applying) return;
    this.#wide?.setChoice({ ...choice, active: this.#wide.chart.choice.active, placements }, counts);
  }

  #showList(): void {
    const { t } = this.#state;
    const within = this.#isList && t !== '' ? this.#rangeOf(t) : undefined;
    const total = this.#list.show(this.#filtered.shown, within);
    const none = this.querySelector<HTMLElement>('.tl-none');
    if (none) none.hidden = total > 0;
    if (this.#isList)
      this.#status.say(told(this.#locale, 'listed', { shown: total, count: this.#timeline.items.length }));
  }

  // — The window

  #moved(view: Extent, isSettled: boolean): void {
    if (!isSettled || this.#isList) return;
    this.#form.writeRange(view);
    clearTimeout(this.#writing);
    if (this.#time !== this.#state.t) {
      this.#writing = window.setTimeout(() => {
        this.#state = { ...this.#state, t: this.#time };
        this.#write(this.#state, 'replaceState');
      }, WRITE_MS);
    }
    clearTimeout(this.#telling);
    this.#telling = window.setTimeout(() => this.#tellWindow(view), TELL_MS);
  }

  #tellWindow(view: Extent): void {
    if (this.#isList) return;
    const { items } = this.#drawn;
    const inView = items.filter(
      (item, place) => item.span.start < view.to && endOf(item) > view.from && this.#isShown(place),
    );
    const lanes = new Set(inView.map(({ lane }) => lane)).size;
    const others = this.#timeline.items.length - items.length;
    const [from = '', to = ''] = rangeEnds(view).map((day) => formatDate(day, this.#locale));
    const text = told(this.#locale, 'window', {
      ...{ from, to, shown: inView.length, count: items.length },
      lanes: told(this.#locale, 'lanes', { count: lanes }),
    });
    this.#status.remind(others > 0 ? `${text} ${told(this.#locale, 'others', { count: others })}` : text);
  }

  // — Entries

  async #label(places: readonly number[]): Promise<void> {
    const areAllKnown = await this.#titles.label(this.#drawn, places);
    if (areAllKnown) this.#wide?.chart.setChoice(this.#wide.chart.choice);
  }

  async #tell(place: number): Promise<void> {
    const text = await this.#titles.announcement(this.#drawn, place);
    if (this.#wide?.keys.active === place && this.#live.textContent !== text) this.#live.textContent = text;
  }

  /** @param hasFocus Whether the reader is brought to the panel, where it opens. */
  #openItem(key: string, hasFocus: boolean): void {
    const place = this.#placeOf(key);
    const item = this.#drawn.items[place];
    if (!item) {
      // In the room that was made for it before anybody knew: it is not taken back, and the page does not move.
      const problem = told(this.#locale, 'noEntry', { id: key });
      this.#panel.showOwn([create('p', {}, problem)], hasFocus);
      this.#status.complain(problem);
      this.#opened = '';
      return;
    }
    if (this.#wide && this.#wide.keys.active !== place) this.#wide.keys.goTo(place);
    if (key !== this.#opened || !this.#panel.isOpen) void this.#panel.open(sitePath(itemUrl(item)), hasFocus);
    this.#opened = key;
  }

  #step(step: 1 | -1): void {
    const place =
      this.#wide && !this.#isList
        ? this.#wide.keys.neighbour(step)
        : this.#list.neighbour(this.#placeOf(this.#state.e), step);
    if (place !== undefined) this.#go({ e: this.#keyOf(place) }, 'pushState');
  }

  #close(): void {
    const { e } = this.#state;
    const hadFocus = this.#panel.hasFocus;
    this.#panel.close();
    if (e !== '') this.#go({ e: '' }, 'pushState');
    if (hadFocus) this.#leavePanel(e);
  }

  /** Brings the focus from the panel back to the chart or, where none is seen, to the entry in the list or to its year. */
  #leavePanel(key: string): void {
    const box = this.querySelector<HTMLElement>('[role=listbox]');
    if (box?.checkVisibility()) {
      box.focus({ preventScroll: true });
      return;
    }
    const place = this.#timeline.items.findIndex((item) => itemKey(item) === key);
    (this.#list.linkOf(place) ?? this.querySelector<HTMLElement>('#list'))?.focus();
  }

  async #showGroup(group: Group): Promise<void> {
    const drawn = this.#drawn;
    // The panel is that of the group from now on: an entry that was open may be asked for again.
    this.#opened = '';
    if (this.#state.e !== '') {
      this.#state = { ...this.#state, t: this.#time, e: '' };
      this.#write(this.#state, 'pushState');
    }
    const content = await groupContent(group, drawn, this.#isShown, this.#titles, this.#locale, {
      onOpen: (place) => this.#go({ e: this.#keyOf(place) }, 'pushState'),
      onList: (within) => {
        this.#panel.close();
        const c = drawn === this.#timeline ? [drawn.lanes[group.lane]?.id ?? ''] : [];
        this.#go({ v: 'list', t: formatRange(within), c, e: '' }, 'pushState');
        this.querySelector<HTMLElement>('#list')?.scrollIntoView();
      },
      onZoom: (view) => {
        this.#panel.close();
        this.#wide?.chart.setView(view);
      },
    });
    // An entry may have been opened since.
    if (this.#state.e === '') this.#panel.showOwn(content, true);
  }

  async #export(format: ExportFormat): Promise<void> {
    const { t } = this.#state;
    const within = t === '' ? undefined : this.#rangeOf(t);
    const timeline = this.#drawn;
    const places = timeline.items.flatMap((item, place) =>
      this.#isShown(place) && (!within || isWithin(item, within)) ? [place] : [],
    );
    const day = this.dataset['edition'] ?? '';
    try {
      const { downloadSelection } = await import('./timeline-export.ts');
      await downloadSelection(format, {
        ...{ timeline, places, titles: this.#titles, locale: this.#locale },
        svg: this.querySelector('.tl-chart'),
        name: document.title,
        note: told(this.#locale, 'note', { name: document.title, address: location.href, day }),
        stamp: day,
      });
      this.#status.say(told(this.#locale, 'downloaded', { count: places.length, format: format.toUpperCase() }));
    } catch {
      this.#status.say(this.#words.downloadFailed);
    }
  }
}

customElements.define('timeline-view', TimelineView);
