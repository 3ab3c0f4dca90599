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
    const format = this.querySelector('summary')?.textContent ?? '';
    button.setAttribute('aria-label', `Copy ${format}`);
    const status = document.createElement('span');
    status.role = 'status';
    status.className = 'visually-hidden';
    button.onclick = async () => {
      await navigator.clipboard.writeText(text.textContent);
      button.textContent = status.textContent = 'Copied';
      setTimeout(() => {
        button.textContent = 'Copy';
        status.textContent = '';
      }, 3000);
    };
    this.append(button, status);
  }
}

customElements.define('copy-text', CopyText);
