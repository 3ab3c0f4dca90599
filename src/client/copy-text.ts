/**
 * Puts a button beside what stands in its `[data-copy]`, which copies it as plain text. Without
 * JavaScript, or where the browser refuses the clipboard, there is no button.
 */
class CopyText extends HTMLElement {
  connectedCallback() {
    const text = this.querySelector('[data-copy]');
    if (!text || !navigator.clipboard || this.querySelector('button')) return;
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = 'Copy';
    button.ariaLabel = `Copy ${this.querySelector('summary')?.textContent}`;
    const status = document.createElement('span');
    status.role = 'status';
    button.onclick = async () => {
      await navigator.clipboard.writeText(text.textContent);
      status.textContent = 'Copied';
      setTimeout(() => status.replaceChildren(), 3000);
    };
    this.append(status, button);
  }
}

customElements.define('copy-text', CopyText);
