// Runs before the page is drawn, so that what the address asks for has its room from the first paint: nothing moves when
// the script that shows it comes. A classic script, as a module would come after the first paint.
(() => {
  const asked = new URLSearchParams(location.search);
  const root = document.documentElement.dataset;
  if (asked.get('e')) root.hasPanel = '';
  if (asked.get('v') === 'list') root.isList = '';
})();
