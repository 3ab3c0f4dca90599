/** Room kept between the popover, its mark and the edges of the window, in CSS pixels. */
const GAP = 8;

/** Where a window is so low that this much room is nowhere, the popover covers its mark, in CSS pixels. */
const LEAST = 160;

/**
 * `<mark-popover popover>`: shows beside a mark in the text what the mark links to further down, the card of a claim or a
 * reference; without it the link leads there.
 */
class MarkPopover extends HTMLElement {
  connectedCallback(): void {
    let opener: HTMLElement | undefined;
    for (const mark of document.querySelectorAll<HTMLAnchorElement>('a.claim, .cite a')) {
      mark.ariaHasPopup = 'dialog';
      mark.addEventListener('click', (event) => {
        // With a key held the reader asks for the link itself, in a tab of its own.
        if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
        const target = document.querySelector(mark.hash);
        if (!target) return;
        event.preventDefault();
        // It may be open for another mark.
        opener = mark;
        this.#fill(target, mark);
        // Tab goes from its mark into it and on from the mark, though it stands at the end of the page.
        this.showPopover({ source: mark });
        this.#place(mark);
        this.focus({ preventScroll: true });
      });
    }
    this.addEventListener('click', (event) => {
      if ((event.target as Element).closest('a, button')) this.hidePopover();
    });
    // A reader who closes it is where they were.
    this.addEventListener('beforetoggle', ({ newState }) => {
      if (newState === 'closed' && this.contains(document.activeElement)) opener?.focus({ preventScroll: true });
    });
  }

  /** A copy of what the mark links to, without its ids, which must stay unique. */
  #fill(target: Element, mark: HTMLAnchorElement): void {
    const copy = target.cloneNode(true) as Element;
    for (const element of copy.querySelectorAll('[id]')) element.removeAttribute('id');
    // In place of the links back to the text: the reader is there.
    const link = document.createElement('a');
    link.href = mark.hash;
    link.textContent = this.dataset['goTo'] as string;
    copy.querySelector('.back')?.replaceChildren(link);
    const close = document.createElement('button');
    close.className = 'pill';
    close.ariaLabel = this.dataset['close'] as string;
    close.textContent = '×';
    this.replaceChildren(close, ...copy.childNodes);
    // A number says which reference it is, words that they are a claim. Not through `say`, so that an article loads one file less.
    this.ariaLabel =
      mark.ariaLabel ??
      (this.dataset['label'] as string).replace('{claim}', () => this.querySelector('h3')?.textContent.trim() ?? '');
  }

  /**
   * Under the mark, or above it where there is more room, and no taller than that room, so that the words stay in sight;
   * on the page, so that it scrolls with the text.
   */
  #place(mark: Element): void {
    const lines = [...mark.getClientRects()];
    const first = lines[0] as DOMRect;
    const last = lines.at(-1) as DOMRect;
    this.style.removeProperty('--room');
    const { offsetWidth, offsetHeight } = this;
    const { clientWidth, clientHeight } = document.documentElement;
    const above = first.top - 2 * GAP;
    const below = clientHeight - last.bottom - 2 * GAP;
    const isAbove = offsetHeight > below && above > below;
    const most = Math.max(isAbove ? above : below, LEAST);
    // Above, it may not grow over the words when its earlier judgements are opened.
    const room = isAbove ? Math.min(most, offsetHeight) : most;
    const line = isAbove ? first : last;
    const start = document.dir === 'rtl' ? line.right - offsetWidth : line.left;
    const left = Math.max(GAP, Math.min(start, clientWidth - offsetWidth - GAP));
    const top = isAbove ? Math.max(GAP, line.top - GAP - room) : line.bottom + GAP;
    this.style.setProperty('--room', `${room}px`);
    this.style.setProperty('left', `${left + scrollX}px`);
    this.style.setProperty('top', `${top + scrollY}px`);
  }
}

customElements.define('mark-popover', MarkPopover);
