import { pageLocale } from './words.ts';

/** A day of the calendar as a link carries it, `?on=2016-06-30`; undefined for anything else. */
export function readDay(search: string): string | undefined {
  const text = new URLSearchParams(search).get('on') ?? '';
  const day = new Date(`${text}T00:00:00Z`);
  // A day that is none (2014-02-30) rolls over or fails; only a real one comes back as written.
  return /^\d{4}-\d\d-\d\d$/.test(text) && !isNaN(+day) && day.toISOString().startsWith(text) ? text : undefined;
}

/**
 * Hides what became known after a day and what no longer stood then, in a part of the page. The server wrote the days:
 * `data-known`, and `data-until` for what was replaced on that day. A list of which nothing is left goes with the heading
 * over it, or with all that it is folded into.
 */
export function showKnownBy(root: ParentNode, day: string): void {
  for (const element of root.querySelectorAll<HTMLElement>('[data-known]')) {
    const { known = '', until } = element.dataset;
    element.hidden = known > day || (until !== undefined && until <= day);
  }
  for (const list of root.querySelectorAll<HTMLElement>(':is(ol, ul):has(> [data-known])')) {
    list.hidden = !list.querySelector(':scope > :not([hidden])');
    const { previousElementSibling: heading, parentElement: folded } = list;
    if (heading instanceof HTMLHeadingElement) heading.hidden = list.hidden;
    if (folded instanceof HTMLDetailsElement) folded.hidden = list.hidden;
  }
}

/** A day (ISO 8601) in the language of the page: "6 August 2014". */
export function printDay(day: string): string {
  return new Date(day).toLocaleDateString(pageLocale.tag, { dateStyle: 'long', timeZone: 'UTC', calendar: 'gregory' });
}

/** Written out, and not through `sitePath`, so that an article loads one file less. */
const DATED_PAGES = ['articles/', 'claims/', 'as-of/'].map((path) => import.meta.env.BASE_URL + path);

/** Lets links to pages that know of days keep this one. */
export function keepDay(root: ParentNode, day: string): void {
  for (const link of root.querySelectorAll('a[href^="/"]')) {
    const [path = '', fragment] = (link.getAttribute('href') ?? '').split('#');
    if (!DATED_PAGES.some((page) => path.startsWith(page))) continue;
    link.setAttribute('href', `${path.replace(/\?.*/, '')}?on=${day}${fragment === undefined ? '' : `#${fragment}`}`);
  }
}
