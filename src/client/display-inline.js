// Runs before the page is drawn, so that what a reader has chosen never flashes.
(() => {
  const root = document.documentElement.dataset;
  let stored = {};
  try {
    // Storage may be refused; a choice then lasts for one page.
    stored = localStorage;
  } catch {}
  for (const name of ['theme', 'textSize', 'typeface', 'leading']) if (stored[name]) root[name] = stored[name];
  // Fonts that nothing will be set in are not asked for.
  if (root.typeface !== 'sans') document.querySelectorAll('template').forEach((one) => one.replaceWith(one.content));
  addEventListener('DOMContentLoaded', () => {
    for (const input of document.querySelectorAll('#display input')) {
      const { name, value } = input;
      input.checked = value === (root[name] ?? '');
      input.onchange = () => {
        if (value) stored[name] = root[name] = value;
        else for (const place of [stored, root]) delete place[name];
      };
    }
  });
})();
