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

/** The text with a full stop after it, unless it ends a sentence already. */
export function closed(text: string): string {
  return text + stopAfter(text);
}

/** The full stop that a text still needs: none after ".", "?", "!" or "…", within quotation marks or not. */
export function stopAfter(text: string): '.' | '' {
  return /[.?!…]["'”’»]?$/u.test(text) ? '' : '.';
}
