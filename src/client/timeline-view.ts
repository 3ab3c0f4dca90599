import { formatDate } from '../outputs/date-words.ts';
import { escapeHtml } from '../outputs/escape-html.ts';
import type { Choice } from '../outputs/timeline/chart-layout.ts';
import { listWords } from '../outputs/list-words.ts';
import { densityPath } from '../outputs/timeline/density-strip.ts';
import {
  CHOSEN_FACETS,
  type ChosenFacet,
  type FilterResult,
  filterTimeline,
  isNarrowed,
} from '../outputs/timeline/timeline-filter.ts';
import { CHUNK, type OpenTimeline, type TimelineFacets } from '../outputs/timeline/timeline-file.ts';
import { endOf, itemUrl, type TimelineItem } from '../outputs/timeline/timeline-item.ts';
import { MODES, readState, START, type TimelineState, writeState } from '../outputs/timeline/timeline-state.ts';
import { type Extent, formatRange, parseRange, rangeEnds } from '../domain/time-range.ts';
import { formatNumber, say, type Values } from '../words/message.ts';
import type { PartialLocale } from '../words/words.ts';
import { create, phrase } from './segments.ts';
import { sitePath } from './site-path.ts';
import type { TimelineChart } from './timeline-chart.ts';
import { TimelineFiles } from './timeline-files.ts';
import { TimelineList } from './timeline-list.ts';
import { TimelinePanel } from './timeline-panel.ts';
import type { WideTimeline } from './timeline-wide.ts';
import { pageLocale, readWords } from './words.ts';

const WRITE_MS = 250;
const TELL_MS = 350;
const MOST_NAMED = 5;
/** Pixels across a sheet, A4 or Letter, between its margins. */
const PAPER = 700;
const DAY_MS = 86_400_000;

type TimelineLocale = PartialLocale<'calendar' | 'date' | 'outcome' | 'timelineView'>;

/**
 * `<timeline-view>`: the timeline that can be narrowed, moved and shared. The page is whole without it; on a screen with
 * room it takes the chart over, on a phone the strip above the list. The address always says what is shown.
 */
class TimelineView extends HTMLElement {
  readonly #locale: TimelineLocale = { ...pageLocale, words: readWords<TimelineLocale['words']>(this) };
  readonly #words = this.#locale.words.timelineView;
  readonly #names = new Intl.Collator(pageLocale.tag);
  readonly #files = new TimelineFiles(this.dataset['folder'] ?? '');
  readonly #form = this.querySelector('form') as HTMLFormElement;
  readonly #status = this.querySelector('.tl-status') as HTMLElement;
  readonly #live = this.querySelector('.tl-live') as HTMLElement;
  #state: TimelineState = START;
  #timeline!: OpenTimeline;
  #list!: TimelineList;
  #panel!: TimelinePanel;
  #facets: TimelineFacets | undefined;
  #wide: WideTimeline | undefined;
  #compared: OpenTimeline | undefined;
  /** Places of what the filters leave; undefined for all. */
  #shown: ReadonlySet<number> | undefined;
  #result: FilterResult | undefined;
  /** Counts the filterings: an answer to any but the last is stale. */
  #filtering = 0;
  #writing = 0;
  #telling = 0;
  /** What is wrong with what was asked for, told before whatever else there is to say. */
  #problem = '';

  connectedCallback(): void {
    void this.#open();
  }

  async #open(): Promise<void> {
    try {
      this.#timeline = await this.#files.index();
    } catch {
      this.#say(this.#words.failed);
      return;
    }
    this.#list = new TimelineList(this, this.#timeline);
    this.#panel = new TimelinePanel(this.querySelector('.tl-panel') as HTMLElement, this.#words, {
      onClose: () => this.#close(),
      onStep: (step) => this.#step(step),
    });
    for (const element of this.querySelectorAll<HTMLElement>('[data-scripted]')) element.hidden = false;
    this.#listen();
    const room = matchMedia('(min-width: 48rem)');
    room.addEventListener('change', () => void this.#load(room.matches));
    this.#state = readState(location.search);
    await this.#load(room.matches);
    addEventListener('popstate', () => void this.#apply(readState(location.search)));
    await this.#apply(this.#state);
    this.toggleAttribute('data-ready', true);
  }

  /** Loads what draws the chart, or, on a phone, what moves the list. */
  async #load(isWide: boolean): Promise<void> {
    const strip = this.querySelector('.tl-strip') as HTMLElement;
    if (isWide && !this.#wide) {
      const { openWide } = await import('./timeline-wide.ts');
      this.#wide = openWide(
        this.querySelector('.tl-frame') as HTMLElement,
        strip.querySelector('svg') as SVGSVGElement,
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
    } else if (!isWide && !strip.dataset['scrubbed']) {
      strip.dataset['scrubbed'] = '';
      const { openScrub } = await import('./timeline-scrub.ts');
      openScrub(strip, this, this.#timeline);
    }
  }

  /** The chart, where there is one, for those who drive it from outside. */
  get chart(): TimelineChart | undefined {
    return this.#wide?.chart;
  }

  /** What the chart draws: the whole timeline, or its part in which words stand against events. */
  get #drawn(): OpenTimeline {
    return this.#state.v === 'compare' && this.#compared ? this.#compared : this.#timeline;
  }

  /** An item's place in the whole timeline, from its place on the chart. */
  #wholePlace(place: number): number {
    return this.#drawn.of?.[place] ?? place;
  }

  #item(place: number): TimelineItem | undefined {
    return this.#timeline.items[place];
  }

  /** How the address names an item of the chart. */
  #keyOf(place: number): string {
    const item = this.#drawn.items[place];
    if (!item) return '';
    return item.kind === 'event' ? item.id : `${item.kind}s/${item.id}`;
  }

  #placeOf(key: string): number {
    const [kind, id] = key.includes('/') ? key.split('/') : ['events', key];
    return this.#drawn.items.findIndex((item) => item.id === id && `${item.kind}s` === kind);
  }

  #listen(): void {
    this.#form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#readForm();
    });
    this.#form.addEventListener('change', () => this.#readForm());
    this.#form.addEventListener('focusin', () => void this.#loadFacets().then(() => this.#count()), { once: true });
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
    this.addEventListener('pointerover', ({ target }) => void this.#hint(target as Element));
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
    } else if (act.startsWith('export-')) void this.#export(act.slice('export-'.length));
  }

  /** Takes a new state over: into the address, and onto the page. */
  #go(change: Partial<TimelineState>, how: 'pushState' | 'replaceState'): void {
    clearTimeout(this.#writing);
    const next = { ...this.#state, ...change };
    history[how](null, '', writeState(next, location.search) || location.pathname);
    void this.#apply(next);
  }

  async #apply(next: TimelineState): Promise<void> {
    const last = this.#state;
    this.#state = next;
    this.#problem = '';
    const range = next.t === '' ? undefined : parseRange(next.t, this.#timeline.extent);
    this.#writeForm(next, range);
    this.dataset['mode'] = next.v;
    if (next.v === 'compare' && this.#wide)
      this.#compared ??= await this.#files.index('compare').catch(() => undefined);
    await this.#filter();
    if (this.#state !== next) return;
    this.#draw(last.v !== next.v);
    this.#wide?.chart.setView(range ?? this.#drawn.extent);
    if (next.e === '') this.#panel.close();
    else this.#openItem(next.e, next.e !== last.e);
    if (next.t !== '' && !range) this.#complain(this.#told('noRange', { range: next.t }));
  }

  // — Filters

  #readForm(): void {
    const data = new FormData(this.#form);
    const text = (name: string) => ((data.get(name) as string | null) ?? '').trim();
    const all = [...this.#form.querySelectorAll<HTMLInputElement>('[name=c]')];
    const chosen = data.getAll('c') as string[];
    const [from, to] = [text('from'), text('to')];
    const t = from === '' && to === '' ? '' : `${from}..${to}`;
    const isRange = t === '' || parseRange(t, this.#timeline.extent) !== undefined;
    const field = this.#form.elements.namedItem('from') as HTMLInputElement;
    field.setCustomValidity(isRange ? '' : this.#words.rangeForm);
    if (!isRange) {
      field.reportValidity();
      return;
    }
    this.#go(
      {
        c: chosen.length === all.length ? [] : chosen,
        q: text('q'),
        entity: text('entity'),
        speaker: text('speaker'),
        outcome: text('outcome'),
        v: MODES.find((mode) => mode === text('v')) ?? 'chart',
        t: this.#isWhole(t) ? '' : t,
      },
      'pushState',
    );
  }

  #isWhole(t: string): boolean {
    return t === formatRange(this.#timeline.extent) || t === '..';
  }

  #writeForm({ c, q, entity, speaker, outcome, v }: TimelineState, range: Extent | undefined): void {
    for (const box of this.#form.querySelectorAll<HTMLInputElement>('[name=c]'))
      box.checked = c.length === 0 || c.includes(box.value);
    for (const radio of this.#form.querySelectorAll<HTMLInputElement>('[name=v]')) radio.checked = radio.value === v;
    (this.#form.elements.namedItem('q') as HTMLInputElement).value = q;
    for (const [key, value] of Object.entries({ entity, speaker, outcome })) {
      const select = this.#form.elements.namedItem(key) as HTMLSelectElement;
      if (value !== '' && ![...select.options].some((option) => option.value === value))
        select.add(new Option(value, value));
      select.value = value;
    }
    this.#writeRange(range ?? this.#timeline.extent);
  }

  #writeRange(view: Extent): void {
    const [from, to] = rangeEnds(view);
    const fields = { from, to };
    for (const [name, value] of Object.entries(fields)) {
      const field = this.#form.elements.namedItem(name) as HTMLInputElement;
      if (field !== document.activeElement) field.value = value;
      field.setCustomValidity('');
    }
  }

  async #loadFacets(): Promise<void> {
    this.#facets ??= await this.#files.facets().catch(() => undefined);
  }

  async #filter(): Promise<void> {
    this.#filtering += 1;
    const own = this.#filtering;
    const { q } = this.#state;
    let found: ReadonlySet<number> | undefined;
    let problem = '';
    if (isNarrowed(this.#state)) {
      await this.#loadFacets();
      if (!this.#facets) problem = this.#words.filtersFailed;
      else if (q.trim() !== '') {
        const words = await import('./timeline-words.ts');
        found = await words.findNumbers(q, this.#facets.search).catch((error: unknown) => {
          problem = error instanceof words.RenewedError ? this.#words.renewed : this.#words.searchFailed;
          return undefined;
        });
      }
    }
    if (own !== this.#filtering) return;
    this.#result = filterTimeline(this.#timeline, this.#facets, this.#state, found);
    this.#shown = isNarrowed(this.#state) && problem === '' ? new Set(this.#result.shown) : undefined;
    if (this.#result.unknown.length > 0 && this.#facets)
      problem = this.#told('nothingHas', { names: listWords(this.#result.unknown, 'comma', pageLocale) });
    this.#count();
    this.#complain(problem);
  }

  /** How many each choice would leave. */
  #count(): void {
    if (!this.#facets && this.#result && isNarrowed(this.#state)) return;
    const result = filterTimeline(this.#timeline, this.#facets, this.#state, undefined);
    const { lanes, facets } = this.#state.q.trim() === '' ? result : (this.#result ?? result);
    for (const box of this.#form.querySelectorAll<HTMLInputElement>('[name=c]')) {
      const lane = this.#timeline.lanes.findIndex(({ id }) => id === box.value);
      const number = box.parentElement?.querySelector('.number');
      if (number) number.textContent = formatNumber(lanes[lane] ?? 0, pageLocale);
    }
    if (!this.#facets) return;
    for (const key of Object.keys(CHOSEN_FACETS) as ChosenFacet[]) {
      const select = this.#form.elements.namedItem(key) as HTMLSelectElement;
      const options = this.#facets.values[CHOSEN_FACETS[key]]
        .map(({ id, label }, place) => ({ id, label, count: facets[key][place] ?? 0 }))
        .filter(({ id, count }) => count > 0 || id === this.#state[key])
        .sort((a, b) => b.count - a.count || this.#names.compare(a.label, b.label));
      select.replaceChildren(
        new Option(this.#words.any, ''),
        ...options.map(
          ({ id, label, count }) =>
            new Option(this.#told('choice', { label, count }), id, false, id === this.#state[key]),
        ),
      );
      if (select.value !== this.#state[key]) {
        select.add(new Option(this.#told('choice', { label: this.#state[key], count: 0 }), this.#state[key]));
        select.value = this.#state[key];
      }
    }
  }

  /** Draws what the filters leave, on the chart, in the strip and in the list. */
  #draw(isOther: boolean): void {
    const shown = this.#shown;
    const drawn = this.#drawn;
    const isShown = shown && ((place: number) => shown.has(drawn.of?.[place] ?? place));
    const counts = drawn.lanes.map(() => 0);
    drawn.items.forEach(({ lane }, place) => {
      if (isShown?.(place) ?? true) counts[lane] = (counts[lane] ?? 0) + 1;
    });
    // A lane of which nothing is left needs no room.
    const folded = new Set(
      drawn.lanes.flatMap(({ id }, lane) => (this.#state.fold.includes(id) || counts[lane] === 0 ? [lane] : [])),
    );
    const choice: Choice = { isShown, folded, active: undefined };
    if (this.#wide) {
      if (isOther || this.#wide.chart.timeline !== drawn) this.#wide.show(drawn, choice, counts);
      else this.#wide.setChoice(choice, counts);
      if (isShown) void this.#place(choice, counts, this.#filtering);
    }
    const items = shown ? [...shown].flatMap((place) => this.#item(place) ?? []) : [];
    this.querySelector('.tl-shown')?.setAttribute(
      'd',
      shown ? densityPath(items, this.#timeline.extent, this.#timeline.items) : '',
    );
    this.querySelector('.tl-density')?.classList.toggle('is-narrowed', shown !== undefined);
    this.#showList();
  }

  /** Gives the room that a filter has made to the labels that are left. */
  async #place(choice: Choice, counts: readonly number[], filtering: number): Promise<void> {
    const { placeFor } = await import('./timeline-placer.ts');
    const drawn = this.#drawn;
    const places = drawn.items.flatMap((_, place) => (choice.isShown?.(place) ? [place] : []));
    const placements = await placeFor(drawn, places).catch(() => undefined);
    if (!placements || filtering !== this.#filtering || drawn !== this.#drawn) return;
    this.#wide?.setChoice({ ...choice, active: this.#wide.chart.choice.active, placements }, counts);
  }

  #showList(): void {
    const { v, t } = this.#state;
    const within = v === 'list' && t !== '' ? parseRange(t, this.#timeline.extent) : undefined;
    const total = this.#list.show(this.#shown, within);
    const none = this.querySelector<HTMLElement>('.tl-none');
    if (none) none.hidden = total > 0;
    if (v === 'list') this.#say(this.#told('listed', { shown: total, count: this.#timeline.items.length }));
  }

  // — The window

  #moved(view: Extent, isSettled: boolean): void {
    if (!isSettled) return;
    this.#writeRange(view);
    clearTimeout(this.#writing);
    const range = formatRange(view);
    const t = this.#isWhole(range) ? '' : range;
    if (t !== this.#state.t && parseRange(this.#state.t || '..', this.#timeline.extent)) {
      this.#writing = window.setTimeout(() => {
        this.#state = { ...this.#state, t };
        history.replaceState(null, '', writeState(this.#state, location.search) || location.pathname);
      }, WRITE_MS);
    }
    clearTimeout(this.#telling);
    this.#telling = window.setTimeout(() => this.#tellWindow(view), TELL_MS);
  }

  #tellWindow(view: Extent): void {
    if (this.#state.v === 'list') return;
    const drawn = this.#drawn;
    const inView = drawn.items.filter(
      (item, place) =>
        item.span.start < view.to && endOf(item) > view.from && (this.#shown?.has(drawn.of?.[place] ?? place) ?? true),
    );
    const lanes = new Set(inView.map(({ lane }) => lane)).size;
    const others = this.#timeline.items.length - drawn.items.length;
    const [from = '', to = ''] = rangeEnds(view).map((day) => formatDate(day, this.#locale));
    const counts = { shown: inView.length, count: drawn.items.length, lanes: this.#told('lanes', { count: lanes }) };
    const text = this.#told('window', { from, to, ...counts });
    this.#say(others > 0 ? `${text} ${this.#told('others', { count: others })}` : text);
  }

  /** One of the messages of the timeline. */
  #told(name: keyof TimelineLocale['words']['timelineView'], values: Values): string {
    return say(this.#words[name], values, pageLocale);
  }

  #say(text: string): void {
    this.#status.textContent = [this.#problem, text].filter((part) => part !== '').join(' ');
  }

  #complain(problem: string): void {
    if (problem === '') return;
    this.#problem = problem;
    this.#say('');
  }

  // — Entries

  async #label(places: readonly number[]): Promise<void> {
    const drawn = this.#drawn;
    const chunks = new Set(places.map((place) => Math.floor(this.#wholePlace(place) / CHUNK)));
    await Promise.all([...chunks].map((chunk) => this.#files.chunk(chunk).catch(() => undefined)));
    for (const place of places) {
      const titles = await this.#files.titles(this.#wholePlace(place)).catch(() => undefined);
      if (titles) drawn.labels.set(place, titles.label);
    }
    if (places.every((place) => drawn.labels.has(place))) this.#wide?.chart.setChoice(this.#wide.chart.choice);
  }

  /** Tells a screen reader of the entry that the reader has come to: when, what, where; never all of it. */
  async #tell(place: number): Promise<void> {
    const item = this.#drawn.items[place];
    if (!item) return;
    const { title } = await this.#files.titles(this.#wholePlace(place)).catch(() => ({ title: '' }));
    if (this.#wide?.keys.active !== place) return;
    this.#live.textContent = this.#told('active', {
      date: formatDate(item.date, this.#locale),
      title,
      lane: this.#drawn.lanes[item.lane]?.title ?? '',
    });
  }

  /** The full title for a mark under the pointer. */
  async #hint(target: Element): Promise<void> {
    const mark = target.closest<SVGAElement>('.tl-mark');
    if (!mark || mark.querySelector('title')) return;
    const place = Number(mark.dataset['i']);
    const item = this.#drawn.items[place];
    const titles = await this.#files.titles(this.#wholePlace(place)).catch(() => undefined);
    if (!item || !titles || mark.querySelector('title')) return;
    const title = document.createElementNS('http://www.w3.org/2000/svg', 'title');
    title.textContent = this.#told('entry', { date: formatDate(item.date, this.#locale), title: titles.title });
    mark.prepend(title);
  }

  #openItem(key: string, isNew: boolean): void {
    const place = this.#placeOf(key);
    const item = this.#drawn.items[place];
    if (!item) {
      this.#panel.close();
      this.#complain(this.#told('noEntry', { id: key }));
      return;
    }
    if (this.#wide && this.#wide.keys.active !== place) this.#wide.keys.goTo(place);
    if (isNew || !this.#panel.isOpen) void this.#panel.open(sitePath(itemUrl(item)), isNew);
  }

  #step(step: 1 | -1): void {
    const place = this.#wide?.keys.neighbour(step) ?? this.#placeOf(this.#state.e) + step;
    if (this.#drawn.items[place]) this.#go({ e: this.#keyOf(place) }, 'pushState');
  }

  #close(): void {
    const wasOpen = this.#panel.isOpen;
    this.#panel.close();
    if (this.#state.e !== '') this.#go({ e: '' }, 'pushState');
    if (wasOpen) this.querySelector<HTMLElement>('[role=listbox]')?.focus({ preventScroll: true });
  }

  /** What lies so close that it has no room of its own: how many, the weightiest, and the ways in. */
  async #showGroup({ lane, places, view }: { lane: number; places: readonly number[]; view: Extent }): Promise<void> {
    const drawn = this.#drawn;
    const { items } = drawn;
    const named = [...places].sort((a, b) => (items[a]?.rank ?? 0) - (items[b]?.rank ?? 0)).slice(0, MOST_NAMED);
    const entries = await Promise.all(
      named
        .sort((a, b) => a - b)
        .map(async (place) => {
          const item = items[place] as TimelineItem;
          const { title } = await this.#files.titles(this.#wholePlace(place)).catch(() => ({ title: item.id }));
          const link = create('a', { href: sitePath(itemUrl(item)) }, title);
          link.addEventListener('click', (event) => {
            if (event.ctrlKey || event.metaKey || event.shiftKey) return;
            event.preventDefault();
            this.#go({ e: this.#keyOf(place) }, 'pushState');
          });
          const date = formatDate(item.date, this.#locale);
          return create('li', {}, ...phrase(this.#words.entry, { date, title: link }));
        }),
    );
    const [first, last] = [
      Math.min(...places.map((place) => items[place]?.span.start ?? 0)),
      Math.max(...places.map((place) => items[place]?.span.end ?? 0)),
    ];
    const within = { from: Math.min(first, Math.floor(view.from)), to: Math.max(last, Math.ceil(view.to)) };
    const laneId = drawn.lanes[lane]?.id ?? '';
    const shown = items.filter(
      (item, place) =>
        item.lane === lane &&
        (this.#shown?.has(this.#wholePlace(place)) ?? true) &&
        item.span.start < within.to &&
        item.span.end > within.from,
    ).length;
    const list = create('button', { type: 'button' }, this.#told('showInList', { count: shown }));
    list.addEventListener('click', () => {
      this.#panel.close();
      this.#go({ v: 'list', t: formatRange(within), c: drawn === this.#timeline ? [laneId] : [], e: '' }, 'pushState');
      this.querySelector<HTMLElement>('#list')?.scrollIntoView();
    });
    const zoom = create('button', { type: 'button' }, this.#words.zoomTo);
    zoom.addEventListener('click', () => {
      this.#panel.close();
      const beside = Math.max(2, (last - first) / 4);
      this.#wide?.chart.setView({ from: first - beside, to: last + beside });
    });
    const more = places.length - named.length;
    this.#panel.showOwn(
      create('h2', {}, this.#told('group', { count: places.length, lane: drawn.lanes[lane]?.title ?? '' })),
      create('ol', {}, ...entries),
      ...(more > 0 ? [create('p', {}, this.#told('more', { count: more }))] : []),
      create('p', { class: 'actions' }, list, ' ', zoom),
    );
  }

  async #export(format: string): Promise<void> {
    const { downloadSelection, EXPORTS } = await import('./timeline-export.ts');
    const known = EXPORTS.find((one) => one === format);
    if (!known) return;
    const { v, t } = this.#state;
    const within = v === 'list' || t === '' ? undefined : parseRange(t, this.#timeline.extent);
    const drawn = this.#drawn;
    const chosen = drawn.items.flatMap((item, place) => {
      if (this.#shown && !this.#shown.has(this.#wholePlace(place))) return [];
      if (within && (item.span.start >= within.to || item.span.end <= within.from)) return [];
      return [place];
    });
    try {
      const rows = await Promise.all(
        chosen.map(async (place) => {
          const { kind, id, date, due, outcome, lane } = drawn.items[place] as TimelineItem;
          const { title } = await this.#files.titles(this.#wholePlace(place));
          const url = new URL(sitePath(itemUrl({ kind, id })), location.href).href;
          return { kind, id, date, due, title, outcome, lane: drawn.lanes[lane]?.title ?? '', url };
        }),
      );
      const stamp = this.dataset['edition'] ?? '';
      await downloadSelection(known, {
        rows,
        svg: this.querySelector('.tl-chart'),
        name: document.title,
        note: this.#told('note', { name: document.title, address: location.href, day: stamp }),
        stamp,
        locale: this.#locale,
      });
      this.#say(this.#told('downloaded', { count: rows.length, format: known.toUpperCase() }));
    } catch {
      this.#say(this.#words.downloadFailed);
    }
  }
}

customElements.define('timeline-view', TimelineView);
