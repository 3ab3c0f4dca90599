/**
 * Hands on the address of the page: to what the reader shares with or, in a browser without that, to the clipboard. Where
 * both are refused, a key copies it from where it is shown.
 */
class ShareButton extends HTMLElement {
  connectedCallback() {
    const button = this.firstElementChild as HTMLButtonElement;
    const status = document.createElement('span');
    status.role = 'status';
    this.append(' ', status);
    button.onclick = async () => {
      const url = location.href.replace(/#.*/, '');
      status.textContent = '';
      try {
        if (navigator.share) await navigator.share({ title: document.title, url });
        else {
          await navigator.clipboard.writeText(url);
          status.textContent = this.dataset['copied'] as string;
        }
      } catch (error) {
        // The reader thought better of it.
        if ((error as Error).name !== 'AbortError') prompt(button.innerText, url);
      }
    };
  }
}

customElements.define('share-button', ShareButton);
