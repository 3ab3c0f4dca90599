import { stemmer as stemArabic } from '@orama/stemmers/arabic';
import { stemmer as stemEnglish } from '@orama/stemmers/english';
import { stemmer as stemFrench } from '@orama/stemmers/french';
import { stemmer as stemGerman } from '@orama/stemmers/german';
import { stemmer as stemItalian } from '@orama/stemmers/italian';
import { stemmer as stemPortuguese } from '@orama/stemmers/portuguese';
import { stemmer as stemRussian } from '@orama/stemmers/russian';
import { stemmer as stemSpanish } from '@orama/stemmers/spanish';
import { stemmer as stemUkrainian } from '@orama/stemmers/ukrainian';

const STEMMERS: Readonly<Record<string, (word: string) => string>> = {
  ar: stemArabic,
  de: stemGerman,
  en: stemEnglish,
  es: stemSpanish,
  fr: stemFrench,
  it: stemItalian,
  pt: stemPortuguese,
  ru: stemRussian,
  uk: stemUkrainian,
};

/** Scripts (ISO 15924) whose words have stems, and the language that a word is taken for in a text of another script. */
const SCRIPTS = [
  { name: 'Latn', letters: /^\p{Script=Latin}+$/u, usual: 'en' },
  { name: 'Cyrl', letters: /^\p{Script=Cyrillic}+$/u, usual: 'ru' },
  { name: 'Arab', letters: /^\p{Script=Arabic}+$/u, usual: 'ar' },
];

/**
 * The stem of a folded word, by the stemmer of its language: Porter's for English, Snowball's for others
 * (https://snowballstem.org/). Words with figures and short ones are their own stems, and so are those of languages
 * without endings, as Chinese, and of those that have no stemmer here. Used at build only: the index carries stems.
 * @param language Language of the text in which it stands, BCP 47.
 */
export function stemOf(term: string, language: string): string {
  if (term.length < 4) return term;
  const script = SCRIPTS.find(({ letters }) => letters.test(term));
  if (!script) return term;
  const text = likelyLocale(language);
  const own = text.script === script.name ? text.language : script.usual;
  return STEMMERS[own]?.(term) ?? term;
}

const likelyLocales = new Map<string, Intl.Locale>();

/** A language with its usual script, asked of Intl once. */
function likelyLocale(language: string): Intl.Locale {
  const locale = likelyLocales.get(language) ?? new Intl.Locale(language).maximize();
  likelyLocales.set(language, locale);
  return locale;
}
