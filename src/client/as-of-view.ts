import { partOfDay } from '../outputs/known-part.ts';
import { formatNumber, type Message, say } from '../words/message.ts';
import type { Words } from '../words/words.ts';
import { keepDay, printDay, readDay, showKnownBy } from './known-by.ts';
import { onOtherAddress, setAddress } from './page-address.ts';
import { sitePath } from './site-path.ts';
import { pageLocale, readWords } from './words.ts';

/** A slider moves faster than a screen reader can speak. */
const SPEAK_AFTER_MS = 400;

/**
 * `<as-of-view>`: a field and a slider that choose the day as of which its content shows. Where that is too much for one
 * page, each part shows itself as of a day, and the page with their contents puts all parts together, or leads to the
 * part that has the day where they are too many.
 */
class AsOfView extends HTMLElement {
  #words = readWords<Pick<Words, 'asOfView' | 'count'>>(this);
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Set once the parts are being put together. */
  #together: Promise<void> | undefined;

  connectedCallback(): void {
    const field = this.querySelector('[type=date]') as HTMLInputElement;
    const slider = this.querySelector('[type=range]') as HTMLInputElement;
    (this.querySelector('.fields') as HTMLElement).hidden = false;
    field.addEventListener('change', () => {
      if (field.validity.valid) void this.#show(field.value, true);
      else field.reportValidity();
    });
    slider.addEventListener('input', () => void this.#show(this.#dayOf(Number(slider.value)), true));
    onOtherAddress(() => void this.#show(this.#asked() ?? this.#last, false));
    const asked = this.#asked();
    if (asked) {
      const part = this.#partOf(asked);
      if (this.#isContents && !this.#canBeTogether && part.startsWith(this.#part))
        location.replace(addressOf(part, asked));
      else void this.#show(asked, false);
    } else if (new URLSearchParams(location.search).has('on'))
      this.#say(
        say(this.#words.asOfView.noDay, { first: printDay(this.#from), last: printDay(this.#today) }, pageLocale),
      );
    else if (!this.#isContents) this.#count(this.#last);
  }

  get #first(): string {
    return this.dataset['first'] as string;
  }

  get #last(): string {
    return this.dataset['last'] as string;
  }

  /** Paths of the pages with entries, newest first; none where all is on this page. */
  get #parts(): readonly string[] {
    return (this.dataset['parts'] ?? '').split(' ').filter((path) => path !== '');
  }

  /** Path of the part that is on this page; empty for the list itself. */
  get #part(): string {
    return this.dataset['part'] as string;
  }

  /** True on a page that has the contents of several others. */
  get #isContents(): boolean {
    return this.dataset['contents'] !== undefined;
  }

  get #canBeTogether(): boolean {
    return this.dataset['together'] !== undefined;
  }

  /** The first day of the whole list, of which this page may be a part. */
  get #from(): string {
    return this.dataset['from'] as string;
  }

  get #today(): string {
    return this.dataset['today'] as string;
  }

  /** The day that the address asks for, if it lies within the story; a part shows itself as of any such day. */
  #asked(): string | undefined {
    const day = readDay(location.search);
    return day !== undefined && day >= this.#from && day <= this.#today ? day : undefined;
  }

  /** The last day of a month counted from the year 0, but within the story. */
  #dayOf(month: number): string {
    return this.#within(new Date(Date.UTC(Math.floor(month / 12), (month % 12) + 1, 0)).toISOString().slice(0, 10));
  }

  #within(day: string): string {
    return day > this.#last ? this.#last : day < this.#first ? this.#first : day;
  }

  #partOf(day: string): string {
    return partOfDay(this.#parts, day) ?? '';
  }

  async #show(day: string, isNew: boolean): Promise<void> {
    const field = this.querySelector('[type=date]') as HTMLInputElement;
    const slider = this.querySelector('[type=range]') as HTMLInputElement;
    field.value = this.#within(day);
    slider.value = String(Number(field.value.slice(0, 4)) * 12 + Number(field.value.slice(5, 7)) - 1);
    slider.ariaValueText = printDay(field.value);
    if (isNew) setAddress(`?on=${day}`, 'replaceState');
    if (this.#isContents && !this.#canBeTogether) {
      keepDay(this, day);
      this.#offer(day);
      return;
    }
    if (this.#isContents) {
      try {
        await (this.#together ??= this.#putTogether());
      } catch {
        this.#together = undefined;
        this.#say(this.#words.asOfView.failed);
        keepDay(this, day);
        return;
      }
      // Another day may have been chosen since.
      if (field.value !== day) return;
    }
    showKnownBy(this, day);
    keepDay(this, day);
    for (const details of this.querySelectorAll('details')) {
      const count = details.querySelectorAll('li:not([hidden])').length;
      (details.querySelector('[data-count]') as HTMLElement).textContent = formatNumber(count, pageLocale);
    }
    this.#count(day);
  }

  /** Fetches what the pages of the parts list, and puts it here in place of the contents. */
  async #putTogether(): Promise<void> {
    const parts = await Promise.all(
      this.#parts.map(async (path) => {
        const response = await fetch(sitePath(`/as-of/${path}`));
        if (!response.ok) throw new Error(`${path} answered ${response.status}`);
        const page = new DOMParser().parseFromString(await response.text(), 'text/html');
        return [...page.querySelectorAll('as-of-view .year')];
      }),
    );
    // Its links have the anchors that the headings of the years bring.
    this.querySelector('.as-of-contents')?.remove();
    this.append(...parts.flat().map((year) => document.adoptNode(year)));
  }

  /** A link to the part that has a day. */
  #offer(day: string): void {
    const link = document.createElement('a');
    link.href = addressOf(this.#partOf(day), day);
    link.textContent = say(this.#words.asOfView.open, { date: printDay(day) }, pageLocale);
    this.#say(link);
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
    const message = this.#part === '' ? asOfView.known : asOfView.knownHere;
    this.#say(say(message, { date: printDay(day), ...counts }, pageLocale));
  }

  #say(words: string | Node): void {
    clearTimeout(this.#timer);
    const status = this.querySelector('[role=status]') as HTMLElement;
    this.#timer = setTimeout(() => status.replaceChildren(words), SPEAK_AFTER_MS);
  }
}

/** The page of a part, as of a day. */
function addressOf(part: string, day: string): string {
  return sitePath(`/as-of/${part}?on=${day}`);
}

customElements.define('as-of-view', AsOfView);
