import { firstDay } from './date.ts';

/** By what a part of a list is told from the others beside it. */
export interface PartKey {
  /**
   * `script` holds all names in a script that has no alphabet; `digits` and `other` names that begin with no letter;
   * `undated`, beside years, what has no date.
   */
  readonly kind: 'year' | 'month' | 'undated' | 'letter' | 'script' | 'digits' | 'other' | 'number';
  /** What it adds to the address, lower-case ASCII: `2014`, `03`, `s`, `cyrl-0411`, `hani`, `2`. */
  readonly slug: string;
  /** What names it: a year "2014", a month "2014-03", a letter "S", a script by ISO 15924 "Hani", a number "2". */
  readonly text: string;
}

/** A list, or a part of one, which is cut where it is too long for a page. */
export interface ListPart<Entry> {
  /** Its address below that of the list, with a closing slash: `2014/`, `2014/03/`; empty for the list itself. */
  readonly path: string;
  /** What it is cut by, outermost first: the year, then the month, then a number. */
  readonly keys: readonly PartKey[];
  /** What it holds, in the order of the list; of one that is cut, all of it. */
  readonly entries: readonly Entry[];
  /** Its parts where it is cut, in the order of the list. */
  readonly parts: readonly ListPart<Entry>[];
}

/** Says in which part an entry belongs. */
export type PartOf<Entry> = (entry: Entry) => PartKey;

/** How a list is cut. */
export interface Cut<Entry> {
  /** What a reader would cut it by, and by what its parts where those are too long: year, month. */
  readonly by: readonly PartOf<Entry>[];
  /** The most entries of a page. */
  readonly most: number;
  /** True where new entries come first: pages by number are then counted from the end, so that what is on one stays there. */
  readonly isNewestFirst?: boolean;
  /** Folder of the parts, with its closing slash, where they would stand among pages of entries: `by/`. */
  readonly folder?: string;
}

/**
 * Cuts a list only where it is longer than a page: by the first of `by`, what is still too long by the next, and by
 * number where none is left. Parts stand in the order in which the list first comes to them.
 *
 * A part keeps its address when it is cut. Cut by number, its page 1 stands there; cut otherwise, its contents, and every
 * entry has the address of its own year, month or initial, which newer entries do not change.
 * @throws RangeError where a page may hold nothing.
 */
export function cutList<Entry>(entries: readonly Entry[], cut: Cut<Entry>): ListPart<Entry> {
  if (!(cut.most >= 1)) throw new RangeError(`a page of ${cut.most} entries`);
  return cutPart({ path: '', keys: [], entries, parts: [] }, cut, cut.by);
}

function cutPart<Entry>(part: ListPart<Entry>, cut: Cut<Entry>, by: Cut<Entry>['by']): ListPart<Entry> {
  if (part.entries.length <= cut.most) return part;
  const [partOf, ...rest] = by;
  if (!partOf) return { ...part, parts: numberedParts(part, cut) };
  const keys = new Map<string, PartKey>();
  const groups = Map.groupBy(part.entries, (entry) => {
    const key = partOf(entry);
    keys.set(key.slug, key);
    return key.slug;
  });
  const parts = [...groups].map(([slug, entries]) =>
    cutPart(
      { path: `${folderOf(part, cut)}${slug}/`, keys: [...part.keys, keys.get(slug) as PartKey], entries, parts: [] },
      cut,
      rest,
    ),
  );
  return { ...part, parts };
}

function folderOf<Entry>({ path }: ListPart<Entry>, { folder = '' }: Cut<Entry>): string {
  return path === '' ? folder : path;
}

function numberedParts<Entry>(part: ListPart<Entry>, cut: Cut<Entry>): ListPart<Entry>[] {
  const { most, isNewestFirst = false } = cut;
  const count = Math.ceil(part.entries.length / most);
  const length = part.entries.length;
  const numbered = Array.from({ length: count }, (_, index): ListPart<Entry> => {
    const number = String(index + 1);
    return {
      path: index === 0 ? part.path : `${folderOf(part, cut)}${number}/`,
      keys: [...part.keys, { kind: 'number', slug: number, text: number }],
      entries: isNewestFirst
        ? part.entries.slice(Math.max(0, length - (index + 1) * most), length - index * most)
        : part.entries.slice(index * most, (index + 1) * most),
      parts: [],
    };
  });
  return isNewestFirst ? numbered.reverse() : numbered;
}

/** True for a part that is not cut: its page has its entries. */
export function isWhole(part: ListPart<unknown>): boolean {
  return part.parts.length === 0;
}

function isNumbered(part: ListPart<unknown>): boolean {
  return part.parts[0]?.keys.at(-1)?.kind === 'number';
}

/**
 * All pages of a list, each at an address of its own: parts with their entries, in the order of the list, and before
 * those of a part that is cut, its contents (`entries` are then what lies on other pages).
 */
export function partPages<Entry>(list: ListPart<Entry>): ListPart<Entry>[] {
  const inside = list.parts.flatMap(partPages);
  return isNumbered(list) ? inside : [list, ...inside];
}

/** A part of a list that is cut, and what of it a page singles out: all sources of one type, with the page on which they begin. */
export interface Share<Entry> {
  readonly part: ListPart<Entry>;
  readonly page: ListPart<Entry>;
  readonly count: number;
}

/** In which parts of a list such entries are, how many, and on which page of the part the first of them stands. */
export function sharesOf<Entry>(list: ListPart<Entry>, isWanted: (entry: Entry) => boolean): Share<Entry>[] {
  return list.parts.flatMap((part) => {
    const count = part.entries.filter(isWanted).length;
    const page = partPages(part).find((one) => isWhole(one) && one.entries.some(isWanted));
    return page ? [{ part, page, count }] : [];
  });
}

/** The page to open for a part: its own, or of those by number the one that comes first in the list. */
export function openingPage<Entry>(part: ListPart<Entry>): ListPart<Entry> {
  return isNumbered(part) ? (part.parts[0] as ListPart<Entry>) : part;
}

/**
 * All pages of a list but its own, as routes of the site: `part` is the path without its closing slash.
 * @param folder The folder in which the route itself stands, as in `Cut`.
 */
export function partRoutes(
  list: ListPart<unknown>,
  folder = '',
): { params: { part: string }; props: { path: string } }[] {
  return partPages(list)
    .filter(({ path }) => path !== '')
    .map(({ path }) => ({ params: { part: path.slice(folder.length, -1) }, props: { path } }));
}

/**
 * The part of a list whose page is at that path.
 * @throws RangeError where there is none.
 */
export function partAt<Entry>(list: ListPart<Entry>, path: string): ListPart<Entry> {
  const found = partPages(list).find((part) => part.path === path);
  if (!found) throw new RangeError(`the list has no page "${path}"`);
  return found;
}

/** The pages with entries before and after a part, and undefined where there is none. */
export function besidePart<Entry>(
  list: ListPart<Entry>,
  { path }: ListPart<Entry>,
): { readonly before: ListPart<Entry> | undefined; readonly after: ListPart<Entry> | undefined } {
  const whole = partPages(list).filter(isWhole);
  const place = whole.findIndex((part) => part.path === path);
  return place === -1 ? { before: undefined, after: undefined } : { before: whole[place - 1], after: whole[place + 1] };
}

/** Cuts by the year in which a date begins; what has no date lies in a part of its own. */
export function byYear<Entry>(dateOf: (entry: Entry) => string | undefined): PartOf<Entry> {
  const [year] = byYearAndMonth<string>((date) => date) as [PartOf<string>];
  return (entry) => {
    const date = dateOf(entry);
    return date === undefined ? { kind: 'undated', slug: 'undated', text: '' } : year(date);
  };
}

/** Cuts by the year in which a date begins (`yearOf`), and what is too long for that by its month. */
export function byYearAndMonth<Entry>(dateOf: (entry: Entry) => string): readonly PartOf<Entry>[] {
  const part = (kind: 'year' | 'month', end: number) => (entry: Entry) => {
    const text = firstDay(dateOf(entry)).slice(0, end);
    return { kind, slug: text.slice(end - (kind === 'year' ? 4 : 2)), text };
  };
  return [part('year', 4), part('month', 7)];
}
