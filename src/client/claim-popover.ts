/** Room kept between the card, its mark and the edges of the window, in CSS pixels. */
const GAP = 8;

/** Where a window is so low that this much room is nowhere, the card covers its mark, in CSS pixels. */
const LEAST = 160;

/** `<claim-popover popover>`: shows the card of a claim beside its mark in the text; without it the mark links to the card. */
class ClaimPopover extends HTMLElement {
  connectedCallback(): void {
    for (const mark of document.querySelectorAll<HTMLAnchorElement>('a.claim')) {
      mark.ariaHasPopup = 'dialog';
      mark.addEventListener('click', (event) => {
        // With a key held the reader asks for the link itself, in a tab of its own.
        if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
        const card = document.querySelector(mark.hash);
        if (!card) return;
        event.preventDefault();
        this.#fill(card, mark.hash);
        this.showPopover();
        this.#place(mark);
        this.focus({ preventScroll: true });
      });
    }
    this.addEventListener('click', (event) => {
      if ((event.target as Element).closest('a')) this.hidePopover();
    });
    // A reader who closes it is where they were.
    let opener: Element | null = null;
    this.addEventListener('beforetoggle', (event) => {
      if (event.newState === 'open') opener = document.activeElement;
      else if (this.contains(document.activeElement)) (opener as HTMLElement | null)?.focus({ preventScroll: true });
    });
  }

  /** A copy of the card, without its ids, which must stay unique. */
  #fill(card: Element, hash: string): void {
    const copy = card.cloneNode(true) as Element;
    for (const element of copy.querySelectorAll('[id]')) element.removeAttribute('id');
    const link = copy.querySelector('.back a') as HTMLAnchorElement;
    link.removeAttribute('aria-label');
    link.hash = hash;
    link.textContent = this.dataset['goTo'] as string;
    this.replaceChildren(...copy.childNodes);
    // Not through `say`, so that an article loads one file less.
    this.ariaLabel = (this.dataset['label'] as string).replace(
      '{claim}',
      () => this.querySelector('h3')?.textContent.trim() ?? '',
    );
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

customElements.define('claim-popover', ClaimPopover);
