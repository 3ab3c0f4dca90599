import { type Source, titleLanguage } from '../../domain/source.ts';
import { entryUrl, hostOf } from '../../domain/url.ts';
import type { Locale } from '../../words/locale.ts';
import { escapeHtml } from '../escape-html.ts';
import { escapeValues, sayHtml } from '../html-message.ts';
import type { NumberedReference } from '../prose/article-body.ts';
import { sourceCitation } from '../source-citation.ts';

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
  const { id, title, url } = source;
  const { message, values } = sourceCitation(source, locale);
  const foreign = titleLanguage(source, locale.tag, language);
  const lang = foreign === undefined ? '' : ` lang="${escapeHtml(foreign)}"`;
  const citation = sayHtml(
    message,
    { ...escapeValues(values), title: `<a href="${entryUrl('sources', id)}"${lang}>${escapeHtml(title)}</a>` },
    locale,
  );
  const out = url === undefined ? '' : ` <a href="${escapeHtml(url)}">${escapeHtml(hostOf(url))}</a>`;
  return `${citation}${out}`;
}
