import type { Claim } from './claim.ts';
import type { Article } from './corpus.ts';
import { byDate } from './date.ts';
import type { Event } from './event.ts';
import { byInitial } from './initial.ts';
import { byYearAndMonth, type Cut, cutList, isWhole, type ListPart, partPages } from './list-part.ts';
import type { LinkedKind, Publication } from './publication.ts';
import type { Series } from './series.ts';
import type { Source } from './source.ts';
import { entryUrl } from './url.ts';

/** What a list on the page of an entry is of. */
interface Lists {
  readonly articles: Article;
  readonly claims: Claim;
  /** Claims of unnamed speakers close to an entity. */
  readonly near: Claim;
  readonly events: Event;
  /** Series of numbers, each as a chart. */
  readonly series: Series;
  /** Sources that are based on a source. */
  readonly sources: Source;
}
export type LinkedListName = keyof Lists;
export type Listed = Lists[LinkedListName];

/** The lists on the page of each kind of entry that grow with the archive. */
export const LINKED_LISTS: Readonly<Record<LinkedKind, readonly LinkedListName[]>> = {
  authors: ['articles'],
  claims: ['events', 'articles'],
  entities: ['claims', 'near', 'events', 'articles'],
  events: ['claims', 'articles'],
  sources: ['sources', 'claims', 'events', 'articles'],
  stories: ['articles'],
  topics: ['articles', 'series', 'claims', 'events'],
};

/** As many of a list as stand on the page of the entry, beside its other lists; a longer one has pages of its own. */
const MOST_BESIDE: Readonly<Record<LinkedListName, number>> = {
  articles: 60,
  claims: 60,
  near: 60,
  events: 150,
  series: 6,
  sources: 100,
};

/** As many of a list as stand on a page of its own: each about 100 kB, with charts at most twice that. */
const MOST_ALONE: Readonly<Record<LinkedListName, number>> = {
  articles: 100,
  claims: 120,
  near: 120,
  events: 250,
  series: 24,
  sources: 150,
};

/** A list of what points at an entry, in the order in which its page shows it. */
export function linkedList<Name extends LinkedListName>(
  kind: LinkedKind,
  id: string,
  name: Name,
  publication: Publication,
): readonly Lists[Name][];
export function linkedList(
  kind: LinkedKind,
  id: string,
  name: LinkedListName,
  publication: Publication,
): readonly Listed[] {
  const links = publication.backlinks(kind, id);
  if (name === 'near') return links.claims.filter(({ speaker }) => speaker !== id);
  if (name === 'claims' && kind === 'entities') return links.claims.filter(({ speaker }) => speaker === id);
  if (name === 'series' && hasOwnPages(name, links.series)) return byTitle(links.series, publication);
  return links[name];
}

/** Series in the order in which a reader looks one up: by title; those of one page stand by id. */
function byTitle(series: readonly Series[], { corpus }: Publication): Series[] {
  const titles = new Intl.Collator(corpus.site.language, { ignorePunctuation: true, numeric: true });
  return [...series].sort((a, b) => titles.compare(a.title, b.title) || (a.id < b.id ? -1 : 1));
}

/** True where a list is too long for the page of its entry. */
export function hasOwnPages(name: LinkedListName, { length }: readonly unknown[]): boolean {
  return length > MOST_BESIDE[name];
}

/**
 * What the page of an entry shows of a list: all of one that has no pages of its own, or else the newest, in its order;
 * of series those whose last values are the newest, these first.
 */
export function excerptOf<Name extends LinkedListName>(
  name: Name,
  entries: readonly Lists[Name][],
): readonly Lists[Name][];
export function excerptOf(name: LinkedListName, entries: readonly Listed[]): readonly Listed[] {
  if (!hasOwnPages(name, entries)) return entries;
  const most = MOST_BESIDE[name];
  if (name === 'series') return newestSeries(entries as readonly Series[]).slice(0, most);
  // Articles come newest first; sources by publisher, of which none are newer.
  return name === 'articles' || name === 'sources' ? entries.slice(0, most) : entries.slice(-most);
}

function newestSeries(series: readonly Series[]): Series[] {
  const last = ({ points }: Series) => points.at(-1)?.date ?? '';
  return [...series].sort((a, b) => byDate(last(b), last(a)));
}

/**
 * The pages of a list of its own: by year, or by initial of the publisher or of the title of a series, which stays when a
 * series gets its value of another year.
 */
export function cutLinkedList<Name extends LinkedListName>(
  name: Name,
  entries: readonly Lists[Name][],
  publication: Publication,
): ListPart<Lists[Name]>;
export function cutLinkedList(
  name: LinkedListName,
  entries: readonly Listed[],
  publication: Publication,
): ListPart<Listed> {
  const { language } = publication.corpus.site;
  return cutList(entries, { by: partsOf(name, language), most: MOST_ALONE[name], isNewestFirst: name === 'articles' });
}

function partsOf(name: LinkedListName, language: string): Cut<Listed>['by'] {
  if (name === 'sources') return [byInitial((source) => (source as Source).publisher, language)];
  if (name === 'series') return [byInitial((series) => (series as Series).title, language)];
  return byYearAndMonth((entry) => dateOf(entry as Article | Claim | Event));
}

function dateOf(entry: Article | Claim | Event): string {
  if ('said' in entry) return entry.said;
  return 'published' in entry ? entry.published : entry.date;
}

/** Path of a list below the page of its entry: `/topics/space/claims/`. */
export function linkedListUrl(kind: LinkedKind, id: string, name: LinkedListName): string {
  return `/${kind}/${id}/${name}/`;
}

/** Every page of the lists of an entry that have pages of their own. */
export function linkedListPages(
  kind: LinkedKind,
  id: string,
  publication: Publication,
): { readonly name: LinkedListName; readonly path: string; readonly part: ListPart<Listed> }[] {
  return LINKED_LISTS[kind].flatMap((name) => {
    const linked = publication.linkCount(kind, id, name === 'near' ? 'claims' : name);
    if (linked <= MOST_BESIDE[name]) return [];
    const entries = linkedList(kind, id, name, publication);
    if (!hasOwnPages(name, entries)) return [];
    return partPages(cutLinkedList(name, entries, publication)).map((part) => ({
      name,
      path: `${linkedListUrl(kind, id, name)}${part.path}`,
      part,
    }));
  });
}

/** The id of the chart of a series on every page of a topic: `series-china-russia-trade-year`. */
export function seriesAnchor(id: string): string {
  return `series-${id}`;
}

/**
 * The one address of the chart of a series: on the page of its first topic, or where that has too many, on a page of its
 * list, as which of them the topic itself shows changes with every new value. Path with fragment:
 * `/topics/space/#series-launches`, `/topics/space/series/l/#series-launches`.
 */
export function seriesUrl(series: Series, publication: Publication): string {
  return seriesUrls(publication)(series);
}

/** The same for many series: the list of each topic is cut once. */
export function seriesUrls(publication: Publication): (series: Series) => string {
  const pages = new Map<string, ReadonlyMap<string, string>>();
  return ({ id, topics: [topic = ''] }) => {
    const ofTopic = pages.get(topic) ?? seriesPages(topic, publication);
    pages.set(topic, ofTopic);
    return `${ofTopic.get(id) ?? entryUrl('topics', topic)}#${seriesAnchor(id)}`;
  };
}

/** On which page of their list the series of a topic stand, by their ids; empty where all stand on that of the topic. */
function seriesPages(topic: string, publication: Publication): ReadonlyMap<string, string> {
  const series = linkedList('topics', topic, 'series', publication);
  if (!hasOwnPages('series', series)) return new Map();
  const list = linkedListUrl('topics', topic, 'series');
  return new Map(
    partPages(cutLinkedList('series', series, publication))
      .filter(isWhole)
      .flatMap(({ path, entries }) => entries.map(({ id }) => [id, `${list}${path}`] as const)),
  );
}
