import { yearOf } from '../domain/date.ts';
import type { Extent } from '../domain/time-range.ts';
import type { OpenTimeline } from '../outputs/timeline/timeline-file.ts';
import { neighbour } from '../outputs/timeline/neighbour.ts';
import { isWithin } from '../outputs/timeline/timeline-item.ts';
import { formatNumber } from '../words/message.ts';
import { pageLocale } from './words.ts';

interface Year {
  readonly section: HTMLElement;
  readonly count: HTMLElement;
  /** Places of the items that begin in it. */
  readonly places: readonly number[];
  shown: ReadonlySet<number>;
}

/**
 * The list of a timeline, narrowed to what a filter leaves. The list of a long timeline stands on a page for each year, or
 * on several of its months; what a filter leaves of it is fetched from there as its year comes into sight.
 */
export class TimelineList {
  readonly #years: Year[];
  readonly #items: OpenTimeline['items'];
  readonly #near = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) if (isIntersecting) void this.#load(target as HTMLElement);
    },
    { rootMargin: '400px' },
  );

  constructor(root: HTMLElement, { items }: OpenTimeline) {
    this.#items = items;
    const byYear = Map.groupBy(items.keys(), (place) => yearOf(items[place]?.date ?? ''));
    this.#years = [...root.querySelectorAll<HTMLElement>('[data-year]')].map((section) => {
      const places = byYear.get(Number(section.dataset['year'])) ?? [];
      return { section, count: section.querySelector('.count') as HTMLElement, places, shown: new Set(places) };
    });
  }

  /**
   * Shows some items only.
   * @param within Leaves out what lies outside a time as well.
   * @returns how many are shown.
   */
  show(shown: ReadonlySet<number> | undefined, within: Extent | undefined): number {
    const isWanted = (place: number) => {
      const item = this.#items[place];
      if (!item || (shown && !shown.has(place))) return false;
      return !within || isWithin(item, within);
    };
    let total = 0;
    for (const year of this.#years) {
      const wanted = year.places.filter(isWanted);
      year.shown = new Set(wanted);
      total += wanted.length;
      year.section.hidden = wanted.length === 0;
      year.count.textContent = formatNumber(wanted.length, pageLocale);
      this.#hide(year);
      const isNarrowed = shown !== undefined || within !== undefined;
      if (isNarrowed && wanted.length > 0 && !year.section.querySelector('li')) this.#near.observe(year.section);
      else this.#near.unobserve(year.section);
    }
    return total;
  }

  /** The place of the entry before or after another, in the order of time; undefined at the end of what is shown. */
  neighbour(place: number, step: 1 | -1): number | undefined {
    const shown = this.#years.flatMap((year) => [...year.shown]).sort((a, b) => a - b);
    return neighbour(shown, place, step);
  }

  /** Where a reader goes on from an entry: its link, or that of its year; undefined where neither is shown. */
  linkOf(place: number): HTMLElement | undefined {
    const year = this.#years.find(({ places }) => places.includes(place));
    const links = year?.section.querySelectorAll<HTMLElement>(`li[data-i="${place}"] p > a, h3 a`) ?? [];
    return [...links].findLast((link) => link.checkVisibility());
  }

  #hide({ section, shown }: Year): void {
    for (const entry of section.querySelectorAll<HTMLElement>('li[data-i]'))
      entry.hidden = !shown.has(Number(entry.dataset['i']));
  }

  async #load(section: HTMLElement): Promise<void> {
    this.#near.unobserve(section);
    const year = this.#years.find((one) => one.section === section);
    const link = section.querySelector<HTMLAnchorElement>('h3 a');
    if (!year || !link || section.querySelector('li')) return;
    const lists = await fetchLists(link.href).catch(() => undefined);
    // Without a connection the link to the year's page stays as it is.
    if (!lists || section.querySelector('li')) return;
    section.append(...lists.map((list) => document.adoptNode(list)));
    this.#hide(year);
  }
}

/**
 * The lists of a year, from its page or, one after the other, from those of its months.
 * @throws TypeError without a connection
 */
async function fetchLists(year: string): Promise<Element[]> {
  const lists: Element[] = [];
  const known = new Set<string>();
  for (let next: string | undefined = year; next !== undefined && !known.has(next);) {
    known.add(next);
    const response: Response = await fetch(next);
    if (!response.ok) throw new TypeError(`${next} answered ${response.status}`);
    const page = new DOMParser().parseFromString(await response.text(), 'text/html');
    const list = page.querySelector('.tl-list');
    if (list) lists.push(list);
    // A year that is cut has its contents on its own page; from the first part on, each leads to the next.
    const links = [...page.querySelectorAll<HTMLAnchorElement>(list ? 'a[rel=next]' : 'nav a')];
    next = links
      .map((link) => new URL(link.getAttribute('href') ?? '', year).href)
      .find((url) => url !== year && url.startsWith(year));
  }
  return lists;
}
