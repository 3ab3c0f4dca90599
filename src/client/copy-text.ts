/**
 * Shows the button beside what stands in its `[data-copy]`, which copies it as plain text. Without JavaScript, or where
 * the browser refuses the clipboard, there is no button.
 */
class CopyText extends HTMLElement {
  connectedCallback() {
    const [text, status] = ['[data-copy]', '[data-copied]'].map((name) => this.querySelector<HTMLElement>(name));
    const button = this.querySelector('button');
    if (!text || !status || !button || !navigator.clipboard) return;
    (button.parentElement as HTMLElement).hidden = false;
    button.onclick = async () => {
      await navigator.clipboard.writeText(text.textContent);
      status.textContent = status.dataset['copied'] ?? '';
      setTimeout(() => status.replaceChildren(), 3000);
    };
  }
}

customElements.define('copy-text', CopyText);
