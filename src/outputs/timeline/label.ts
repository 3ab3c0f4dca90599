import WIDTHS from './advance-widths.json' with { type: 'json' };
import { estimatedWidth, LABEL_SIZE } from './character-width.ts';

/** Of a title that no editor has shortened, so much is a label, in pixels. */
const LONGEST = 190;

/** The font that stands in until ours has come may be a little wider. */
const MARGIN = 1.03;

/** Em of the characters that our font has. */
const known = new Map<number, number>(
  (WIDTHS as [number, number[]][]).flatMap(([first, widths]) =>
    widths.map((width, step) => [first + step, width / 1000] as const),
  ),
);

/** Width of a text in the semibold face of labels, in pixels, rounded up. */
export function labelWidth(text: string, size = LABEL_SIZE): number {
  let em = 0;
  for (const character of text) em += known.get(character.codePointAt(0) as number) ?? estimatedWidth(character);
  return Math.ceil(em * size * MARGIN);
}

/** A title cut to a label: whole words with an ellipsis, or, where there are none, as many letters as there is room for. */
export function cutLabel(title: string, room = LONGEST, size = LABEL_SIZE): string {
  const text = title.replace(/\s+/g, ' ').trim();
  if (labelWidth(text, size) <= room) return text;
  // What a reader takes for one letter is the same in every language (Unicode UAX 29).
  const letters = [...new Intl.Segmenter('und', { granularity: 'grapheme' }).segment(text)].map(
    ({ segment }) => segment,
  );
  let cut = '';
  for (const letter of letters) {
    if (labelWidth(`${cut}${letter}…`, size) > room) break;
    cut += letter;
  }
  const words = cut.replace(/\s+\S*$/, '');
  return `${words.length > cut.length / 2 ? words : cut}…`.replace(/[\s,;:.、，；：。،؛–-]+…$/, '…');
}
