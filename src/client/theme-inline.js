// Runs before the page is drawn, so that a remembered choice never flashes.
(() => {
  const root = document.documentElement.dataset;
  let stored = {};
  try {
    // Storage may be refused; a choice then lasts for one page.
    stored = localStorage;
  } catch {}
  if (/^(light|dark)$/.test(stored.theme)) root.theme = stored.theme;
  const isDark = () => (root.theme ? root.theme === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches);
  addEventListener('DOMContentLoaded', () => {
    const button = document.querySelector('[data-theme-toggle]');
    const show = () => button.setAttribute('aria-pressed', isDark());
    show();
    button.hidden = false;
    button.onclick = () => {
      stored.theme = root.theme = isDark() ? 'light' : 'dark';
      show();
    };
  });
})();
