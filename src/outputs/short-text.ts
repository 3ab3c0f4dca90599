/**
 * The sentences at the beginning of a text that have room in so many characters, with an ellipsis where there are more;
 * of a first sentence that is longer, its first words.
 * @param language The text's own, BCP 47: it decides where words and sentences end.
 */
export function shortText(text: string, most: number, language: string): string {
  const whole = text.replace(/\s+/g, ' ').trim();
  if (whole.length <= most) return whole;
  const sentences = [...new Intl.Segmenter(language, { granularity: 'sentence' }).segment(whole)];
  const fitting = sentences.filter(({ index, segment }) => index + segment.trimEnd().length + 2 <= most).at(-1);
  if (fitting) return `${whole.slice(0, fitting.index + fitting.segment.length)}…`;
  const cut = lastFitting(whole, 'word', most, language) || lastFitting(whole, 'grapheme', most, language);
  return `${cut.replace(/[\s,;:、，；：،؛–-]+$/, '')}…`;
}

/** The longest beginning of a text that ends with a whole word or letter and leaves room for an ellipsis. */
function lastFitting(text: string, granularity: 'word' | 'grapheme', most: number, language: string): string {
  let end = 0;
  for (const { index, segment } of new Intl.Segmenter(language, { granularity }).segment(text)) {
    if (index + segment.length + 1 > most) break;
    end = index + segment.length;
  }
  return text.slice(0, end);
}
