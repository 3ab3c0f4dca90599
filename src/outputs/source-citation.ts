import type { Source } from '../domain/source.ts';
import type { Locale } from '../words/locale.ts';
import type { Message } from '../words/message.ts';
import { formatDate } from './date-words.ts';
import { listWords } from './list-words.ts';

/** How a source is cited: a message in which its title stands, by whom and of when as far as that is known, and the rest of its values. */
export function sourceCitation(
  { authors, publisher, published }: Source,
  locale: Locale,
): { readonly message: Message; readonly values: Readonly<Record<string, string>> } {
  const { citation, citationBy, citationDated, citationByDated } = locale.words.source;
  const [undated, dated] = authors.length === 0 ? [citation, citationDated] : [citationBy, citationByDated];
  const values = { authors: listWords(authors, 'comma', locale), publisher };
  return published === undefined
    ? { message: undated, values }
    : { message: dated, values: { ...values, date: formatDate(published, locale) } };
}
