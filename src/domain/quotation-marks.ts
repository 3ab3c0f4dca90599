/** A mark that opens and one that closes, with the space that stands within them. */
export type Pair = readonly [open: string, close: string];

/** The marks around a quotation, and those of one within it. */
export interface QuotationMarks {
  readonly outer: Pair;
  readonly inner: Pair;
}

/** Where no others are known, and in most languages: English, Chinese, Korean, Portuguese, Turkish. */
const USUAL: QuotationMarks = { outer: ['“', '”'], inner: ['‘', '’'] };
const EAST_SLAVIC: QuotationMarks = { outer: ['«', '»'], inner: ['„', '“'] };
const GERMAN: QuotationMarks = { outer: ['„', '“'], inner: ['‚', '‘'] };
const ANGLES: QuotationMarks = { outer: ['«', '»'], inner: ['“', '”'] };
const CORNERS: QuotationMarks = { outer: ['「', '」'], inner: ['『', '』'] };

/** By the tag without its region. */
const MARKS: Readonly<Record<string, QuotationMarks>> = {
  ar: ANGLES,
  be: EAST_SLAVIC,
  cs: GERMAN,
  de: GERMAN,
  es: ANGLES,
  fa: { outer: ['«', '»'], inner: ['‹', '›'] },
  fr: { outer: ['«\u202f', '\u202f»'], inner: ['“', '”'] },
  it: ANGLES,
  ja: CORNERS,
  kk: EAST_SLAVIC,
  pl: { outer: ['„', '”'], inner: ['«', '»'] },
  ru: EAST_SLAVIC,
  uk: EAST_SLAVIC,
  'zh-Hant': CORNERS,
};

/** The marks that a language, BCP 47, puts around a quotation, after CLDR's delimiters and the habits of its press. */
export function quotationMarksOf(language: string): QuotationMarks {
  const { language: own, script } = new Intl.Locale(language).maximize();
  return MARKS[`${own}-${script}`] ?? MARKS[own] ?? USUAL;
}

/** What a language prints where a typewriter has ", ' and --. */
export interface TypewriterMarks {
  readonly double: Pair;
  /** The closing one is the apostrophe too. Undefined where ' marks nothing, and stays. */
  readonly single?: Pair;
  /** An em dash by itself. */
  readonly dash?: string;
}

const TYPEWRITER: Readonly<Record<string, TypewriterMarks>> = {
  // The inner closing mark is no apostrophe.
  de: { double: GERMAN.outer, dash: '–' },
  en: { double: USUAL.outer, single: USUAL.inner },
  ru: { double: EAST_SLAVIC.outer },
};

/**
 * What a language, BCP 47, prints for a typewriter's marks; undefined where that is not known, or where a typewriter's
 * marks do not tell which one opens, as in Chinese, which has no spaces.
 */
export function typewriterMarksOf(language: string): TypewriterMarks | undefined {
  return TYPEWRITER[language.split('-')[0] as string];
}
