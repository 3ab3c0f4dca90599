/** Size of the chart's labels, in pixels. */
export const LABEL_SIZE = 13;
/** Size of the words of the axis's inner tier, in pixels. */
export const INNER_SIZE = 12;

/** Characters as wide as they are high, of whatever font (Unicode UAX 11, wide and full-width). */
const WIDE =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\uff01-\uff60\uffe0-\uffe6]/u;
const PICTURE = /\p{Extended_Pictographic}/u;
const NO_WIDTH = /\p{Mn}|\p{Cf}/u;
/** Letters that are joined or narrow, but for the four with teeth or a bowl, which are wide where they end a word. */
const NARROW = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Greek}]/u;
const LONG_ARABIC = /[\u0633-\u0636]/u;

/** Mean width of the letters of a text in Latin or Cyrillic, in em. */
const MEAN = 0.52;

/**
 * Em of a character in a font that we do not know, the reader's own: over a text never less than in the widest fonts that
 * are usual.
 */
export function estimatedWidth(character: string): number {
  if (NO_WIDTH.test(character)) return 0;
  if (WIDE.test(character)) return 1;
  if (PICTURE.test(character)) return 1.25;
  if (LONG_ARABIC.test(character)) return 1;
  return NARROW.test(character) ? 0.62 : 0.85;
}

/** About how many pixels some words take, where measuring each letter is not worth the table for it. */
export function textRoom(text: string, size: number): number {
  let em = 0;
  for (const character of text) em += WIDE.test(character) ? 1 : NO_WIDTH.test(character) ? 0 : MEAN;
  return Math.ceil(em * size);
}
