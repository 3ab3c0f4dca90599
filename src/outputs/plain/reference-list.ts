import { type Source, titleLanguage } from '../../domain/source.ts';
import { entryUrl, hostOf } from '../../domain/url.ts';
import type { Locale } from '../../words/locale.ts';
import { formatDate } from '../date-words.ts';
import { escapeHtml } from '../escape-html.ts';
import { sayHtml } from '../html-message.ts';
import { listWords } from '../list-words.ts';
import type { NumberedReference } from '../prose/article-body.ts';

/**
 * The sources of an article under their heading, numbered as in its text, as HTML; nothing where it cites none.
 * @param language Language of the publication.
 */
export function referenceListHtml(references: readonly NumberedReference[], language: string, locale: Locale): string {
  if (references.length === 0) return '';
  const items = references.map(
    ({ number, source }) => `<li id="ref-${number}">${sourceCitationHtml(source, language, locale)}</li>`,
  );
  return `<h2 id="references">${escapeHtml(locale.words.article.references)}</h2><ol>${items.join('')}</ol>`;
}

/** A source as it is cited: its title, which leads to its page, who published it and when, and the document itself. */
function sourceCitationHtml(source: Source, language: string, locale: Locale): string {
  const words = locale.words.source;
  const { id, title, authors, publisher, published, url } = source;
  const [undated, dated] =
    authors.length === 0 ? [words.citation, words.citationDated] : [words.citationBy, words.citationByDated];
  const foreign = titleLanguage(source, locale.tag, language);
  const lang = foreign === undefined ? '' : ` lang="${escapeHtml(foreign)}"`;
  const facts = {
    title: `<a href="${entryUrl('sources', id)}"${lang}>${escapeHtml(title)}</a>`,
    authors: escapeHtml(listWords(authors, 'comma', locale)),
    publisher: escapeHtml(publisher),
  };
  const citation =
    published === undefined
      ? sayHtml(undated, facts, locale)
      : sayHtml(dated, { ...facts, date: escapeHtml(formatDate(published, locale)) }, locale);
  const out = url === undefined ? '' : ` <a href="${escapeHtml(url)}">${escapeHtml(hostOf(url))}</a>`;
  return `${citation}${out}`;
}
