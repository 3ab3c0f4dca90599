import { findAfterwards, TELLING_EVENTS } from '../../domain/afterwards.ts';
import { archiveUrl, pageCount } from '../../domain/archive.ts';
import { correctionLog } from '../../domain/correction-log.ts';
import { articleChanged, claimChanged, newestChange } from '../../domain/last-change.ts';
import type { LinkedKind, Publication } from '../../domain/publication.ts';
import { entryUrl, FIXED_PATHS } from '../../domain/url.ts';
import type { Timeline } from '../timeline/publication-timeline.ts';
import { TEXT_FRONT } from '../plain/text-article.ts';
import { timelineYears } from '../timeline/years.ts';

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
  const articles = newestChange(corpus.articles.map(articleChanged));
  const indexes: Record<string, string | undefined> = {
    '/articles/': articles,
    '/claims/': newestChange(corpus.claims.map(claimChanged)),
    '/entities/': undefined,
    '/sources/': newestChange(corpus.sources.flatMap(({ checked }) => checked?.on ?? [])),
    '/topics/': undefined,
  };
  const log = newestChange(correctionLog(publication).map((entry) => entry.date));
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
    ...Array.from({ length: pageCount(corpus.articles) - 1 }, (_, index) => ({
      path: archiveUrl(index + 2),
      changed: articles,
    })),
    ...corpus.articles.flatMap((article) => {
      const page = { path: entryUrl('articles', article.id), changed: articleChanged(article) };
      const hasAfterwards = findAfterwards(article, publication).events.length > TELLING_EVENTS;
      return hasAfterwards ? [page, { path: `${page.path}afterwards/`, changed: undefined }] : [page];
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
    ...yearPages(timeline),
  ];
}

function yearPages(timeline: Timeline): SitePage[] {
  const { years, isSplit } = timelineYears(timeline);
  return isSplit ? years.map(({ year }) => ({ path: `/timeline/${year}/`, changed: undefined })) : [];
}
