/**
 * `<embed-frame>`: a page that stands within another site's. `?theme=dark` or `light` chooses its colours, its links open
 * outside of the frame, and the page around it is told its height (`{type: 'embed-height', height}`, in pixels). It keeps
 * nothing.
 */
class EmbedFrame extends HTMLElement {
  connectedCallback(): void {
    const theme = new URLSearchParams(location.search).get('theme') ?? '';
    if (/^(?:light|dark)$/.test(theme)) document.documentElement.dataset['theme'] = theme;
    this.toggleAttribute('data-framed', true);
    const origin = this.querySelector<HTMLAnchorElement>('[data-origin]');
    this.addEventListener('click', ({ target }) => {
      const link = (target as Element).closest('a');
      if (!link || link.getAttribute('href')?.startsWith('#')) return;
      // The whole page shows what the frame shows.
      if (link === origin) link.search = location.search;
      link.target = '_blank';
    });
    if (parent === window) return;
    // Whoever embeds it may know how high it is, and nothing else is said.
    new ResizeObserver(() => {
      parent.postMessage({ type: 'embed-height', height: document.documentElement.offsetHeight }, '*');
    }).observe(document.documentElement);
  }
}

customElements.define('embed-frame', EmbedFrame);
