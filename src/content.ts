import { cacheDir, root } from 'astro:config/server';
// Changes whenever an entry has changed. In development this module is then loaded anew, and with it all that is kept here.
import 'astro:content';
import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { bodyText, type EntryFields, type KeptEntry, readEntries } from './build/entries.ts';
import { gzip } from './build/gzip.ts';
import { createReadingRecorder } from './build/readings.ts';
import { bodiesFolder, readBodyFacts, readBodyHtml, readBodyPassages } from './build/rendered-bodies.ts';
import { openShelf, type ReadingRecord, type Shelved } from './build/shelf.ts';
import { buildDay } from './domain/build-day.ts';
import { cutLedger } from './domain/claim-ledger.ts';
import type { CollectionName } from './domain/collection.ts';
import { allVersions, type Article, type Corpus } from './domain/corpus.ts';
import { correctionLog, cutCorrectionLog } from './domain/correction-log.ts';
import { entityList } from './domain/entity-list.ts';
import type { ListPart } from './domain/list-part.ts';
import type { PageFields } from './domain/page.ts';
import { linkPublication, type Publication } from './domain/publication.ts';
import { createAnswers, observePublication } from './domain/reading.ts';
import { createRelatedIndex, type RelatedCoverage, type SubjectKind } from './domain/related.ts';
import type { Source } from './domain/source.ts';
import { sourceList } from './domain/source-list.ts';
import type { RenderedBody } from './markdown/body.ts';
import type { CollectedBody } from './markdown/remark-collect.ts';
import type { SingleCollection } from './outputs/data/data-collection.ts';
import { publishedData, type PublishedData } from './outputs/data/published-data.ts';
import { type PublishedEntry, publishedEntry } from './outputs/data/published-entry.ts';
import { type ArticleContent, articleContent } from './outputs/feed/article-content.ts';
import { FEED_FORMATS } from './outputs/feed/feed-format.ts';
import { composeFeed, type FeedFile } from './outputs/feed/publication-feeds.ts';
import { cutKnown, knownItems } from './outputs/known-years.ts';
import { type ArticleBody, renderArticleBody } from './outputs/prose/article-body.ts';
import { headingsInWords, pageBodyHtml } from './outputs/prose/body-words.ts';
import { publicationDocuments, searchFacetLabel } from './outputs/search/publication-documents.ts';
import { buildSearchIndex, inOrder, type SearchIndex } from './outputs/search/search-index.ts';
import { encodeSuggestions, suggestionRecords } from './outputs/search/suggestion.ts';
import { sitePages } from './outputs/sitemap/site-pages.ts';
import { type SitemapFile, sitemapFiles } from './outputs/sitemap/sitemap.ts';
import { publicationTimeline, type Timeline } from './outputs/timeline/publication-timeline.ts';
import { listedAddresses, listedId, timelineList } from './outputs/timeline/timeline-list.ts';
import type { ItemKind } from './outputs/timeline/timeline-item.ts';
import { type TimelineFiles, timelineFiles } from './outputs/timeline/timeline-files.ts';
import {
  createTimelineFinder,
  partText,
  type TimelineFinder,
  type Wanted,
} from './outputs/timeline/timeline-finder.ts';
import { createLocale, type Locale } from './words/locale.ts';

/** A fixed page with its rendered body. */
export interface FixedPage extends PageFields, Pick<RenderedBody, 'html' | 'headings'> {
  readonly id: string;
}

/** True in `npm run dev` alone; the integration in `src/preview/` says so. */
declare const IS_PREVIEW: boolean;

/** What is made once a build, when it is first asked for. */
function once<Value>(make: () => Value): () => Value {
  let made: Value | undefined;
  return () => (made ??= make());
}

function entries<Name extends CollectionName>(name: Name): (EntryFields<Name> & { readonly id: string })[] {
  return readEntries(cacheDir, name).map(({ id, fields }) => ({ ...fields, id }));
}

/** An entry with a body, which is kept on the disk. */
type MarkdownEntry = KeptEntry<'articles' | 'pages'>;

function bodyFacts({ file, body = '' }: MarkdownEntry) {
  return readBodyFacts(bodiesFolder(cacheDir, collectionOf(file)), body);
}

let lastRead: { readonly key: string; readonly collected: CollectedBody } | undefined;

/** The words of a body, of which the last is remembered: its parts are read one after the other. */
function bodyWords(entry: MarkdownEntry): CollectedBody {
  const key = `${entry.file} ${entry.body}`;
  if (lastRead?.key !== key) lastRead = { key, collected: bodyFacts(entry).collected };
  return lastRead.collected;
}

function bodyHtml({ file, body = '' }: MarkdownEntry): string {
  return readBodyHtml(bodiesFolder(cacheDir, collectionOf(file)), body);
}

/** The Markdown of a body, as it is published as data. */
function bodyMarkdown({ file }: MarkdownEntry): string {
  return bodyText(readFileSync(new URL(file.split('/').map(encodeURIComponent).join('/'), root), 'utf8'));
}

/** `articles` of `content/articles/2014/the-chip-order.md`. */
function collectionOf(file: string): string {
  return file.split('/')[1] as string;
}

/** The articles that are published, by id; in the preview the drafts as well, with a mark that every list shows. */
const articleEntries = once(async () => {
  const found = readEntries(cacheDir, 'articles');
  const chosen = IS_PREVIEW ? found.map(markDraft) : found.filter(({ fields }) => !fields.draft);
  return new Map(chosen.map((entry) => [entry.id, entry]));
});

function markDraft(entry: KeptEntry<'articles'>): KeptEntry<'articles'> {
  const { fields } = entry;
  return fields.draft ? { ...entry, fields: { ...fields, title: `[Draft] ${fields.title}` } } : entry;
}

/** The article of that id, of those that `articleEntries` has. */
async function articleEntry(id: string) {
  const entry = (await articleEntries()).get(id);
  if (!entry) throw new Error(`there is no article ${id}`);
  return entry;
}

/**
 * An article with what its body says. The texts of an archive would fill the memory, and are seldom read: they stay on the
 * disk, but for the preview, where they are gone as soon as the author has changed them.
 */
function readArticle(entry: KeptEntry<'articles'>): Article {
  const article = { ...entry.fields, id: entry.id, ...bodyFacts(entry).collected };
  return IS_PREVIEW
    ? article
    : Object.defineProperties(article, {
        passages: { get: () => bodyWords(entry).passages },
        closedPassages: { get: () => bodyWords(entry).closedPassages },
      });
}

async function readCorpus(): Promise<Corpus> {
  const [site] = entries('site');
  if (!site) throw new Error('content/site.yaml is missing');
  const articles = [...(await articleEntries()).values()].map(readArticle);
  return {
    site,
    articles: articles.filter(({ translationOf }) => translationOf === undefined),
    translations: articles.filter(({ translationOf }) => translationOf !== undefined),
    authors: entries('authors'),
    claims: entries('claims'),
    disagreements: entries('disagreements'),
    entities: entries('entities'),
    events: entries('events'),
    series: entries('series'),
    sources: entries('sources'),
    stories: entries('stories'),
    topics: entries('topics'),
  };
}

/** The publication itself. Whatever is made of it once for all pages reads it here, unobserved. */
const wholePublication = once(async () => linkPublication(await readCorpus()));

const recorder = createReadingRecorder();

const observedPublication = once(async () => observePublication(await wholePublication(), recorder.note));

/**
 * The publication, joined once a build. What a page reads of it is written down, and decides whether a later build has
 * to make the page again: so a page keeps nothing of it in a variable of a module.
 */
export function getPublication(): Promise<Publication> {
  return observedPublication();
}

/** What the publication says otherwise than the dictionaries do, by language; it may have no such file. */
const ownWords = once(async () => new Map(readEntries(cacheDir, 'words').map(({ id, fields }) => [id, fields])));

const locales = new Map<string, Locale>();

/**
 * A language, and what the interface says in it; by itself that of the publication. No reading notes it: an article names
 * its own, and `content/site.yaml` and `content/words/` make all pages anew (`scripts/build.mjs`).
 */
export async function getLocale(tag?: string): Promise<Locale> {
  return createLocaleOnce(tag ?? (await wholePublication()).corpus.site.language, await ownWords());
}

function createLocaleOnce(tag: string, own: Parameters<typeof createLocale>[1]): Locale {
  const locale = locales.get(tag) ?? createLocale(tag, own);
  locales.set(tag, locale);
  return locale;
}

/** The language of the publication, and what the interface says in it. */
export function getSiteLocale(): Promise<Locale> {
  return getLocale();
}

/** Every language that a page is in: that of the publication, and those of articles in others. */
export async function getLocales(): Promise<Locale[]> {
  const { corpus } = await getPublication();
  const tags = new Set([corpus.site.language, ...allVersions(corpus).flatMap(({ language }) => language ?? [])]);
  return Promise.all([...tags].map((tag) => getLocale(tag)));
}

/** The day that this build takes for today, ISO 8601: see `domain/build-day.ts`. */
export async function getBuildDay(): Promise<string> {
  return buildDay(process.env['SOURCE_DATE_EPOCH'], (await getPublication()).date);
}

/** A list that many pages show parts of: made and cut once a build. Each of them has read all that it is made of. */
function longList<Entry>(
  readings: readonly string[],
  make: (publication: Publication) => ListPart<Entry> | Promise<ListPart<Entry>>,
): () => Promise<ListPart<Entry>> {
  const list = once(async () => make(await wholePublication()));
  return () => {
    for (const reading of readings) recorder.note(reading);
    return list();
  };
}

/** The ledger of claims, cut where it is too long for a page. */
export const getLedger = longList(['all claims'], ({ corpus }) => cutLedger(corpus.claims));

/** Everything with a day on which it became known, cut where it is too much for a page. */
export const getKnownList = longList(['all articles', 'all claims', 'all events', 'all sources'], (publication) =>
  cutKnown(knownItems(publication)),
);

const wholeLog = once(async () => correctionLog(await wholePublication()));

/** All corrections and judgements, cut where they are too many for a page. */
export const getCorrectionLog = longList(['all articles', 'all translations', 'all claims', 'log entries'], async () =>
  cutCorrectionLog(await wholeLog()),
);

/** All sources, cut where they are too many for a page. */
export const getSourceList = longList(['all sources'], ({ corpus }) => sourceList(corpus.sources));

/** All entities, cut where they are too many for a page. */
export const getEntityList = longList(['all entities'], ({ corpus }) =>
  entityList(corpus.entities, corpus.site.language),
);

/** The entries of the timeline, cut where they are too many for a page. */
export const getTimelineList = longList(['timeline entries'], async () => timelineList(await wholeTimeline()));

const wholeListedAddresses = once(async () => listedAddresses(timelineList(await wholeTimeline())));

/** Where an entry stands in the list of the timeline, from the root of the site. */
export async function getListedAddress(kind: ItemKind, id: string): Promise<string> {
  const key = listedId({ kind, id });
  recorder.note(`listed ${key}`);
  return (await wholeListedAddresses()).get(key) as string;
}

/** The sitemap of every page that search engines may show, its first file first. */
export const getSitemap = once(async (): Promise<SitemapFile[]> => {
  const publication = await wholePublication();
  return sitemapFiles(sitePages(publication, await fixedPages(), await wholeTimeline()), publication.corpus.site);
});

/** Not every process asks for related coverage, and to prepare it takes long. */
const relatedIndex = once(async () => {
  const publication = await wholePublication();
  const index = once(() => createRelatedIndex(publication));
  // Asked twice for each page: for what it shows, and for whether that is still the same.
  let last: { readonly key: string; readonly found: RelatedCoverage } | undefined;
  return {
    find(kind: SubjectKind, id: string): RelatedCoverage {
      const key = `${kind}/${id}`;
      if (last?.key !== key) last = { key, found: index().find(kind, id) };
      return last.found;
    },
  };
});

/** Finds related coverage; built once a build. */
export async function getRelatedIndex(): Promise<{ find(kind: SubjectKind, id: string): RelatedCoverage }> {
  const index = await relatedIndex();
  const { article } = await getPublication();
  return {
    find(kind, id) {
      recorder.note(`related ${kind}/${id}`);
      const { articles, reports } = index.find(kind, id);
      return {
        articles: articles.map((found) => ({ ...found, entry: article.get(found.entry.id) as Article })),
        reports,
      };
    },
  };
}

/** The body of an article, joined with what it names, and its headings. */
export async function getArticleBody(article: Article): Promise<ArticleBody & Pick<RenderedBody, 'headings'>> {
  const { source } = await getPublication();
  const { html, references } = (await articleShelf()).get(article);
  return {
    html,
    references: references.map(({ id, ...cited }) => ({ ...cited, source: source.get(id) as Source })),
    headings: headingsInWords(bodyFacts(await articleEntry(article.id)).headings, await getLocale(article.language)),
  };
}

/** A feed in one of its formats. */
export async function getFeedText({ feed, format }: Pick<FeedFile, 'feed' | 'format'>): Promise<string> {
  const [publication, locale, shelf] = await Promise.all([getPublication(), getSiteLocale(), articleShelf()]);
  const contentOf = (article: Article): ArticleContent => {
    const { full, on } = shelf.get(article);
    return { full, on: new Map(on) };
  };
  return FEED_FORMATS[format].write(composeFeed(feed, format, publication, contentOf, locale));
}

/** Folders in which this build and the last keep what they write down, if they do: see scripts/build.mjs. */
const { PAGE_RECORDS, LAST_PAGE_RECORDS } = process.env;
const articleFolder = (records: string | undefined) => (records ? `${records}/articles` : undefined);

/** What of an article its own page and the feeds show, as JSON can hold it. */
interface ArticleParts {
  readonly html: string;
  readonly references: readonly { readonly id: string; readonly number: number; readonly citedAt: readonly string[] }[];
  readonly full: string;
  readonly on: readonly (readonly [string, string])[];
}

/** The articles, joined with what they name: each once a build, for its page and for every feed that has it. */
const articleShelf = once(async () => {
  const publication = await getPublication();
  const timeline = await getTimelineFinder();
  const bodies = await articleEntries();
  const { language } = (await wholePublication()).corpus.site;
  const own = await ownWords();
  const found = await findings();
  const shelf = openShelf<ArticleParts>(articleFolder(PAGE_RECORDS), articleFolder(LAST_PAGE_RECORDS));
  const make = (article: Article): Shelved<ArticleParts> => {
    const { value, readings } = recorder.record(() => {
      recorder.note(`articles/${article.id}`);
      recorder.note(`body articles/${article.id}`);
      const html = bodyHtml(bodies.get(article.id) as MarkdownEntry);
      const locale = createLocaleOnce(article.language ?? language, own);
      const body = renderArticleBody(html, article, publication, timeline, locale);
      const { full, on } = articleContent(article, body, publication, locale);
      const references = body.references.map(({ source, ...cited }) => ({ ...cited, id: source.id }));
      return { html: body.html, references, full, on: [...on] };
    });
    const list = [...readings].sort();
    return { value, readings: list, found: found(list) };
  };
  return {
    get(article: Article): ArticleParts {
      const { value, readings } = shelf.get(
        article.id,
        (record) => found(record.readings) === record.found,
        () => make(article),
      );
      for (const reading of readings) recorder.note(reading);
      return value;
    },
  };
});

/** The search index, and the number that each page has in it, by its address. */
const numberedIndex = once(async () => {
  const [publication, locale, articles] = await Promise.all([wholePublication(), getSiteLocale(), articleEntries()]);
  const folder = bodiesFolder(cacheDir, 'articles');
  const passagesOf = (id: string) => readBodyPassages(folder, articles.get(id)?.body ?? '');
  const documents = inOrder(publicationDocuments(publication, passagesOf, locale));
  const index = await buildSearchIndex(
    documents,
    (facet, id) => searchFacetLabel(facet, id, publication, locale),
    gzip,
    new Map([['suggestions', encodeSuggestions(suggestionRecords(documents, publication))]]),
  );
  return { index, numbers: new Map(documents.map(({ url }, number) => [url, number])) };
});

/** The search index of everything published; built once a build. */
export async function getSearchIndex(): Promise<SearchIndex> {
  return (await numberedIndex()).index;
}

/** The timeline of everything dated, and the files from which a browser draws it. */
export interface PublishedTimeline {
  readonly timeline: Timeline;
  /** The files; made when they are first asked for, as they take the most of the time that a page in development takes. */
  readonly files: () => Promise<TimelineFiles>;
}

const wholeTimeline = once(async () => publicationTimeline(await wholePublication(), await getSiteLocale()));

/** The whole timeline; laid out once a build. */
export async function getTimeline(): Promise<PublishedTimeline> {
  return { timeline: await wholeTimeline(), files: wholeTimelineFiles };
}

const wholeTimelineFiles = once(async (): Promise<TimelineFiles> => {
  const [timeline, publication, locale] = await Promise.all([wholeTimeline(), wholePublication(), getSiteLocale()]);
  const { index, numbers } = await numberedIndex();
  return timelineFiles(timeline, publication, { folder: index.manifest.folder, numbers }, locale);
});

const timelineFinder = once(async () => createTimelineFinder(await wholeTimeline()));

/** Finds what a page shows of the timeline. */
export async function getTimelineFinder(): Promise<TimelineFinder> {
  const finder = await timelineFinder();
  return {
    get extent() {
      recorder.note('timeline extent');
      return finder.extent;
    },
    get count() {
      recorder.note('timeline count');
      return finder.count;
    },
    find(wanted) {
      recorder.note(`timeline ${JSON.stringify(wanted)}`);
      return finder.find(wanted);
    },
  };
}

const fixedPages = once(async (): Promise<FixedPage[]> => {
  const locale = await getSiteLocale();
  return readEntries(cacheDir, 'pages')
    .map((entry) => ({
      ...entry.fields,
      id: entry.id,
      html: pageBodyHtml(bodyHtml(entry), locale),
      headings: bodyFacts(entry).headings,
    }))
    .sort((a, b) => a.order - b.order);
});

/** The fixed pages in the order of the footer. */
export async function getFixedPages(): Promise<FixedPage[]> {
  recorder.note('fixed pages');
  return fixedPages();
}

/** The data that can be taken away; made once a build. */
export const getPublishedData = once(async (): Promise<PublishedData> => {
  const found: MarkdownEntry[] = [...(await articleEntries()).values(), ...readEntries(cacheDir, 'pages')];
  const bodies = new Map(found.map((entry) => [`${collectionOf(entry.file)}/${entry.id}`, entry]));
  const source = {
    publication: await wholePublication(),
    pages: await fixedPages(),
    bodyOf: (collection: string, id: string) => {
      const entry = bodies.get(`${collection}/${id}`);
      return entry && bodyMarkdown(entry);
    },
  };
  return publishedData(source, await wholeTimeline(), await getSiteLocale());
});

/** An entry as it is published as data. */
export async function getPublishedEntry(collection: SingleCollection, id: string): Promise<PublishedEntry> {
  const publication = await getPublication();
  if (collection !== 'articles') {
    const { claim, entity, event, source } = publication;
    const found = { claims: claim, entities: entity, events: event, sources: source }[collection].get(id);
    if (!found) throw new Error(`there is no ${collection}/${id}`);
    return publishedEntry(collection, found, publication);
  }
  recorder.note(`body articles/${id}`);
  return publishedEntry(
    collection,
    publication.version(id) as Article,
    publication,
    bodyMarkdown(await articleEntry(id)),
  );
}

const digest = (text: string) => hash('sha256', text, 'base64url').slice(0, 22);

/** Answers what any reading finds in this edition. */
const answers = once(async () => {
  const answer = createAnswers(await wholePublication(), digest);
  const related = await relatedIndex();
  const finder = await timelineFinder();
  const articles = await articleEntries();
  const pages = digest(JSON.stringify(await fixedPages()));
  const timeline = await wholeTimeline();
  const addresses = await wholeListedAddresses();
  const log = await wholeLog();
  // One after the other: the text of all would be the largest that a process ever holds.
  const timelineEntries = once(() => digest(timeline.items.map((item) => digest(JSON.stringify(item))).join('')));
  // Which articles state a claim is said in their bodies, and so by no list of articles.
  const logEntries = once(() =>
    digest(log.map(({ name, articles }) => [name, ...articles.map(({ id }) => id)].join(' ')).join('\n')),
  );
  return (reading: string): string => {
    const known = answer(reading);
    if (known !== undefined) return known;
    if (reading === 'fixed pages') return pages;
    if (reading === 'timeline extent') return JSON.stringify(finder.extent);
    if (reading === 'timeline count') return String(finder.count);
    if (reading === 'timeline entries') return timelineEntries();
    if (reading === 'log entries') return logEntries();
    const [verb = '', subject = ''] = reading.split(' ');
    const [kind = '', id = ''] = subject.split('/');
    if (verb === 'listed') return addresses.get(subject) ?? 'none';
    if (verb === 'timeline') return digest(partText(finder.find(JSON.parse(subject) as Wanted)));
    if (verb === 'body') return articles.get(id)?.body ?? 'none';
    if (verb !== 'related') throw new Error(`nobody can answer "${reading}"`);
    const found = related.find(kind as SubjectKind, id);
    return digest(
      [
        ...found.articles.map((one) => ['articles', one] as const),
        ...found.reports.map((one) => ['sources', one] as const),
      ]
        .map(([of, { entry, reasons }]) => `${answer(`${of}/${entry.id}`)} ${JSON.stringify(reasons)}`)
        .join('\n'),
    );
  };
});

/** A hash of what some readings find in this edition. */
const findings = once(async () => {
  const answer = await answers();
  return (readings: readonly string[], given = '') => digest([given, ...readings.map(answer)].join('\n'));
});

/**
 * Makes a page, or finds that the one that was made for an earlier edition is still the same: because everything that was
 * read for it then is the same in this edition.
 * @param given What the page was given besides.
 * @param last What was written down when it was last made.
 * @returns undefined where the last one still holds.
 */
export async function makePage<Page>(
  given: unknown,
  last: ReadingRecord | undefined,
  make: () => Promise<Page>,
): Promise<{ readonly page: Page; readonly record: ReadingRecord } | undefined> {
  const found = await findings();
  const props = JSON.stringify(given) ?? '';
  if (last && found(last.readings, props) === last.found) return undefined;
  const { value, readings } = recorder.record(make);
  const page = await value;
  const list = [...readings].sort();
  return { page, record: { readings: list, found: found(list, props) } };
}
