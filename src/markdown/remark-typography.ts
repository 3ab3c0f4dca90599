import type { Root } from 'mdast';
import remarkSmartypants from 'remark-smartypants';
import { typewriterMarksOf } from '../domain/quotation-marks.ts';

/** The plugin as a function: it needs nothing of the processor that would call it. */
const smartypants = remarkSmartypants as unknown as (
  options: Parameters<typeof remarkSmartypants>[0],
) => (tree: Root) => void;

/**
 * Sets a typewriter's marks as the language of a body prints them: quotation marks, dashes and dots. Quotation marks stay
 * as they are written where those of its language are not known.
 * @param options `language`: the body's, BCP 47.
 */
export function remarkTypography({ language }: { language: string }) {
  const { double = ['"', '"'], single = ["'", "'"], dash } = typewriterMarksOf(language) ?? {};
  return smartypants({
    // Oldschool makes en dashes of two hyphens, and em dashes of three.
    dashes: dash === '–' ? 'oldschool' : true,
    openingQuotes: { double: double[0], single: single[0] },
    closingQuotes: { double: double[1], single: single[1] },
  });
}
