/**
 * Analyzers that every OpenSearch has, by the language that they read
 * (https://docs.opensearch.org/latest/analyzers/language-analyzers/index/). `cjk` takes pairs of letters.
 */
const ANALYZERS = {
  ar: 'arabic',
  bg: 'bulgarian',
  bn: 'bengali',
  ca: 'catalan',
  cs: 'czech',
  da: 'danish',
  de: 'german',
  el: 'greek',
  en: 'english',
  es: 'spanish',
  et: 'estonian',
  eu: 'basque',
  fa: 'persian',
  fi: 'finnish',
  fr: 'french',
  ga: 'irish',
  gl: 'galician',
  hi: 'hindi',
  hu: 'hungarian',
  hy: 'armenian',
  id: 'indonesian',
  it: 'italian',
  ja: 'cjk',
  ko: 'cjk',
  lt: 'lithuanian',
  lv: 'latvian',
  nl: 'dutch',
  no: 'norwegian',
  pt: 'portuguese',
  ro: 'romanian',
  ru: 'russian',
  sv: 'swedish',
  th: 'thai',
  tr: 'turkish',
  zh: 'cjk',
} as const;

export type AnalyzedLanguage = keyof typeof ANALYZERS;

/** Where text of any other language goes, which is only divided into words. */
const OTHER_LANGUAGE = 'other';

/** The key under which text of a language is kept: "en" for "en-GB", "other" where no analyzer reads it. */
export function languageKey(language: string): AnalyzedLanguage | typeof OTHER_LANGUAGE {
  const [primary = ''] = language.split('-');
  // Bokmål and Nynorsk have one analyzer.
  const key = primary === 'nb' || primary === 'nn' ? 'no' : primary;
  return Object.hasOwn(ANALYZERS, key) ? (key as AnalyzedLanguage) : OTHER_LANGUAGE;
}

/** Each key with the analyzer that reads its text. */
export function languageAnalyzers(): [string, string][] {
  return [...Object.entries(ANALYZERS), [OTHER_LANGUAGE, 'standard']];
}
