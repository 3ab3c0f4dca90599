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

/** The marks around a quotation, and those of one within it. */
export interface QuotingMarks {
  readonly outer: readonly [open: string, close: string];
  readonly inner: readonly [open: string, close: string];
}

/** Where no others are known, and in most languages: English, Chinese, Korean, Portuguese, Turkish. */
const USUAL: QuotingMarks = { outer: ['“', '”'], inner: ['‘', '’'] };
const EAST_SLAVIC: QuotingMarks = { outer: ['«', '»'], inner: ['„', '“'] };
const GERMAN: QuotingMarks = { outer: ['„', '“'], inner: ['‚', '‘'] };
const CORNERS: QuotingMarks = { outer: ['「', '」'], inner: ['『', '』'] };

/** By the tag without its region. */
const QUOTING: Readonly<Record<string, QuotingMarks>> = {
  ar: { outer: ['«', '»'], inner: ['“', '”'] },
  be: EAST_SLAVIC,
  cs: GERMAN,
  de: GERMAN,
  es: { outer: ['«', '»'], inner: ['“', '”'] },
  fa: { outer: ['«', '»'], inner: ['‹', '›'] },
  fr: { outer: ['«\u202f', '\u202f»'], inner: ['“', '”'] },
  it: { outer: ['«', '»'], inner: ['“', '”'] },
  ja: CORNERS,
  kk: EAST_SLAVIC,
  pl: { outer: ['„', '”'], inner: ['«', '»'] },
  ru: EAST_SLAVIC,
  uk: EAST_SLAVIC,
  'zh-Hant': CORNERS,
};

/** The marks that a language puts around a quotation, after CLDR's delimiters and the habits of its press. */
export function quotingMarksOf(language: string): QuotingMarks {
  const { language: own, script } = new Intl.Locale(language).maximize();
  return QUOTING[`${own}-${script}`] ?? QUOTING[own] ?? USUAL;
}
