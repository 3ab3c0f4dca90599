/** What a language prints where a typewriter has " and '. */
export interface QuotationMarks {
  readonly double: readonly [open: string, close: string];
  /** The closing one is the apostrophe too. Undefined where ' marks nothing, and stays. */
  readonly single?: readonly [open: string, close: string];
}

const MARKS: Readonly<Record<string, QuotationMarks>> = {
  en: { double: ['“', '”'], single: ['‘', '’'] },
  ru: { double: ['«', '»'] },
};

/**
 * The quotation marks of a language, BCP 47; undefined where none are known, or where those of a typewriter do not tell
 * which one opens, as in Chinese, which has no spaces.
 */
export function quotationMarksOf(language: string): QuotationMarks | undefined {
  return MARKS[language.split('-')[0] as string];
}
