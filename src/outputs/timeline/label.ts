import WIDTHS from './advance-widths.json' with { type: 'json' };

/** Size of the chart's labels, in pixels. */
export const LABEL_SIZE = 13;

/** Of a title that no editor has shortened, so much is a label, in pixels. */
const LONGEST = 190;

/** The font that stands in until ours has come may be a little wider. */
const MARGIN = 1.03;

/** Em of characters that our font does not have, whose font is the reader's: never less than the widest usual ones. */
const WIDE = /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Hangul}|\p{Extended_Pictographic}/u;
const NO_WIDTH = /\p{Mn}|\p{Cf}/u;

const known = new Map<number, number>(
  (WIDTHS as [number, number[]][]).flatMap(([first, widths]) =>
    widths.map((width, step) => [first + step, width / 1000] as const),
  ),
);

/** Width of a text in the semibold face of the chart's labels, in pixels, rounded up. */
export function labelWidth(text: string): number {
  let em = 0;
  for (const character of text) {
    const width = known.get(character.codePointAt(0) as number);
    em += width ?? (NO_WIDTH.test(character) ? 0 : WIDE.test(character) ? 1.25 : 0.85);
  }
  return Math.ceil(em * LABEL_SIZE * MARGIN);
}

/** A title cut to a label: whole words with an ellipsis, or, where there are none, as many letters as there is room for. */
export function cutLabel(title: string): string {
  const text = title.replace(/\s+/g, ' ').trim();
  if (labelWidth(text) <= LONGEST) return text;
  const letters = [...new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(text)].map(
    ({ segment }) => segment,
  );
  let cut = '';
  for (const letter of letters) {
    if (labelWidth(`${cut}${letter}…`) > LONGEST) break;
    cut += letter;
  }
  const words = cut.replace(/\s+\S*$/, '');
  return `${words.length > cut.length / 2 ? words : cut}…`.replace(/[\s,;:.–-]+…$/, '…');
}
