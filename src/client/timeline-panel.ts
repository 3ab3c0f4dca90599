import type { Words } from '../words/words.ts';
import { create } from './segments.ts';

/** What of an entry's page stands in the panel no longer: ways to other pages that the panel has of its own, and scripts. */
const LEFT_OUT =
  'script, nav, template, mark-popover, quote-link, as-of-notice, section:has(> :is(#related, #cite)), .visually-hidden[id]';

type PanelWords = Pick<Words['timelineView'], 'entryFailed' | 'openPage'>;

export interface PanelEvents {
  onClose(): void;
  onStep(step: 1 | -1): void;
}

/** Whether Escape ends something else first: an input method's choice, a search that is typed, what is open on top. */
function isAnswered({ defaultPrevented, isComposing, target }: KeyboardEvent): boolean {
  if (defaultPrevented || isComposing || document.querySelector(':is(:popover-open, dialog[open])')) return true;
  return target instanceof HTMLInputElement && target.type === 'search' && target.value !== '';
}

/** The panel of one entry, with what its own page says of it: fetched from there, so that both always agree. */
export class TimelinePanel {
  readonly #root: HTMLElement;
  readonly #body: HTMLElement;
  readonly #words: PanelWords;
  /** Counts what was asked for: an answer to any but the last is stale. */
  #asked = 0;

  constructor(root: HTMLElement, words: PanelWords, { onClose, onStep }: PanelEvents) {
    this.#root = root;
    this.#words = words;
    this.#body = root.querySelector('[data-body]') as HTMLElement;
    root.querySelector('[data-close]')?.addEventListener('click', onClose);
    root.querySelector('[data-previous]')?.addEventListener('click', () => onStep(-1));
    root.querySelector('[data-next]')?.addEventListener('click', () => onStep(1));
    // Wherever the reader is: the panel may lie over it.
    document.addEventListener('keydown', (event) => {
      if (event.key === 'Escape' && this.isOpen && !isAnswered(event)) onClose();
    });
  }

  get isOpen(): boolean {
    return !this.#root.hidden;
  }

  get hasFocus(): boolean {
    return this.#root.contains(document.activeElement);
  }

  close(): void {
    this.#asked += 1;
    this.#root.hidden = true;
  }

  /** Opens the page of an entry; `hasFocus` brings the reader there. */
  async open(url: string, hasFocus: boolean): Promise<void> {
    this.#asked += 1;
    const own = this.#asked;
    this.#root.hidden = false;
    const response = await fetch(url).catch(() => undefined);
    if (own !== this.#asked) return;
    if (response?.ok) {
      const page = new DOMParser().parseFromString(await response.text(), 'text/html');
      if (own === this.#asked) this.#show(page, url);
    } else {
      this.#show(undefined, url);
    }
    if (hasFocus) this.#root.focus();
  }

  /** Shows some content of the caller's; `hasFocus` brings the reader there. */
  showOwn(content: readonly Node[], hasFocus: boolean): void {
    this.#asked += 1;
    this.#root.hidden = false;
    this.#fill(document, ...content);
    if (hasFocus) this.#root.focus();
  }

  #show(page: Document | undefined, url: string): void {
    const main = page?.querySelector('main');
    if (!main) {
      const link = create('a', { href: url }, this.#words.openPage);
      this.#fill(document, create('p', {}, this.#words.entryFailed, ' ', link));
      return;
    }
    for (const element of main.querySelectorAll(LEFT_OUT)) element.remove();
    for (const element of main.querySelectorAll('[id], [aria-labelledby], [popovertarget]')) {
      for (const name of ['id', 'aria-labelledby', 'popovertarget']) element.removeAttribute(name);
    }
    // What they lead to is named on the page of the entry alone.
    for (const link of main.querySelectorAll<HTMLAnchorElement>('a[href^="#"]'))
      link.href = `${url}${link.getAttribute('href') as string}`;
    // One level down, as the page that the panel stands on has a first heading already.
    for (const heading of main.querySelectorAll('h1, h2, h3')) {
      const lower = document.createElement(`h${Number(heading.localName.slice(1)) + 1}`);
      lower.append(...heading.childNodes);
      heading.replaceWith(lower);
    }
    const more = create('p', {}, create('a', { href: url }, this.#words.openPage));
    this.#fill(page as Document, ...[...main.children].map((child) => document.adoptNode(child)), more);
    this.#body.scrollTop = 0;
  }

  /** @param page The page that the content is of, in whose language it is. */
  #fill({ documentElement: { lang, dir } }: Document, ...content: Node[]): void {
    Object.assign(this.#body, { lang, dir: dir || 'ltr' });
    this.#body.replaceChildren(...content);
  }
}
