import { Feed } from 'feed';
import { correctionLog, type LogEntry, subjectOf } from '../../domain/correction-log.ts';
import type { Publication } from '../../domain/publication.ts';
import { formatDate } from '../../domain/date.ts';
import { absoluteUrl, entryUrl } from '../../domain/url.ts';
import { correctionWords } from '../correction-words.ts';
import { escapeHtml } from '../escape-html.ts';

/** A feed takes what is new; the page has them all. */
const NEWEST = 50;

/** Corrections, changes and new judgements, newest first, as Atom (RFC 4287). The same content gives the same feed. */
export function correctionsAtom(publication: Publication): string {
  return correctionsFeed(publication).atom1();
}

/** The same as a JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/), which the library writes as 1.0. */
export function correctionsJson(publication: Publication): string {
  const { version, author, ...fields } = JSON.parse(correctionsFeed(publication).json1()) as Record<string, unknown>;
  const { language } = publication.corpus.site;
  return JSON.stringify({ version: `${String(version)}.1`, ...fields, authors: [author], language }, null, 2);
}

function correctionsFeed(publication: Publication): Feed {
  const { site } = publication.corpus;
  const at = (path: string) => absoluteUrl(path, site.url);
  const log = correctionLog(publication).slice(0, NEWEST);
  const feed = new Feed({
    id: at('/corrections/'),
    link: at('/corrections/'),
    title: `${site.name}: corrections and new judgements`,
    description: 'What was put right or changed in the articles, and which claims were judged again.',
    language: site.language,
    updated: noon(log[0]?.date ?? publication.date),
    generator: false,
    author: { name: site.name, link: at('/') },
    feedLinks: { atom: at('/corrections.xml'), json: at('/corrections.json') },
  });
  const seen = new Map<string, number>();
  for (const entry of log) {
    const { kind, subject, url } = correctionWords(entry);
    const name = `${entry.kind}-${entry.date}`;
    // Several of one kind on one day are told apart by their order, which stays.
    const place = `${subjectOf(entry).id}/${name}`;
    const count = (seen.get(place) ?? 0) + 1;
    seen.set(place, count);
    feed.addItem({
      title: `${kind}: ${subject}`,
      id: `${at(url)}#${name}${count === 1 ? '' : `-${count}`}`,
      link: at(url),
      date: noon(entry.date),
      content: entryHtml(entry, at),
    });
  }
  return feed;
}

/** The middle of a day, which is that day in nearly every time zone. */
function noon(day: string): Date {
  return new Date(`${day}T12:00:00Z`);
}

function entryHtml(entry: LogEntry, at: (path: string) => string): string {
  const { text, was, now } = correctionWords(entry);
  const wording = [
    ...(was === undefined ? [] : [`It said: <del>${escapeHtml(was)}</del>`]),
    ...(now === undefined ? [] : [`It says now: <ins>${escapeHtml(now)}</ins>`]),
  ];
  const articles = entry.articles
    .map(
      (article) =>
        `<li><a href="${escapeHtml(at(entryUrl('articles', article.id)))}">${escapeHtml(article.title)}</a></li>`,
    )
    .join('');
  return [
    `<p>${escapeHtml(formatDate(entry.date))}. ${escapeHtml(text)}</p>`,
    ...(wording.length === 0 ? [] : [`<p>${wording.join('. ')}</p>`]),
    ...(articles === '' ? [] : [`<p>Articles concerned:</p><ul>${articles}</ul>`]),
  ].join('');
}
