import { articleLog } from '../../domain/correction-log.ts';
import type { Article } from '../../domain/corpus.ts';
import type { Locale } from '../../words/locale.ts';
import { correctionWordingHtml } from '../correction-wording.ts';
import { correctionWords } from '../correction-words.ts';
import { formatDate } from '../date-words.ts';
import { escapeHtml } from '../escape-html.ts';
import { sayHtml } from '../html-message.ts';

/**
 * What was put right and changed in an article, with what it said before, under its heading, as HTML; nothing where
 * nothing was.
 */
export function correctionListHtml(article: Article, locale: Locale): string {
  const log = articleLog(article);
  if (log.length === 0) return '';
  const items = log.map((entry) => {
    const { kind, text } = correctionWords(entry, locale);
    const values = {
      kind: escapeHtml(kind),
      date: escapeHtml(formatDate(entry.date, locale)),
      text: escapeHtml(text),
    };
    const wording = correctionWordingHtml(entry, locale);
    return `<li>${sayHtml(locale.words.feedEntry.record, values, locale)}${wording === '' ? '' : `<br>${wording}`}</li>`;
  });
  return `<h2 id="record">${escapeHtml(locale.words.correction.ofArticle)}</h2><ul>${items.join('')}</ul>`;
}
