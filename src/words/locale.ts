import { en } from './en.ts';
import type { Words } from './words.ts';

/** A language in which pages are written, and all that the interface says in it. */
export interface Locale {
  /** BCP 47, e.g. "en-GB": decides plural forms, dates, numbers and the order of names. */
  readonly tag: string;
  readonly direction: 'ltr' | 'rtl';
  readonly words: Words;
}

/** The dictionaries that come with the engine, by the language tag without its region ("en", "zh-Hant"). */
const DICTIONARIES: Readonly<Record<string, Words>> = { en };

/** Languages for which there is a dictionary. */
export const INTERFACE_LANGUAGES: readonly string[] = Object.keys(DICTIONARIES);

/**
 * The locale of a language tag.
 * @throws RangeError where there is no dictionary for it; the content check refuses such a tag before.
 */
export function createLocale(tag: string): Locale {
  const words = DICTIONARIES[dictionaryOf(tag) ?? ''];
  if (!words) throw new RangeError(`no dictionary for "${tag}"`);
  return { tag, direction: directionOf(tag), words };
}

/** The language whose dictionary serves a tag: "en" for "en-GB"; undefined where none does, as for "zh-Hant". */
export function dictionaryOf(tag: string): string | undefined {
  const wanted = new Intl.Locale(tag).maximize();
  return INTERFACE_LANGUAGES.find((name) => {
    const { language, script } = new Intl.Locale(name).maximize();
    return language === wanted.language && script === wanted.script;
  });
}

/** Scripts that run from right to left, of those that people write today (ISO 15924; Unicode, UAX 9). */
const RIGHT_TO_LEFT = new Set(['Arab', 'Hebr', 'Syrc', 'Thaa', 'Nkoo', 'Adlm', 'Rohg', 'Mand', 'Samr']);

/** The way in which a language's script runs. */
export function directionOf(tag: string): 'ltr' | 'rtl' {
  return RIGHT_TO_LEFT.has(new Intl.Locale(tag).maximize().script ?? '') ? 'rtl' : 'ltr';
}
