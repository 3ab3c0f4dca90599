import { ar } from './ar.ts';
import { en } from './en.ts';
import { ru } from './ru.ts';
import type { Words } from './words.ts';
import { zh } from './zh.ts';

/** A language in which pages are written, and all that the interface says in it. */
export interface Locale {
  /** BCP 47, e.g. "en-GB": decides plural forms, dates, numbers and the order of names. */
  readonly tag: string;
  readonly direction: 'ltr' | 'rtl';
  readonly words: Words;
}

/** The dictionaries that come with the engine, by the language tag without its region ("en", "zh-Hant"). */
const DICTIONARIES: Readonly<Record<string, Words | undefined>> = { ar, en, ru, zh };

/** Languages for which there is a dictionary. */
export const INTERFACE_LANGUAGES: readonly string[] = Object.keys(DICTIONARIES);

/** What a publication says otherwise in a language, by the names of the messages. */
export interface OwnWords {
  readonly [name: string]: string | OwnWords;
}

/**
 * The locale of a language tag.
 * @param own What the publication says otherwise, by language as in the names of its files ("en", "de")
 * @throws RangeError where there are no words for it; the content check refuses such a tag before.
 */
export function createLocale(tag: string, own: ReadonlyMap<string, OwnWords> = new Map()): Locale {
  const name = findDictionary(tag, own.keys());
  if (name === undefined) throw new RangeError(`no dictionary for "${tag}"`);
  const words = merge(DICTIONARIES[name] ?? {}, own.get(name) ?? {}) as Words;
  return { tag, direction: directionOf(tag), words };
}

/**
 * The name of the dictionary that serves a tag: "en" for "en-GB"; undefined where none does, as for "zh-Hant", which is
 * written in another script than the "zh" that is there.
 * @param own Names of dictionaries that the publication has
 */
export function findDictionary(tag: string, own: Iterable<string> = []): string | undefined {
  const wanted = new Intl.Locale(tag).maximize();
  return [...new Set([...own, ...INTERFACE_LANGUAGES])].find((name) => {
    const { language, script } = new Intl.Locale(name).maximize();
    return language === wanted.language && script === wanted.script;
  });
}

function merge(words: object, own: OwnWords): object {
  return Object.fromEntries(
    [...new Set([...Object.keys(words), ...Object.keys(own)])].map((name) => {
      const [engine, change] = [(words as Record<string, unknown>)[name], own[name]];
      if (change === undefined) return [name, engine];
      // A message by number is one thing: another language's forms are not mixed into it.
      const isWhole = typeof change === 'string' || typeof engine !== 'object' || engine === null || 'other' in engine;
      return [name, isWhole ? change : merge(engine, change)];
    }),
  );
}

/** Scripts that run from right to left, of those that people write today (ISO 15924; Unicode, UAX 9). */
const RIGHT_TO_LEFT = new Set(['Arab', 'Hebr', 'Syrc', 'Thaa', 'Nkoo', 'Adlm', 'Rohg', 'Mand', 'Samr']);

/** The way in which a language's script runs. */
export function directionOf(tag: string): 'ltr' | 'rtl' {
  return RIGHT_TO_LEFT.has(new Intl.Locale(tag).maximize().script ?? '') ? 'rtl' : 'ltr';
}
