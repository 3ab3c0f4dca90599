import { type Extent, formatRange, parseRange, rangeEnds } from '../domain/time-range.ts';
import { CHOSEN_FACETS, type ChosenFacet, type FilterResult } from '../outputs/timeline/timeline-filter.ts';
import type { OpenTimeline, TimelineFacets } from '../outputs/timeline/timeline-file.ts';
import { MODES, type TimelineState } from '../outputs/timeline/timeline-state.ts';
import { formatNumber } from '../words/message.ts';
import { told, type TimelineLocale } from './timeline-messages.ts';

/** The controls above a timeline: what they say is the state, and each choice says how many entries it would leave. */
export class TimelineForm {
  readonly #form: HTMLFormElement;
  readonly #timeline: OpenTimeline;
  readonly #locale: TimelineLocale;
  /** Made when names are first put in order, which a page that is only read never asks for. */
  #names: Intl.Collator | undefined;
  /** The range as it was last written: until the reader edits it, it is none that he has chosen. */
  #range = '';
  /** What its two fields held when they were last written or read: what differs is being edited. */
  readonly #held = { from: '', to: '' };

  /** @param onChange Told of what the reader has chosen. */
  constructor(
    form: HTMLFormElement,
    timeline: OpenTimeline,
    locale: TimelineLocale,
    onChange: (chosen: Partial<TimelineState>) => void,
  ) {
    this.#form = form;
    this.#timeline = timeline;
    this.#locale = locale;
    const read = () => {
      const chosen = this.#read();
      if (chosen) onChange(chosen);
    };
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      read();
    });
    form.addEventListener('change', read);
  }

  #field<Field extends HTMLInputElement | HTMLSelectElement>(name: string): Field {
    return this.#form.elements.namedItem(name) as Field;
  }

  /** What is chosen; undefined where its range of time is none, which is then said at its field. */
  #read(): Partial<TimelineState> | undefined {
    const data = new FormData(this.#form);
    const text = (name: string) => ((data.get(name) as string | null) ?? '').trim();
    const all = [...this.#form.querySelectorAll<HTMLInputElement>('[name=c]')];
    const chosen = data.getAll('c') as string[];
    for (const name of ['from', 'to'] as const) this.#held[name] = this.#field<HTMLInputElement>(name).value;
    const range = `${text('from')}..${text('to')}`;
    const isRange = range === '..' || parseRange(range, this.#timeline.extent) !== undefined;
    const field = this.#field<HTMLInputElement>('from');
    field.setCustomValidity(isRange ? '' : this.#locale.words.timelineView.rangeForm);
    if (!isRange) {
      field.reportValidity();
      return undefined;
    }
    const isWhole = range === '..' || range === formatRange(this.#timeline.extent);
    return {
      c: chosen.length === all.length ? [] : chosen,
      q: text('q'),
      entity: text('entity'),
      speaker: text('speaker'),
      outcome: text('outcome'),
      v: MODES.find((mode) => mode === text('v')) ?? 'chart',
      ...(range === this.#range ? {} : { t: isWhole ? '' : range }),
    };
  }

  /** @param range The time that the state asks for, where it is one. */
  write({ c, q, entity, speaker, outcome, v }: TimelineState, range: Extent | undefined): void {
    for (const box of this.#form.querySelectorAll<HTMLInputElement>('[name=c]'))
      box.checked = c.length === 0 || c.includes(box.value);
    for (const radio of this.#form.querySelectorAll<HTMLInputElement>('[name=v]')) radio.checked = radio.value === v;
    this.#field<HTMLInputElement>('q').value = q;
    for (const [key, value] of Object.entries({ entity, speaker, outcome })) {
      const select = this.#field<HTMLSelectElement>(key);
      if (value !== '' && ![...select.options].some((option) => option.value === value))
        select.add(new Option(value, value));
      select.value = value;
    }
    this.writeRange(range ?? this.#timeline.extent);
  }

  writeRange(view: Extent): void {
    const [from, to] = rangeEnds(view);
    this.#range = `${from}..${to}`;
    for (const [name, value] of [['from', from] as const, ['to', to] as const]) {
      const field = this.#field<HTMLInputElement>(name);
      const isEdited = field === document.activeElement && field.value !== this.#held[name];
      if (!isEdited) this.#held[name] = field.value = value;
      field.setCustomValidity('');
    }
  }

  /** Says how many each choice would leave, and offers of the facets what would leave any. */
  count({ lanes, facets: counts }: FilterResult, facets: TimelineFacets | undefined, state: TimelineState): void {
    for (const box of this.#form.querySelectorAll<HTMLInputElement>('[name=c]')) {
      const lane = this.#timeline.lanes.findIndex(({ id }) => id === box.value);
      const number = box.parentElement?.querySelector('.number');
      if (number) number.textContent = formatNumber(lanes[lane] ?? 0, this.#locale);
    }
    if (!facets) return;
    const names = (this.#names ??= new Intl.Collator(this.#locale.tag));
    for (const key of Object.keys(CHOSEN_FACETS) as ChosenFacet[]) {
      const select = this.#field<HTMLSelectElement>(key);
      const choice = (label: string, count: number) => told(this.#locale, 'choice', { label, count });
      const options = facets.values[CHOSEN_FACETS[key]]
        .map(({ id, label }, place) => ({ id, label, count: counts[key][place] ?? 0 }))
        .filter(({ id, count }) => count > 0 || id === state[key])
        .sort((a, b) => b.count - a.count || names.compare(a.label, b.label));
      select.replaceChildren(
        new Option(this.#locale.words.timelineView.any, ''),
        ...options.map(({ id, label, count }) => new Option(choice(label, count), id, false, id === state[key])),
      );
      if (select.value !== state[key]) {
        select.add(new Option(choice(state[key], 0), state[key]));
        select.value = state[key];
      }
    }
  }
}
