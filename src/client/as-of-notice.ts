import { keepDay, readDay, showKnownBy } from './known-by.ts';

/** `<as-of-notice>`: with `?on=` in its address a page shows itself as of that day, and says so. */
class AsOfNotice extends HTMLElement {
  connectedCallback(): void {
    const day = readDay(location.search);
    if (!day) return;
    const main = this.parentElement as HTMLElement;
    showKnownBy(main, day);
    keepDay(main, day);
    // A mark in the text shows what its card shows.
    for (const mark of main.querySelectorAll<HTMLAnchorElement>('a.claim')) {
      const state = main.querySelector<HTMLElement>(`${mark.hash} .outcome:not([hidden])`);
      mark.dataset['outcome'] = state?.dataset['outcome'] ?? 'unresolved';
      const shape = state?.querySelector('svg');
      if (shape) mark.querySelector('svg')?.replaceWith(shape.cloneNode(true));
      const words = mark.querySelector('.visually-hidden');
      if (words) words.textContent = ` (claim: ${state?.textContent.trim() ?? 'not yet made'})`;
    }
    const date = new Date(day).toLocaleDateString(document.documentElement.lang, {
      dateStyle: 'long',
      timeZone: 'UTC',
    });
    const unwritten = day < (this.dataset['published'] ?? '') ? ' This page had not been written yet.' : '';
    (this.querySelector('[data-words]') as HTMLElement).textContent =
      `As of ${date}: what became known later is hidden.${unwritten}`;
    (this.querySelector('a') as HTMLAnchorElement).search = '';
    this.hidden = false;
  }
}

customElements.define('as-of-notice', AsOfNotice);
