import type { Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { sanitize, type Schema } from 'hast-util-sanitize';
import { toHtml } from 'hast-util-to-html';
import { visit } from 'unist-util-visit';
import { findAfterwards, laterEntries, type LaterEntry, mostTelling } from '../../domain/afterwards.ts';
import type { Author } from '../../domain/author.ts';
import { type Assessment, type Claim, currentAssessment } from '../../domain/claim.ts';
import type { Article } from '../../domain/corpus.ts';
import type { Event } from '../../domain/event.ts';
import { findDisagreements, type Publication } from '../../domain/publication.ts';
import { countIndependent } from '../../domain/provenance.ts';
import { closedQuestions, openQuestions } from '../../domain/question.ts';
import { readingMinutes } from '../../domain/reading-time.ts';
import type { Source } from '../../domain/source.ts';
import { entryUrl } from '../../domain/url.ts';
import type { Locale } from '../../words/locale.ts';
import { say } from '../../words/message.ts';
import { afterwardsReason } from '../afterwards-reason.ts';
import { articleKindWord } from '../article-kind.ts';
import { formatDate, formatDue } from '../date-words.ts';
import { escapeHtml } from '../escape-html.ts';
import { escapeValues, sayHtml } from '../html-message.ts';
import { listWords } from '../list-words.ts';
import { outcomeWord } from '../outcome-word.ts';
import type { ArticleBody, NumberedReference } from '../prose/article-body.ts';
import { sinceNotice } from '../since-notice.ts';
import { printSpeaker } from '../speaker-name.ts';
import { correctionListHtml } from './correction-list.ts';
import { plainBody } from './plain-body.ts';
import { referenceListHtml } from './reference-list.ts';

/** Elements that mean something without any style, and the ids to which a link within the article can lead. */
const PLAIN_SCHEMA: Schema = {
  tagNames: [
    ...['a', 'abbr', 'aside', 'b', 'blockquote', 'br', 'caption', 'cite', 'code', 'dd', 'del', 'dl', 'dt', 'em'],
    ...['figcaption', 'figure', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'hr', 'i', 'img', 'ins', 'li', 'mark', 'ol', 'p'],
    ...['pre', 'q', 's', 'small', 'strong', 'sub', 'sup', 'table', 'tbody', 'td', 'tfoot', 'th', 'thead', 'tr', 'ul'],
  ],
  attributes: {
    '*': ['lang', 'dir'],
    a: ['href'],
    h2: ['id'],
    h3: ['id'],
    img: ['src', 'alt'],
    li: [['id', /^(?:ref|user-content-fn)-/]],
    ol: ['start'],
    td: ['colSpan', 'rowSpan'],
    th: ['colSpan', 'rowSpan', 'scope'],
  },
  // The ids are those that our own pages have; none is a reader's.
  clobber: [],
  protocols: { href: ['http', 'https', 'mailto'], src: ['http', 'https'] },
  strip: ['script', 'style', 'svg', 'template'],
};

/**
 * A whole article with what makes it worth reading here, as plain elements that need no style, script or picture: what
 * has become of its claims since, its prose, each claim with its outcome, its reasons and its sources, what happened
 * next, accounts that do not agree, its references and its corrections. Links are paths from the root of the site, or
 * fragments of the article; fragments that only its own page has lead there. Citations are links to `#ref-NUMBER`.
 */
export function plainArticle(article: Article, body: ArticleBody, publication: Publication, locale: Locale): Root {
  const page = entryUrl('articles', article.id);
  const numbers = new Map(body.references.map(({ source, number }) => [source.id, number]));
  const parts = [
    headHtml(article, publication, locale),
    toHtml(plainBody(body.html, page, locale)),
    questionsHtml(article, publication, locale),
    claimsHtml(article, numbers, publication, locale),
    afterwardsHtml(article, publication, locale),
    disagreementsHtml(article, numbers, publication, locale),
    referencesHtml(article, body.references, publication, locale),
    correctionListHtml(article, locale),
  ];
  const tree = sanitize(fromHtml(parts.join('\n'), { fragment: true }), PLAIN_SCHEMA) as Root;
  leadOut(tree, page);
  return tree;
}

/** Fragments that the plain article lacks, such as those of paragraphs, lead to the article's own page. */
function leadOut(tree: Root, page: string): void {
  const ids = new Set<unknown>();
  visit(tree, 'element', ({ properties }) => void ids.add(properties['id']));
  visit(tree, 'element', ({ properties }) => {
    const { href } = properties;
    if (typeof href === 'string' && href.startsWith('#') && !ids.has(href.slice(1))) properties['href'] = page + href;
  });
}

function link(href: string, text: string): string {
  return `<a href="${escapeHtml(href)}">${escapeHtml(text)}</a>`;
}

function heading(id: string, text: string): string {
  return `<h2 id="${id}">${escapeHtml(text)}</h2>`;
}

function headHtml(article: Article, publication: Publication, locale: Locale): string {
  const { byline, article: words } = locale.words;
  const authors = article.authors.map((id) => (publication.author.get(id) as Author).name);
  const date = escapeHtml(formatDate(article.published, locale));
  const published = article.updated
    ? sayHtml(byline.updated, { date, updated: escapeHtml(formatDate(article.updated, locale)) }, locale)
    : sayHtml(byline.published, { date }, locale);
  const language = article.language ?? publication.corpus.site.language;
  const facts = [
    `${escapeHtml(articleKindWord(article.kind, locale))}.`,
    sayHtml(byline.by, { authors: escapeHtml(listWords(authors, 'comma', locale)) }, locale),
    published,
    escapeHtml(say(byline.reading, { count: readingMinutes(article.length, language) }, locale)),
    article.covers ? escapeHtml(say(words.hindsight, { date: formatDate(article.covers, locale) }, locale)) : '',
  ];
  const original = publication.article.get(article.translationOf ?? '');
  return [
    `<h1>${escapeHtml(article.title)}</h1>`,
    `<p>${escapeHtml(article.dek)}</p>`,
    `<p>${facts.filter((fact) => fact !== '').join(' ')}</p>`,
    original
      ? `<p>${sayHtml(words.translation, { original: link(entryUrl('articles', original.id), original.title) }, locale)}</p>`
      : '',
    sinceNoticeHtml(article, publication, locale),
  ].join('');
}

function sinceNoticeHtml(article: Article, publication: Publication, locale: Locale): string {
  const found = sinceNotice(article, publication, locale);
  if (!found) return '';
  const { notice, claims } = locale.words.since;
  const values = {
    count: article.references.claims.length,
    outcomes: `<strong>${escapeHtml(found.outcomes)}</strong>`,
    date: escapeHtml(formatDate(found.known, locale)),
  };
  return `<p>${sayHtml(notice, values, locale)} <a href="#claims">${escapeHtml(claims)}</a></p>`;
}

function questionsHtml({ questions }: Article, publication: Publication, locale: Locale): string {
  const open = openQuestions(questions);
  const closed = closedQuestions(questions);
  const { title, wouldChange } = locale.words.question;
  const items = [
    ...open.map(
      ({ text, wouldChange: what }) =>
        `<li>${escapeHtml(text)} <em>${escapeHtml(wouldChange)}</em> ${escapeHtml(what)}</li>`,
    ),
    ...closed.map(({ text, closedBy: { answer, event } }) => {
      const { title: name } = publication.event.get(event) as Event;
      return `<li>${escapeHtml(text)} ${escapeHtml(answer)} ${link(entryUrl('events', event), name)}</li>`;
    }),
  ];
  return items.length === 0 ? '' : `${heading('questions', title)}<ul>${items.join('')}</ul>`;
}

function claimsHtml(
  article: Article,
  numbers: ReadonlyMap<string, number>,
  publication: Publication,
  locale: Locale,
): string {
  const claims = article.references.claims.flatMap((id) => publication.claim.get(id) ?? []);
  if (claims.length === 0) return '';
  const cards = claims.map((claim) => claimHtml(claim, article, numbers, publication, locale));
  return `${heading('claims', locale.words.article.claims)}${cards.join('')}`;
}

function claimHtml(
  claim: Claim,
  article: Article,
  numbers: ReadonlyMap<string, number>,
  publication: Publication,
  locale: Locale,
): string {
  const { claim: words, plain } = locale.words;
  const { language } = publication.corpus.site;
  // Claims are in the publication's own language, also under a translation.
  const lang = (article.language ?? language) === language ? '' : ` lang="${escapeHtml(language)}"`;
  const assessment = currentAssessment(claim);
  const speaker = printSpeaker(claim.speaker, publication);
  const said = {
    speaker: speaker.url === undefined ? escapeHtml(speaker.name) : link(speaker.url, speaker.name),
    date: escapeHtml(formatDate(claim.said, locale)),
    kind: escapeHtml(words.kinds[claim.kind]),
  };
  const sourceLinks = (ids: readonly string[]) => sourcesHtml(ids, numbers, publication, locale);
  const evidence = [
    ...assessment.evidence.events.map((id) => link(entryUrl('events', id), (publication.event.get(id) as Event).title)),
    ...sourceLinks(assessment.evidence.sources),
  ];
  const lines = [
    `<strong>${judgementHtml(assessment, locale)}</strong>`,
    claim.due === undefined
      ? sayHtml(words.said, said, locale)
      : sayHtml(words.saidDue, { ...said, due: escapeHtml(formatDue(claim.due, locale)) }, locale),
    sayHtml(plain.reports, { sources: sourceLinks(claim.sources).join(locale.words.list.apart) }, locale),
    ...(evidence.length === 0
      ? []
      : [sayHtml(plain.evidence, { evidence: evidence.join(locale.words.list.apart) }, locale)]),
  ];
  return [
    `<h3 id="claim-${claim.id}"${lang}>${link(entryUrl('claims', claim.id), claim.statement)}</h3>`,
    `<p>${lines.slice(0, 2).join('<br>')}</p>`,
    `<p${lang}>${escapeHtml(assessment.reasoning)}</p>`,
    `<p>${lines.slice(2).join('<br>')}</p>`,
  ].join('');
}

function judgementHtml({ outcome, date, confidence }: Assessment, locale: Locale): string {
  const { claim, plain } = locale.words;
  const assessed = say(
    claim.assessed,
    { date: formatDate(date, locale), confidence: claim.confidence[confidence] },
    locale,
  );
  return escapeHtml(say(plain.judgement, { outcome: outcomeWord(outcome, locale), assessed }, locale));
}

/** Sources by their publisher, each with the number that it has in the article, or with its date and a link to its page. */
function sourcesHtml(
  ids: readonly string[],
  numbers: ReadonlyMap<string, number>,
  publication: Publication,
  locale: Locale,
): string[] {
  return ids.map((id) => {
    const { publisher, published } = publication.source.get(id) as Source;
    const number = numbers.get(id);
    if (number !== undefined) return `${escapeHtml(publisher)}<sup><a href="#ref-${number}">${number}</a></sup>`;
    const name =
      published === undefined
        ? publisher
        : say(locale.words.origin.dated, { publisher, date: formatDate(published, locale) }, locale);
    return link(entryUrl('sources', id), name);
  });
}

function afterwardsHtml(article: Article, publication: Publication, locale: Locale): string {
  const words = locale.words.afterwards;
  const { since, events, laterJudgements } = findAfterwards(article, publication);
  const shown = mostTelling(events);
  const entries = laterEntries(shown, laterJudgements);
  const date = formatDate(since, locale);
  const intro = escapeHtml(say(entries.length === 0 ? words.none : words.some, { date }, locale));
  const items = entries.map((entry) => `<li>${laterHtml(entry, locale)}</li>`);
  const all =
    shown.length < events.length
      ? `<p>${link(
          `${entryUrl('articles', article.translationOf ?? article.id)}afterwards/`,
          say(words.all, { count: events.length }, locale),
        )}</p>`
      : '';
  return `${heading('afterwards', words.title)}<p>${intro}</p>${items.length === 0 ? '' : `<ul>${items.join('')}</ul>`}${all}`;
}

/** A translation leaves them to its original, as its own page does. */
function disagreementsHtml(
  { references, translationOf }: Article,
  numbers: ReadonlyMap<string, number>,
  publication: Publication,
  locale: Locale,
): string {
  const found = translationOf === undefined ? findDisagreements(references, publication) : [];
  if (found.length === 0) return '';
  const { disagreement, list } = locale.words;
  const blocks = found.map(({ question, accounts, note }) => {
    const items = accounts.map(
      ({ text, sources }) =>
        `<li>${escapeHtml(text)} <small>${sourcesHtml(sources, numbers, publication, locale).join(list.beside)}</small></li>`,
    );
    return `<h3>${escapeHtml(question)}</h3><ul>${items.join('')}</ul>${note === undefined ? '' : `<p>${escapeHtml(note)}</p>`}`;
  });
  return `${heading('disagreements', disagreement.title)}${blocks.join('')}`;
}

function laterHtml(entry: LaterEntry, locale: Locale): string {
  const { finding, afterwards, plain } = locale.words;
  const dated = (title: string, date: string) =>
    sayHtml(finding.item, { what: escapeHtml(formatDate(date, locale)), title }, locale);
  if (entry.kind === 'assessment') {
    const { claim, assessment, before } = entry;
    const judged = sayHtml(
      plain.judged,
      {
        outcome: escapeHtml(outcomeWord(assessment.outcome, locale)),
        claim: link(`#claim-${claim.id}`, claim.statement),
      },
      locale,
    );
    return `${dated(judged, assessment.date)} <small>${escapeHtml(before ? afterwards.claimAgain : afterwards.claim)}</small>`;
  }
  const { message, values, claim } = afterwardsReason(entry.reasons[0], locale);
  const reason = sayHtml(message, { ...escapeValues(values), claim: claim ? link(claim.url, claim.text) : '' }, locale);
  return `${dated(link(entryUrl('events', entry.event.id), entry.event.title), entry.date)}<br><small>${reason}</small>`;
}

function referencesHtml(
  article: Article,
  references: readonly NumberedReference[],
  { corpus, source }: Publication,
  locale: Locale,
): string {
  const words = locale.words.origin;
  const ids = [...new Set(article.references.sources)];
  const counted = say(
    words.counted,
    {
      sources: say(words.sources, { count: ids.length }, locale),
      origins: say(words.origins, { count: countIndependent(ids, source) }, locale),
    },
    locale,
  );
  const list = referenceListHtml(references, corpus.site.language, locale);
  return list.replace('</h2>', () => `</h2><p>${escapeHtml(counted)}</p>`);
}
