import type { Outcome } from '../domain/outcome.ts';
import { outcomeShapeSvg } from '../outputs/outcome-shape.ts';
import type { LateWords } from '../words/late-words.ts';
import { say } from '../words/message.ts';
import { keepDay, printDay, readDay, showKnownBy } from './known-by.ts';
import { loadWords } from './late-words.ts';
import { pageLocale } from './words.ts';

/** `<as-of-notice>`: with `?on=` in its address a page shows itself as of that day, and says so. */
class AsOfNotice extends HTMLElement {
  async connectedCallback(): Promise<void> {
    const day = readDay(location.search);
    const main = this.parentElement as HTMLElement;
    // Of a day after all that the page knows nothing would be hidden, so that there is time to ask for the edition's day.
    if (!day || (isAfterAll(main, day) && day > (await readEdition(day)))) return;
    showKnownBy(main, day);
    for (const section of main.querySelectorAll<HTMLElement>('section')) hideLater(section);
    keepDay(main, day);
    for (const mark of main.querySelectorAll<HTMLAnchorElement>('a.claim')) showState(mark, stateOf(mark, main));
    (this.querySelector('a') as HTMLAnchorElement).search = '';
    const date = printDay(day);
    loadWords()
      .then(
        ({ asOfNotice: words }) => {
          const isWritten = day >= (this.dataset['published'] ?? '');
          this.#say(say(isWritten ? words.hidden : words.unwritten, { date }, pageLocale));
          nameMarks(main, words);
          nameUnmade(main, words);
        },
        // Without words the day alone says what the page shows.
        () => this.#say(date),
      )
      .finally(() => this.#show());
  }

  #say(text: string): void {
    (this.querySelector('span') as HTMLElement).textContent = text;
  }

  /** What has the focus never lies under the notice, however many lines it takes. */
  #show(): void {
    this.hidden = false;
    const { style } = document.documentElement;
    new ResizeObserver(() => style.setProperty('scroll-padding-block-end', `${this.offsetHeight}px`)).observe(this);
  }
}

/** True for a day that is later than every one that the page is dated by. */
function isAfterAll(main: HTMLElement, day: string): boolean {
  return [...main.querySelectorAll<HTMLElement>('[data-known]')].every(({ dataset }) => (dataset['known'] ?? '') < day);
}

/** The day of the edition, ISO 8601; the day that is asked for where it cannot be known. */
function readEdition(asked: string): Promise<string> {
  return loadWords().then(
    ({ edition }) => edition,
    () => asked,
  );
}

/** How the claim of a mark stands on its card, not how it stood before; undefined where it had not been made. */
function stateOf(mark: HTMLAnchorElement, main: HTMLElement): HTMLElement | undefined {
  return main.querySelector<HTMLElement>(`${mark.hash} .mark > .outcome:not([hidden])`) ?? undefined;
}

/** A mark in the text shows what its card shows, and what was not yet made as unjudged. */
function showState(mark: HTMLAnchorElement, state: HTMLElement | undefined): void {
  const outcome = (state?.dataset['outcome'] ?? 'unresolved') as Outcome;
  mark.dataset['outcome'] = outcome;
  const shape = mark.querySelector('svg');
  if (shape) shape.outerHTML = outcomeShapeSvg(outcome);
}

function nameMarks(main: HTMLElement, { claim, notMade }: LateWords['asOfNotice']): void {
  for (const mark of main.querySelectorAll<HTMLAnchorElement>('a.claim')) {
    const words = mark.querySelector('.visually-hidden');
    const outcome = stateOf(mark, main)?.textContent.trim();
    if (words) words.textContent = ` ${outcome === undefined ? notMade : say(claim, { outcome }, pageLocale)}`;
  }
}

/** Where a claim's outcome would stand before it was made: on its card and among the facts of its page. */
const UNMADE = ':is(.mark, dd):has(> .outcome):not(:has(> .outcome:not([hidden])))';

function nameUnmade(main: HTMLElement, { unmade }: LateWords['asOfNotice']): void {
  for (const place of main.querySelectorAll(UNMADE)) place.append(unmade);
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
