import type { JudgementEntry, LogEntry } from '../../domain/correction-log.ts';
import { subjectOf } from '../../domain/correction-log.ts';
import { formatDate } from '../date-words.ts';
import { feedIdOf } from '../../domain/feed-id.ts';
import type { Publication } from '../../domain/publication.ts';
import type { Topic } from '../../domain/topic.ts';
import { absoluteUrl, entryUrl } from '../../domain/url.ts';
import { correctionWords } from '../correction-words.ts';
import { escapeHtml } from '../escape-html.ts';
import { printSpeaker } from '../speaker-name.ts';
import type { FeedEntry } from './feed.ts';

/** A correction, a change or a new judgement as an entry of a feed; signed by the publication. */
export function logEntry(entry: LogEntry, publication: Publication): FeedEntry {
  const { site } = publication.corpus;
  const at = (path: string) => absoluteUrl(path, site.url);
  const { kind, subject, url, text } = correctionWords(entry);
  const { topics } = subjectOf(entry);
  return {
    id: `${at(feedIdOf('article' in entry ? 'articles' : 'claims', subjectOf(entry)))}#${entry.name}`,
    url: at(url),
    title: `${kind}: ${subject}`,
    summary: text,
    content: contentOf(entry, publication, at),
    published: entry.date,
    updated: entry.date,
    authors: [{ name: site.name, url: at('/') }],
    topics: topics.map((id) => ({ id, title: (publication.topic.get(id) as Topic).title })),
  };
}

type Absolute = (path: string) => string;

function contentOf(entry: LogEntry, publication: Publication, at: Absolute): string {
  const { text, was, now } = correctionWords(entry);
  const wording = [
    ...(was === undefined ? [] : [`It said: <del>${escapeHtml(was)}</del>`]),
    ...(now === undefined ? [] : [`It says now: <ins>${escapeHtml(now)}</ins>`]),
  ];
  return [
    ...(entry.kind === 'judgement' ? [saidBy(entry, publication, at)] : []),
    `<p>${escapeHtml(formatDate(entry.date))}. ${escapeHtml(text)}</p>`,
    ...(wording.length === 0 ? [] : [`<p>${wording.join('. ')}</p>`]),
    ...(entry.kind === 'judgement' ? [links('What shows it:', evidenceOf(entry, publication), at)] : []),
    links(
      'Articles concerned:',
      entry.articles.map(({ id, title }) => ({ url: entryUrl('articles', id), title })),
      at,
    ),
  ].join('');
}

/** Who made the claim and when, and when it could be judged. */
function saidBy({ claim }: JudgementEntry, publication: Publication, at: Absolute): string {
  const { name, url } = printSpeaker(claim.speaker, publication);
  const speaker = url === undefined ? escapeHtml(name) : `<a href="${at(url)}">${escapeHtml(name)}</a>`;
  const due = claim.due === undefined ? '' : `; due: ${escapeHtml(formatDate(claim.due))}`;
  return `<p>Said by ${speaker}, ${escapeHtml(formatDate(claim.said))}${due}.</p>`;
}

interface Link {
  readonly url: string;
  readonly title: string;
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
  const items = list.map(({ url, title }) => `<li><a href="${escapeHtml(at(url))}">${escapeHtml(title)}</a></li>`);
  return `<p>${heading}</p><ul>${items.join('')}</ul>`;
}
