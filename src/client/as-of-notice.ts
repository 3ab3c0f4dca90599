import type { LateWords } from '../words/late-words.ts';
import { say } from '../words/message.ts';
import { keepDay, printDay, readDay, showKnownBy } from './known-by.ts';
import { loadWords } from './late-words.ts';
import { pageLocale } from './words.ts';

/** `<as-of-notice>`: with `?on=` in its address a page shows itself as of that day, and says so. */
class AsOfNotice extends HTMLElement {
  connectedCallback(): void {
    const day = readDay(location.search);
    if (!day) return;
    const main = this.parentElement as HTMLElement;
    showKnownBy(main, day);
    for (const section of main.querySelectorAll<HTMLElement>('section')) hideLater(section);
    keepDay(main, day);
    // A mark in the text shows what its card shows.
    for (const mark of main.querySelectorAll<HTMLAnchorElement>('a.claim')) {
      const state = main.querySelector<HTMLElement>(`${mark.hash} .outcome:not([hidden])`);
      mark.dataset['outcome'] = state?.dataset['outcome'] ?? 'unresolved';
      const shape = state?.querySelector('svg');
      if (shape) mark.querySelector('svg')?.replaceWith(shape.cloneNode(true));
    }
    (this.querySelector('a') as HTMLAnchorElement).search = '';
    const date = printDay(day);
    loadWords()
      .then(
        ({ asOfNotice: words }) => {
          const isWritten = day >= (this.dataset['published'] ?? '');
          this.#say(say(isWritten ? words.hidden : words.unwritten, { date }, pageLocale));
          this.#nameMarks(main, words);
        },
        // Without words the day alone says what the page shows.
        () => this.#say(date),
      )
      .finally(() => (this.hidden = false));
  }

  #say(text: string): void {
    (this.querySelector('span') as HTMLElement).textContent = text;
  }

  #nameMarks(main: HTMLElement, { claim, notMade }: LateWords['asOfNotice']): void {
    for (const mark of main.querySelectorAll<HTMLAnchorElement>('a.claim')) {
      const words = mark.querySelector('.visually-hidden');
      const outcome = main.querySelector(`${mark.hash} .outcome:not([hidden])`)?.textContent.trim();
      if (words) words.textContent = ` ${outcome === undefined ? notMade : say(claim, { outcome }, pageLocale)}`;
    }
  }
}

/** What a section lists or says of a day; not what is said of a claim within its card. */
const DATED = ':scope > [data-known], :scope > :is(ol, ul, p) > [data-known]';

/** Hides a section of which nothing dated is left, with the link to it, and the count over one of which something is not. */
function hideLater(section: HTMLElement): void {
  const dated = [...section.querySelectorAll<HTMLElement>(DATED)];
  section.hidden ||= dated.length > 0 && dated.every(({ hidden }) => hidden);
  const heading = section.querySelector(':scope > h2');
  const count = heading?.querySelector<HTMLElement>('.count');
  if (count) count.hidden = dated.some(({ hidden }) => hidden);
  const link = document.querySelector(`.contents a[href="#${heading?.id ?? ''}"]`)?.parentElement;
  if (link) link.hidden = section.hidden;
}

customElements.define('as-of-notice', AsOfNotice);
