import { formatNumber, type Message, say } from '../words/message.ts';
import type { Words } from '../words/words.ts';
import { keepDay, readDay, showKnownBy } from './known-by.ts';
import { pageLocale, readWords } from './words.ts';

/** A slider moves faster than a screen reader can speak. */
const SPEAK_AFTER_MS = 400;

/** `<as-of-view>`: a field and a slider that choose the day as of which its content shows. */
class AsOfView extends HTMLElement {
  #words = readWords<Pick<Words, 'asOfView' | 'count'>>(this);
  #timer: ReturnType<typeof setTimeout> | undefined;

  connectedCallback(): void {
    const field = this.querySelector('[type=date]') as HTMLInputElement;
    const slider = this.querySelector('[type=range]') as HTMLInputElement;
    (this.querySelector('.fields') as HTMLElement).hidden = false;
    field.addEventListener('change', () => {
      if (field.validity.valid) this.#show(field.value, true);
      else field.reportValidity();
    });
    slider.addEventListener('input', () => this.#show(this.#dayOf(Number(slider.value)), true));
    addEventListener('popstate', () => this.#show(this.#asked() ?? this.#last, false));
    const asked = this.#asked();
    if (asked) this.#show(asked, false);
    else if (new URLSearchParams(location.search).has('on'))
      this.#say(
        say(this.#words.asOfView.noDay, { first: this.#name(this.#first), last: this.#name(this.#last) }, pageLocale),
      );
    else this.#count(this.#last);
  }

  get #first(): string {
    return this.dataset['first'] as string;
  }

  get #last(): string {
    return this.dataset['last'] as string;
  }

  /** The day that the address asks for, if it lies within the story. */
  #asked(): string | undefined {
    const day = readDay(location.search);
    return day && day >= this.#first && day <= this.#last ? day : undefined;
  }

  /** The last day of a month counted from the year 0, but within the story. */
  #dayOf(month: number): string {
    const day = new Date(Date.UTC(Math.floor(month / 12), (month % 12) + 1, 0)).toISOString().slice(0, 10);
    return day > this.#last ? this.#last : day < this.#first ? this.#first : day;
  }

  #show(day: string, isNew: boolean): void {
    const field = this.querySelector('[type=date]') as HTMLInputElement;
    const slider = this.querySelector('[type=range]') as HTMLInputElement;
    field.value = day;
    slider.value = String(Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1);
    slider.ariaValueText = this.#name(day);
    showKnownBy(this, day);
    keepDay(this, day);
    for (const details of this.querySelectorAll('details')) {
      const count = details.querySelectorAll('li:not([hidden])').length;
      (details.querySelector('[data-count]') as HTMLElement).textContent = formatNumber(count, pageLocale);
      details.hidden = count === 0;
    }
    for (const list of this.querySelectorAll<HTMLElement>('ul')) {
      const isEmpty = !list.querySelector(':scope > li:not([hidden])');
      const heading = list.previousElementSibling;
      if (heading?.tagName === 'H3') (heading as HTMLElement).hidden = isEmpty;
    }
    if (isNew) history.replaceState(null, '', `?on=${day}`);
    this.#count(day);
  }

  #count(day: string): void {
    const { asOfView, count } = this.#words;
    const counted = (kind: string, message: Message) =>
      say(message, { count: this.querySelectorAll(`[data-kind=${kind}] > li:not([hidden])`).length }, pageLocale);
    const counts = {
      claims: counted('claims', count.claims),
      events: counted('events', count.events),
      reports: counted('sources', asOfView.reports),
    };
    this.#say(say(asOfView.known, { date: this.#name(day), ...counts }, pageLocale));
  }

  #say(words: string): void {
    clearTimeout(this.#timer);
    const status = this.querySelector('[role=status]') as HTMLElement;
    this.#timer = setTimeout(() => (status.textContent = words), SPEAK_AFTER_MS);
  }

  #name(day: string): string {
    return new Date(day).toLocaleDateString(pageLocale.tag, {
      dateStyle: 'long',
      timeZone: 'UTC',
      calendar: 'gregory',
    });
  }
}

customElements.define('as-of-view', AsOfView);
