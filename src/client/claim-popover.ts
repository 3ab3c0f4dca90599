/** Room kept between the card, its mark and the edges of the window, in CSS pixels. */
const GAP = 8;

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

  /** Under the mark, or above it where there is more room; on the page, so that it scrolls with the text. */
  #place(mark: Element): void {
    const line = mark.getClientRects()[0] as DOMRect;
    const { offsetWidth, offsetHeight } = this;
    const { clientWidth, clientHeight } = document.documentElement;
    const isAbove = line.bottom + GAP + offsetHeight > clientHeight && line.top > clientHeight - line.bottom;
    const start = document.dir === 'rtl' ? line.right - offsetWidth : line.left;
    const left = Math.max(GAP, Math.min(start, clientWidth - offsetWidth - GAP));
    const top = isAbove ? Math.max(GAP, line.top - GAP - offsetHeight) : line.bottom + GAP;
    this.style.setProperty('left', `${left + scrollX}px`);
    this.style.setProperty('top', `${top + scrollY}px`);
  }
}

customElements.define('claim-popover', ClaimPopover);
