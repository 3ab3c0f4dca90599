import { type JudgementEntry, type LogEntry, subjectOf } from '../../domain/correction-log.ts';
import { feedIdOf } from '../../domain/feed-id.ts';
import type { Publication } from '../../domain/publication.ts';
import type { Topic } from '../../domain/topic.ts';
import { absoluteUrl, entryUrl } from '../../domain/url.ts';
import type { Locale } from '../../words/locale.ts';
import { say } from '../../words/message.ts';
import { correctionWordingHtml } from '../correction-wording.ts';
import { correctionWords } from '../correction-words.ts';
import { formatDate, formatDue } from '../date-words.ts';
import { escapeHtml } from '../escape-html.ts';
import { sayHtml } from '../html-message.ts';
import { languageAttributes } from '../language-attributes.ts';
import { printSpeaker } from '../speaker-name.ts';
import type { FeedEntry } from './feed.ts';

/** A correction, a change or a new judgement as an entry of a feed; signed by the publication. */
export function logEntry(entry: LogEntry, publication: Publication, locale: Locale): FeedEntry {
  const { site } = publication.corpus;
  const at = (path: string) => absoluteUrl(path, site.url);
  const { kind, subject, url, text } = correctionWords(entry, locale);
  const { topics } = subjectOf(entry);
  return {
    id: `${at(feedIdOf('article' in entry ? 'articles' : 'claims', subjectOf(entry)))}#${entry.name}`,
    url: at(url),
    language: site.language,
    title: say(locale.words.feedEntry.title, { kind, subject }, locale),
    summary: text,
    content: contentOf(entry, publication, at, locale),
    published: entry.date,
    updated: entry.date,
    authors: [{ name: site.name, url: at('/') }],
    topics: topics.map((id) => ({ id, title: (publication.topic.get(id) as Topic).title })),
  };
}

type Absolute = (path: string) => string;

function contentOf(entry: LogEntry, publication: Publication, at: Absolute, locale: Locale): string {
  const words = locale.words.feedEntry;
  const { text, language } = correctionWords(entry, locale);
  const told =
    language === undefined ? escapeHtml(text) : `<span${languageAttributes(language)}>${escapeHtml(text)}</span>`;
  const dated = { date: escapeHtml(formatDate(entry.date, locale)), text: told };
  const wording = correctionWordingHtml(entry, locale);
  return [
    ...(entry.kind === 'judgement' ? [saidBy(entry, publication, at, locale)] : []),
    `<p>${sayHtml(words.dated, dated, locale)}</p>`,
    ...(wording === '' ? [] : [`<p>${wording}</p>`]),
    ...(entry.kind === 'judgement' ? [links(words.evidence, evidenceOf(entry, publication), at)] : []),
    links(
      words.articles,
      entry.articles.map(({ id, title }) => ({ url: entryUrl('articles', id), title, language })),
      at,
    ),
  ].join('');
}

/** Who made the claim and when, and when it could be judged. */
function saidBy({ claim }: JudgementEntry, publication: Publication, at: Absolute, locale: Locale): string {
  const { said, saidDue } = locale.words.feedEntry;
  const { name, url } = printSpeaker(claim.speaker, publication);
  const values = {
    speaker: url === undefined ? escapeHtml(name) : `<a href="${at(url)}">${escapeHtml(name)}</a>`,
    date: escapeHtml(formatDate(claim.said, locale)),
  };
  const words =
    claim.due === undefined
      ? sayHtml(said, values, locale)
      : sayHtml(saidDue, { ...values, due: escapeHtml(formatDue(claim.due, locale)) }, locale);
  return `<p>${words}</p>`;
}

interface Link {
  readonly url: string;
  readonly title: string;
  /** Where it is not the feed's. */
  readonly language?: string | undefined;
}

function evidenceOf({ after: { evidence } }: JudgementEntry, publication: Publication): Link[] {
  const { event, source } = publication;
  return [
    ...evidence.events.map((id) => ({ url: entryUrl('events', id), title: event.get(id)?.title ?? id })),
    ...evidence.sources.map((id) => ({ url: entryUrl('sources', id), title: source.get(id)?.title ?? id })),
  ];
}

function links(heading: string, list: readonly Link[], at: Absolute): string {
  if (list.length === 0) return '';
  const items = list.map(
    ({ url, title, language }) =>
      `<li><a href="${escapeHtml(at(url))}"${languageAttributes(language)}>${escapeHtml(title)}</a></li>`,
  );
  return `<p>${escapeHtml(heading)}</p><ul>${items.join('')}</ul>`;
}
