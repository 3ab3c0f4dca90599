// Runs before the page is drawn, so that what a reader has chosen never flashes.
(() => {
  const root = document.documentElement.dataset;
  let stored = {};
  try {
    // Storage may be refused, or not be there; a choice then lasts for one page.
    stored = localStorage ?? stored;
  } catch {}
  const show = () => {
    for (const input of document.querySelectorAll('#display input')) {
      const { name, value } = input;
      input.checked = value === (root[name] ?? '');
      input.onchange = () => {
        if (value) stored[name] = root[name] = value;
        else for (const place of [stored, root]) delete place[name];
      };
    }
  };
  const put = () => {
    for (const name of ['theme', 'textSize', 'typeface', 'leading'])
      if (stored[name]) root[name] = stored[name];
      else delete root[name];
    show();
  };
  put();
  // Fonts that nothing will be set in are not asked for.
  if (root.typeface !== 'sans') document.querySelectorAll('template').forEach((one) => one.replaceWith(one.content));
  addEventListener('DOMContentLoaded', show);
  // What is chosen in another tab holds here too, and on a page that the browser has kept in memory.
  addEventListener('storage', put);
  addEventListener('pageshow', ({ persisted }) => persisted && put());
})();
