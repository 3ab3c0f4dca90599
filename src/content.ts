import { type CollectionEntry, type CollectionKey, getCollection } from 'astro:content';
import { parse } from 'yaml';
import { buildDay } from './domain/build-day.ts';
import type { Corpus } from './domain/corpus.ts';
import { OwnWordsSchema } from './domain/own-words.ts';
import type { PageFields } from './domain/page.ts';
import { linkPublication, type Publication } from './domain/publication.ts';
import { createRelatedIndex, type RelatedIndex } from './domain/related.ts';
import { publishedData, type PublishedData } from './outputs/data/published-data.ts';
import { type ArticleContent, articleContent } from './outputs/feed/article-content.ts';
import { FEED_FORMATS } from './outputs/feed/feed-format.ts';
import { composeFeed, type FeedFile } from './outputs/feed/publication-feeds.ts';
import { renderArticleBody } from './outputs/prose/article-body.ts';
import { pageBodyHtml } from './outputs/prose/body-words.ts';
import { publicationDocuments, searchFacetLabel } from './outputs/search/publication-documents.ts';
import type { SearchDocument } from './outputs/search/document.ts';
import { buildSearchIndex, inOrder, type SearchIndex } from './outputs/search/search-index.ts';
import { encodeSuggestions, suggestionRecords } from './outputs/search/suggestion.ts';
import { sitePages } from './outputs/sitemap/site-pages.ts';
import { type SitemapFile, sitemapFiles } from './outputs/sitemap/sitemap.ts';
import { publicationTimeline, type Timeline } from './outputs/timeline/publication-timeline.ts';
import { type TimelineFiles, timelineFiles } from './outputs/timeline/timeline-files.ts';
import { typesetEntry } from './outputs/typeset.ts';
import { createLocale, type Locale } from './words/locale.ts';
import { COLLECTED, type CollectedBody } from './markdown/remark-collect.ts';

/** A Markdown body as rendered from its one file: not yet joined with what it names. */
export interface RenderedBody {
  readonly html: string;
  readonly headings: readonly { readonly depth: number; readonly slug: string; readonly text: string }[];
}

/** A fixed page with its rendered body. */
export interface FixedPage extends PageFields, RenderedBody {
  readonly id: string;
}

interface RenderedEntry {
  readonly id: string;
  readonly rendered?: { readonly html: string; readonly metadata?: Record<string, unknown> };
}

async function entries<Key extends CollectionKey>(
  collection: Key,
): Promise<(CollectionEntry<Key>['data'] & { id: string })[]> {
  const [found, language] = await Promise.all([getCollection(collection), siteLanguage()]);
  return found.map((entry) => ({ ...typesetEntry(entry.data, language, collection === 'sources'), id: entry.id }));
}

async function readSite() {
  const [site] = await getCollection('site');
  if (!site) throw new Error('content/site.yaml is missing');
  return site;
}

/** The language in which the publication writes, BCP 47. */
async function siteLanguage(): Promise<string> {
  return (await readSite()).data.language;
}

function collectedBody(entry: RenderedEntry): CollectedBody {
  const frontmatter = entry.rendered?.metadata?.['frontmatter'] as Record<string, unknown> | undefined;
  const collected = frontmatter?.[COLLECTED];
  if (!collected) throw new Error(`articles/${entry.id}: its body was not rendered`);
  return collected as CollectedBody;
}

function renderedBody(entry: RenderedEntry): RenderedBody {
  return {
    html: entry.rendered?.html ?? '',
    headings: (entry.rendered?.metadata?.['headings'] ?? []) as RenderedBody['headings'],
  };
}

/** True in `npm run dev` alone; the integration in `src/preview/` says so. */
declare const IS_PREVIEW: boolean;

/** The articles that are published; in the preview the drafts as well, with a mark that every list shows. */
async function readArticles() {
  const found = await getCollection('articles');
  if (!IS_PREVIEW) return found.filter((entry) => !entry.data.draft);
  return found.map((entry) => {
    if (!entry.data.draft) return entry;
    return { ...entry, data: { ...entry.data, title: `[Draft] ${entry.data.title}` } };
  });
}

async function readCorpus(): Promise<Corpus> {
  const [site, found] = await Promise.all([readSite(), readArticles()]);
  const { language } = site.data;
  const articles = found.map((entry) => ({
    ...typesetEntry(entry.data, entry.data.language ?? language),
    id: entry.id,
    ...collectedBody(entry),
  }));
  return {
    site: typesetEntry(site.data, language),
    articles: articles.filter(({ translationOf }) => translationOf === undefined),
    translations: articles.filter(({ translationOf }) => translationOf !== undefined),
    authors: await entries('authors'),
    claims: await entries('claims'),
    disagreements: await entries('disagreements'),
    entities: await entries('entities'),
    events: await entries('events'),
    series: await entries('series'),
    sources: await entries('sources'),
    stories: await entries('stories'),
    topics: await entries('topics'),
  };
}

let publication: Promise<Publication> | undefined;

/**
 * The publication, joined once a build. In development Astro loads this module anew whenever the content changes, and with
 * it everything that is kept here.
 */
export async function getPublication(): Promise<Publication> {
  publication ??= readCorpus().then(linkPublication);
  return publication;
}

const locales = new Map<string, Locale>();

/** A language, and what the interface says in it; by itself that of the publication. */
export async function getLocale(tag?: string): Promise<Locale> {
  const language = tag ?? (await siteLanguage());
  const locale = locales.get(language) ?? createLocale(language, ownWords);
  locales.set(language, locale);
  return locale;
}

/** What the publication says otherwise, by language; a publication may have no such file. */
const ownWords = new Map(
  Object.entries(
    import.meta.glob<string>('../content/words/*.yaml', { query: '?raw', import: 'default', eager: true }),
  ).map(([path, text]) => [(path.split('/').at(-1) as string).replace('.yaml', ''), OwnWordsSchema.parse(parse(text))]),
);

/** The language of the publication, and what the interface says in it. */
export function getSiteLocale(): Promise<Locale> {
  return getLocale();
}

/** Every language that a page is in: that of the publication, and those of articles in others. */
export async function getLocales(): Promise<Locale[]> {
  const { site, articles, translations } = (await getPublication()).corpus;
  const tags = new Set([site.language, ...[...articles, ...translations].flatMap(({ language }) => language ?? [])]);
  return Promise.all([...tags].map((tag) => getLocale(tag)));
}

/** The day that this build takes for today, ISO 8601: see `domain/build-day.ts`. */
export async function getBuildDay(): Promise<string> {
  return buildDay(process.env['SOURCE_DATE_EPOCH'], (await getPublication()).date);
}

let sitemap: Promise<SitemapFile[]> | undefined;

/** The sitemap of every page that search engines may show, its first file first. */
export async function getSitemap(): Promise<SitemapFile[]> {
  sitemap ??= createSitemap();
  return sitemap;
}

async function createSitemap(): Promise<SitemapFile[]> {
  const publication = await getPublication();
  const pages = sitePages(publication, await getFixedPages(), (await getTimeline()).timeline);
  return sitemapFiles(pages, publication.corpus.site);
}

let related: Promise<RelatedIndex> | undefined;

/** Finds related coverage; built once a build. */
export async function getRelatedIndex(): Promise<RelatedIndex> {
  related ??= getPublication().then(createRelatedIndex);
  return related;
}

/** The rendered bodies of the articles that `readArticles` gives, by id. */
export async function getArticleBodies(): Promise<ReadonlyMap<string, RenderedBody>> {
  return new Map((await readArticles()).map((entry) => [entry.id, renderedBody(entry)]));
}

let feedContents: Promise<ReadonlyMap<string, ArticleContent>> | undefined;

/** A feed in one of its formats. */
export async function getFeedText({ feed, format }: Pick<FeedFile, 'feed' | 'format'>): Promise<string> {
  return FEED_FORMATS[format].write(
    composeFeed(feed, format, await getPublication(), await getFeedContents(), await getSiteLocale()),
  );
}

/** The articles as feeds carry them, by id; made once a build. */
async function getFeedContents(): Promise<ReadonlyMap<string, ArticleContent>> {
  feedContents ??= createFeedContents();
  return feedContents;
}

async function createFeedContents(): Promise<ReadonlyMap<string, ArticleContent>> {
  const [publication, locales, bodies] = await Promise.all([getPublication(), getLocales(), getArticleBodies()]);
  const { site, articles } = publication.corpus;
  const { timeline } = await getTimeline();
  return new Map(
    articles.map((article) => {
      const { html } = bodies.get(article.id) as RenderedBody;
      const locale = locales.find(({ tag }) => tag === (article.language ?? site.language)) as Locale;
      const body = renderArticleBody(html, article, publication, timeline, locale);
      return [article.id, articleContent(article, body, publication, locale)];
    }),
  );
}

let searchIndex: Promise<SearchIndex> | undefined;

/** The search index of everything published; built once a build. */
export async function getSearchIndex(): Promise<SearchIndex> {
  searchIndex ??= createSearchIndex();
  return searchIndex;
}

async function createSearchIndex(): Promise<SearchIndex> {
  const [publication, locale, documents] = await Promise.all([getPublication(), getSiteLocale(), getSearchDocuments()]);
  const suggestions = encodeSuggestions(suggestionRecords(documents, publication));
  return buildSearchIndex(
    documents,
    (facet, id) => searchFacetLabel(facet, id, publication, locale),
    new Map([['suggestions', suggestions]]),
  );
}

/** What can be searched, in the order of the index. */
async function getSearchDocuments(): Promise<SearchDocument[]> {
  return inOrder(publicationDocuments(await getPublication(), await getArticleBodies(), await getSiteLocale()));
}

/** The timeline of everything dated, and the files from which a browser draws it. */
export interface PublishedTimeline {
  readonly timeline: Timeline;
  /** The files; made when they are first asked for, as they take the most of the time that a page in development takes. */
  readonly files: () => Promise<TimelineFiles>;
}

let timeline: Promise<PublishedTimeline> | undefined;

/** The timeline; laid out once a build. */
export async function getTimeline(): Promise<PublishedTimeline> {
  timeline ??= createTimeline();
  return timeline;
}

async function createTimeline(): Promise<PublishedTimeline> {
  const timeline = publicationTimeline(await getPublication(), await getSiteLocale());
  let files: Promise<TimelineFiles> | undefined;
  return { timeline, files: () => (files ??= createTimelineFiles(timeline)) };
}

async function createTimelineFiles(timeline: Timeline): Promise<TimelineFiles> {
  const [publication, locale, { manifest }] = await Promise.all([getPublication(), getSiteLocale(), getSearchIndex()]);
  const search = { folder: manifest.folder, documents: await getSearchDocuments() };
  return timelineFiles(timeline, publication, search, locale);
}

/** The fixed pages in the order of the footer. */
export async function getFixedPages(): Promise<FixedPage[]> {
  const [found, locale] = await Promise.all([getCollection('pages'), getSiteLocale()]);
  return found
    .map((entry) => {
      const { html, headings } = renderedBody(entry);
      return { ...typesetEntry(entry.data, locale.tag), id: entry.id, html: pageBodyHtml(html, locale), headings };
    })
    .sort((a, b) => a.order - b.order);
}

let data: Promise<PublishedData> | undefined;

/** The data that can be taken away; made once a build. */
export async function getPublishedData(): Promise<PublishedData> {
  data ??= createPublishedData();
  return data;
}

async function createPublishedData(): Promise<PublishedData> {
  const found = [...(await readArticles()), ...(await getCollection('pages'))];
  const bodies = new Map(found.map(({ collection, id, body = '' }) => [`${collection}/${id}`, body]));
  const [publication, pages, locale] = await Promise.all([getPublication(), getFixedPages(), getSiteLocale()]);
  const { timeline } = await getTimeline();
  return publishedData({ publication, pages, bodies }, timeline, locale);
}
