import { BLOCK_END, textDirective } from '../outputs/text-fragment.ts';
import { textStart } from '../outputs/text-start.ts';

/**
 * Offers a link to the words that a reader has chosen in the prose before it, and a search for them. The button stands in the
 * paragraph where the choice ends, so that Tab reaches it next, and out of the flow, so that nothing
 * moves; Escape takes it away. Without JavaScript or a clipboard it never shows.
 */
class QuoteLink extends HTMLElement {
  connectedCallback() {
    const [button, status, search] = this.children as unknown as [HTMLButtonElement, HTMLElement, HTMLAnchorElement];
    // Showing the button moves this element, which connects it anew.
    if (button.onclick || !navigator.clipboard) return;
    const article = this.closest('article') as HTMLElement;
    let range: Range;
    button.onclick = async () => {
      const from = blockOf(range.startContainer) as HTMLElement;
      const directive = textDirective({
        text: textOf(range),
        before: textOf(around(from, range, true)),
        after: textOf(around(blockOf(range.endContainer) as HTMLElement, range, false)),
        page: textOf(around(article, range)),
      });
      const url = location.href.replace(/#.*|$/, `#${from.id}:~:${directive}`);
      await navigator.clipboard.writeText(url).then(
        () => (status.textContent = this.dataset['copied'] as string),
        // Where the browser refuses the clipboard, a key copies it from there.
        () => prompt(button.innerText, url),
      );
    };
    document.addEventListener('keydown', ({ key }) => {
      if (key === 'Escape') this.hidden = true;
    });
    document.addEventListener('selectionchange', () => {
      const selection = getSelection();
      const isChosen = selection?.toString().trim();
      // Focus on the button may end the choice; its words are still known.
      if (!isChosen && this.contains(document.activeElement)) return;
      this.hidden = true;
      if (!selection || !isChosen) return;
      range = selection.getRangeAt(0);
      const block = blockOf(range.endContainer);
      if (!block || !blockOf(range.startContainer)) return;
      status.textContent = '';
      search.search = `q=${encodeURIComponent(textStart(isChosen, 100))}`;
      this.hidden = false;
      if (this.parentElement !== block) block.append(this);
      const box = block.getBoundingClientRect();
      const line = [...range.getClientRects()].at(-1) ?? box;
      this.style.top = `${line.bottom - box.top}px`;
      // Where the choice ends: at its left in a script that runs from right to left.
      const end = document.dir === 'rtl' ? line.left - box.left : line.right - box.left - this.offsetWidth;
      this.style.left = `${Math.max(0, Math.min(end, box.width - this.offsetWidth))}px`;
    });
  }
}

/** The paragraph or list item that has an address. */
function blockOf(node: Node): HTMLElement | null {
  const element = node instanceof Element ? node : node.parentElement;
  return element?.closest<HTMLElement>('.prose :is(p, li)[id]') ?? null;
}

/** A block's text up to the choice or after it; without a side, all of it. */
function around(
  block: Node,
  { startContainer, startOffset, endContainer, endOffset }: Range,
  isBefore?: boolean,
): Range {
  const range = document.createRange();
  range.selectNodeContents(block);
  if (isBefore === true) range.setEnd(startContainer, startOffset);
  if (isBefore === false) range.setStart(endContainer, endOffset);
  return range;
}

/** The text of a range as a browser searches it, with a mark where a block begins or ends. */
function textOf(range: Range): string {
  const copy = range.cloneContents();
  // What is hidden from view alone is out of the flow, and so a block of its own.
  for (const element of copy.querySelectorAll('p,li,h2,h3,figure,.visually-hidden,quote-link')) {
    if (element.matches('.visually-hidden,quote-link')) element.textContent = '';
    element.before(BLOCK_END);
    element.after(BLOCK_END);
  }
  return copy.textContent;
}

customElements.define('quote-link', QuoteLink);
