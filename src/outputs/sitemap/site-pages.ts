import { cutAfterwards, findAfterwards, TELLING_EVENTS } from '../../domain/afterwards.ts';
import { archiveUrl, pageCount } from '../../domain/archive.ts';
import { cutLedger } from '../../domain/claim-ledger.ts';
import { correctionLog, cutCorrectionLog } from '../../domain/correction-log.ts';
import { ENTITIES_URL, entityList } from '../../domain/entity-list.ts';
import { articleChanged, claimChanged, newestChange } from '../../domain/last-change.ts';
import { type Listed, LINKED_LISTS, linkedListPages } from '../../domain/linked-list.ts';
import { type ListPart, partPages } from '../../domain/list-part.ts';
import type { LinkedKind, Publication } from '../../domain/publication.ts';
import { sourceList, SOURCES_URL } from '../../domain/source-list.ts';
import { entryUrl, FIXED_PATHS } from '../../domain/url.ts';
import { cutKnown, knownItems } from '../known-years.ts';
import type { Timeline } from '../timeline/publication-timeline.ts';
import { TEXT_FRONT } from '../plain/text-article.ts';
import { TIMELINE_URL, timelineList } from '../timeline/timeline-list.ts';

/** A page that search engines may show. */
export interface SitePage {
  /** From the root of the site, with its closing slash. */
  readonly path: string;
  /** The day of its last change, ISO 8601; undefined where no record says, which is better than a guess. */
  readonly changed: string | undefined;
}

/**
 * Every page that search engines may show, in the order of the collections. An entry's own page changed when the entry
 * did; a page that lists others, when the newest of them did. Events and sources keep no record of changes, but a source
 * tells when it was last checked.
 */
export function sitePages(
  publication: Publication,
  fixedPages: readonly { readonly id: string; readonly updated: string }[],
  timeline: Timeline,
): SitePage[] {
  const { corpus, date } = publication;
  const listed = (kind: LinkedKind, id: string) => {
    const { articles, claims } = publication.backlinks(kind, id);
    return newestChange([...articles.map(articleChanged), ...claims.map(claimChanged)]);
  };
  const entries = (kind: LinkedKind, ids: readonly { readonly id: string }[]) =>
    ids.map(({ id }) => ({ path: entryUrl(kind, id), changed: listed(kind, id) }));
  const listsOf = (kind: LinkedKind, ids: readonly { readonly id: string }[]) =>
    ids.flatMap(({ id }) =>
      linkedListPages(kind, id, publication).map(({ path, part }) => ({
        path,
        changed: newestChange(part.entries.flatMap((entry) => changeOf(entry) ?? [])),
      })),
    );
  const articles = newestChange(corpus.articles.map(articleChanged));
  const indexes: Record<string, string | undefined> = {
    '/articles/': articles,
    '/claims/': newestChange(corpus.claims.map(claimChanged)),
    '/entities/': undefined,
    '/sources/': newestChange(corpus.sources.flatMap(({ checked }) => checked?.on ?? [])),
    '/topics/': undefined,
  };
  const entriesOfLog = correctionLog(publication);
  const log = newestChange(entriesOfLog.map((entry) => entry.date));
  return [
    // What draws on everything changes with everything.
    // Text alone is a twin of what is listed.
    ...FIXED_PATHS.filter((path) => path !== TEXT_FRONT).map((path) => ({
      path,
      changed: Object.hasOwn(indexes, path) ? indexes[path] : date,
    })),
    ...fixedPages.map(({ id, updated }) => ({
      path: `/${id}/`,
      changed: newestChange(id === 'corrections' && log !== undefined ? [updated, log] : [updated]),
    })),
    ...partsBelow('/claims/', cutLedger(corpus.claims), claimChanged),
    ...partsBelow('/as-of/', cutKnown(knownItems(publication)), ({ entry }) => changeOf(entry)),
    ...(fixedPages.some(({ id }) => id === 'corrections')
      ? partsBelow('/corrections/', cutCorrectionLog(entriesOfLog), (entry) => entry.date)
      : []),
    ...Array.from({ length: pageCount(corpus.articles) - 1 }, (_, index) => ({
      path: archiveUrl(index + 2),
      changed: articles,
    })),
    ...corpus.articles.flatMap((article) => {
      const page = { path: entryUrl('articles', article.id), changed: articleChanged(article) };
      const afterwards = findAfterwards(article, publication);
      if (afterwards.events.length <= TELLING_EVENTS) return [page];
      const parts = partPages(cutAfterwards(afterwards));
      return [page, ...parts.map(({ path }) => ({ path: `${page.path}afterwards/${path}`, changed: undefined }))];
    }),
    ...corpus.translations.map((article) => ({
      path: entryUrl('articles', article.id),
      changed: articleChanged(article),
    })),
    ...corpus.claims.map((claim) => ({ path: entryUrl('claims', claim.id), changed: claimChanged(claim) })),
    ...corpus.events.map(({ id }) => ({ path: entryUrl('events', id), changed: undefined })),
    ...entries('entities', corpus.entities),
    ...corpus.sources.map(({ id, checked }) => ({ path: entryUrl('sources', id), changed: checked?.on })),
    ...entries('topics', corpus.topics),
    ...entries('stories', corpus.stories),
    ...entries('authors', corpus.authors),
    ...(Object.keys(LINKED_LISTS) as LinkedKind[]).flatMap((kind) => listsOf(kind, corpus[kind])),
    ...partsBelow(SOURCES_URL, sourceList(corpus.sources), ({ checked }) => checked?.on),
    ...partsBelow(ENTITIES_URL, entityList(corpus.entities, corpus.site.language), () => undefined),
    ...partsBelow(TIMELINE_URL, timelineList(timeline), () => undefined),
  ];
}

/** The pages of the parts of a list, besides the list itself. */
function partsBelow<Entry>(
  url: string,
  list: ListPart<Entry>,
  changedOf: (entry: Entry) => string | undefined,
): SitePage[] {
  return partPages(list)
    .filter(({ path }) => path !== '')
    .map(({ path, entries }) => ({
      path: `${url}${path}`,
      changed: newestChange(entries.flatMap((entry) => changedOf(entry) ?? [])),
    }));
}

/** The day of the last change of an entry in a list, where its kind keeps one. */
function changeOf(entry: Listed): string | undefined {
  if ('statement' in entry) return claimChanged(entry);
  return 'corrections' in entry ? articleChanged(entry) : undefined;
}
