/**
 * Puts a button beside what stands in its `[data-copy]`, which copies it as plain text. Without
 * JavaScript, or where the browser refuses the clipboard, there is no button.
 */
class CopyText extends HTMLElement {
  connectedCallback() {
    const text = this.querySelector('[data-copy]');
    if (!text || !navigator.clipboard || this.querySelector('button')) return;
    const [verb = '', label = '', done = ''] = this.dataset['words']?.split('|') ?? [];
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = verb;
    button.ariaLabel = label;
    const status = document.createElement('span');
    status.role = 'status';
    button.onclick = async () => {
      await navigator.clipboard.writeText(text.textContent);
      status.textContent = done;
      setTimeout(() => status.replaceChildren(), 3000);
    };
    const line = document.createElement('p');
    line.append(status, ' ', button);
    this.append(line);
  }
}

customElements.define('copy-text', CopyText);
