import { escapeHtml } from '../escape-html.ts';

/** A piece of a reference: words, or the title of a work in italics. */
export type Piece = string | { readonly italic: string };

/** A reference as plain text. */
export function plainText(pieces: readonly Piece[]): string {
  return pieces.map((piece) => (typeof piece === 'string' ? piece : piece.italic)).join('');
}

/** A reference as HTML, safe to set: titles of works stand in `<cite>`. */
export function htmlText(pieces: readonly Piece[]): string {
  return pieces
    .map((piece) => (typeof piece === 'string' ? escapeHtml(piece) : `<cite>${escapeHtml(piece.italic)}</cite>`))
    .join('');
}

const QUOTED = /^(.*?)(["”]|['’])$/u;

/**
 * The text with a comma or a full stop after it; a full stop is not set after ".", "?", "!" or "…".
 * Both go before a closing quotation mark, as American styles have it (The Chicago Manual of Style, 6.9).
 */
export function punctuated(text: string, mark: ',' | '.'): string {
  if (mark === '.' && /[.?!…]["'”’»]*$/u.test(text)) return text;
  const [, words = '', closing = ''] = QUOTED.exec(text) ?? [];
  // A mark at the end closes a quotation only where one was opened: it may be an apostrophe.
  const opening = closing === '”' ? /“/ : closing === '’' ? /‘/ : closing === '"' ? /(?:^|\P{L})"/u : /(?:^|\P{L})'/u;
  const isQuotation = closing !== '' && opening.test(words);
  return isQuotation ? words + mark + closing : text + mark;
}

/** The text with a full stop after it, unless it ends a sentence already. */
export function closed(text: string): string {
  return punctuated(text, '.');
}
