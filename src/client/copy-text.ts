/**
 * Puts a button beside what stands in its `[data-copy]`, which copies it as plain text. Without JavaScript or a clipboard
 * there is no button; where the browser refuses the clipboard, the text is chosen, and a key copies it.
 */
class CopyText extends HTMLElement {
  connectedCallback() {
    const text = this.querySelector('[data-copy]');
    if (!text || !navigator.clipboard || this.querySelector('button')) return;
    const { verb = '', label = '', done = '' } = this.dataset;
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = verb;
    button.ariaLabel = label;
    const status = document.createElement('span');
    status.role = 'status';
    button.onclick = () =>
      navigator.clipboard.writeText(text.textContent).then(
        () => {
          status.textContent = done;
          setTimeout(() => status.replaceChildren(), 3000);
        },
        () => {
          text.closest('details')?.toggleAttribute('open', true);
          getSelection()?.selectAllChildren(text);
        },
      );
    const line = document.createElement('p');
    line.append(status, ' ', button);
    this.append(line);
  }
}

customElements.define('copy-text', CopyText);
