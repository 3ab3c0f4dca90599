import { type Claim, currentAssessment } from '../../domain/claim.ts';
import type { Author } from '../../domain/author.ts';
import type { Article } from '../../domain/corpus.ts';
import { parseDate } from '../../domain/date.ts';
import type { Site } from '../../domain/site.ts';
import type { Source } from '../../domain/source.ts';
import { absoluteUrl, entryUrl, hostOf } from '../../domain/url.ts';
import type { Locale } from '../../words/locale.ts';
import { say } from '../../words/message.ts';
import { formatDate } from '../date-words.ts';
import { outcomeWord } from '../outcome-word.ts';
import { type Name, parseName } from './name.ts';

/** A year, a month of a year, or a day: as precise as it is known. */
export type DateParts = readonly [year: number, month?: number, day?: number];

/** A date as CSL has it: one point, or the two ends of a span. */
export interface CitationDate {
  readonly parts: readonly [DateParts, DateParts?];
  /** True where it is approximate ("about 2014"). */
  readonly circa: boolean;
}

/** What every citation format is written from. Strings are single lines without control characters. */
export interface Citation {
  /** The permanent id of the entry: the key in BibTeX, RIS and CSL-JSON. */
  readonly id: string;
  /** A type of CSL 1.0.2: news, any other document on the web, or a data set. */
  readonly type: 'article-newspaper' | 'webpage' | 'dataset';
  readonly title: string;
  /** The publication, site or publisher; undefined where that is the author. */
  readonly container?: string;
  readonly authors: readonly Name[];
  /** Undefined where the date is not known. */
  readonly issued?: CitationDate;
  readonly url?: string;
  /** The day on which the document was last opened. */
  readonly accessed?: CitationDate;
  /** Language as a BCP 47 tag, `ru`. */
  readonly language: string;
  /** Where the copy that was read stands, if not at the publisher. */
  readonly via?: string;
  /** Address of an archived copy. */
  readonly archive?: string;
}

/** How to cite an article of the publication: dated by the day it was published, which never changes. */
export function articleCitation(article: Article, authors: readonly Author[], site: Site): Citation {
  return {
    id: article.id,
    type: 'article-newspaper',
    title: oneLine(article.title),
    container: oneLine(site.name),
    authors: authors.map(({ name, kind }) => (kind === 'desk' ? { literal: oneLine(name) } : parseName(oneLine(name)))),
    issued: citationDate(article.published),
    url: safeUrl(absoluteUrl(entryUrl('articles', article.id), site.url)),
    language: article.language ?? site.language,
  };
}

/**
 * How to cite a source. A report without a by-line has no author; anything else is then by its
 * publisher, which is not named a second time.
 */
export function sourceCitation(source: Source): Citation {
  const publisher = oneLine(source.publisher);
  const authors = source.authors
    .map(oneLine)
    .map((name) => (source.corporate || name === publisher ? { literal: name } : parseName(name)));
  const isByPublisher =
    authors.length === 0
      ? source.type !== 'report'
      : authors.every((name) => 'literal' in name && name.literal === publisher);
  return {
    id: source.id,
    type: source.type === 'report' ? 'article-newspaper' : source.type === 'dataset' ? 'dataset' : 'webpage',
    title: oneLine(source.title),
    container: isByPublisher ? undefined : publisher,
    authors: isByPublisher ? [{ literal: publisher }] : authors,
    issued: source.published === undefined ? undefined : citationDate(source.published),
    url: source.url === undefined ? undefined : safeUrl(source.url),
    accessed: source.accessed === undefined ? undefined : citationDate(source.accessed),
    language: source.language,
    via: source.via === undefined ? undefined : oneLine(source.via),
    archive: source.archive === undefined ? undefined : safeUrl(source.archive),
  };
}

/**
 * How to cite a claim: as the publication judged it last, and dated by the day of that judgement. The outcome stands in
 * the title, so that nobody takes the words for the publication's own.
 */
export function claimCitation(claim: Claim, site: Site, locale: Locale): Citation {
  const { outcome, date } = currentAssessment(claim);
  const statement = oneLine(claim.statement);
  return {
    id: claim.id,
    type: 'webpage',
    title: say(locale.words.cite.claim, { statement, outcome: outcomeWord(outcome, locale) }, locale),
    authors: [{ literal: oneLine(site.name) }],
    issued: citationDate(date),
    url: safeUrl(absoluteUrl(entryUrl('claims', claim.id), site.url)),
    language: site.language,
  };
}

/** How to cite the data of an edition, which is known by its day (ISO 8601). */
export function datasetCitation(site: Site, edition: string, locale: Locale): Citation {
  return {
    id: `${hostOf(site.url).replaceAll('.', '-')}-data-${edition}`,
    type: 'dataset',
    title: say(locale.words.cite.dataset, { site: oneLine(site.name), date: formatDate(edition, locale) }, locale),
    authors: [{ literal: oneLine(site.name) }],
    issued: citationDate(edition),
    url: safeUrl(absoluteUrl('/data/', site.url)),
    language: site.language,
  };
}

/** The parts of a date of the EDTF subset; of a span with an open end, the end that is known. */
function citationDate(text: string): CitationDate | undefined {
  const date = parseDate(text);
  if (!date) return undefined;
  const ends = text
    .split('/')
    .filter((end) => end !== '..')
    .map((end) => end.replace('~', '').split('-').map(Number) as unknown as DateParts);
  return { parts: ends as unknown as CitationDate['parts'], circa: date.circa };
}

/** Text on one line: every line break, tab and control character is a space, and no space stands twice. */
function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ').trim();
}

/** An address without line breaks, and with those ASCII characters encoded that no URL may contain (RFC 3986). */
function safeUrl(url: string): string {
  return url.replace(/[\t\n\r]/g, '').replace(/[\p{Cc}\p{Z}"<>\\^`{|}]/gu, encodeURIComponent);
}
