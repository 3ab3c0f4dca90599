/** The part of the address after its path, as it was last shown. */
let shown = location.search;

/**
 * Puts a query into the address of the page; an empty one takes it away. A step back that would lead to the same again is
 * not made.
 */
export function setAddress(query: string, how: 'pushState' | 'replaceState'): void {
  const { search, pathname } = new URL(query === '' ? location.pathname : query, location.href);
  if (search !== location.search) {
    try {
      history[how](null, '', search || pathname);
    } catch {
      // Safari and Firefox refuse more than so many in ten seconds: the page shows what was asked for all the same.
    }
  }
  shown = location.search;
}

/** Tells when the reader goes back or forth to another query; a link within the page leads to none. */
export function onOtherAddress(told: () => void): void {
  addEventListener('popstate', () => {
    if (location.search === shown) return;
    shown = location.search;
    told();
  });
}
