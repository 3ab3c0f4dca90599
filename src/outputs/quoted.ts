import { quotationMarksOf } from '../domain/quotation-marks.ts';
import { typeset } from './typeset.ts';

/**
 * A quotation with the marks that its language puts around it; where the same marks stand within, they become those of a
 * quotation in a quotation.
 * @param text Without marks around it.
 * @param language The text's own, BCP 47.
 */
export function quoted(text: string, language: string): string {
  const { outer, inner } = quotationMarksOf(language);
  const within = outer.reduce(
    (words, mark, side) => words.replaceAll(mark, inner[side] as string),
    typeset(text, language),
  );
  return `${outer[0]}${within}${outer[1]}`;
}
