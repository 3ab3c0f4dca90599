import { z } from 'zod';

/** A well-formed language tag (BCP 47) that begins with a language in lower case: "en-GB", "zh-Hant". */
export const LanguageTagSchema = z
  .string()
  .refine(isLanguageTag, {
    error: (issue) => `"${String(issue.input)}" is not a language; write it as en-GB or zh-Hant`,
  })
  // For JSON Schema, which cannot run the check above.
  .meta({ pattern: '^[a-z]{2,3}(-[A-Za-z0-9]+)*$' });

/**
 * Whether a language covers another, as "en" covers "en-GB": basic filtering of language ranges
 * (https://www.rfc-editor.org/rfc/rfc4647#section-3.3.1).
 */
export function coversLanguage(range: string, tag: string): boolean {
  return tag === range || tag.startsWith(`${range}-`);
}

/** A language as its readers tell it apart, without its region and with its script: "en-Latn" for "en-GB". */
export function writtenLanguage(tag: string): string {
  const { language, script } = new Intl.Locale(tag).maximize();
  return `${language}-${script}`;
}

/**
 * The language of words in another than their readers', BCP 47; undefined where it is the same.
 * @param words What has a language where it is not the publication's.
 * @param page Language of the page or publication.
 */
export function foreignLanguage(
  { language }: { readonly language?: string | undefined },
  page: string,
): string | undefined {
  return language === undefined || writtenLanguage(language) === writtenLanguage(page) ? undefined : language;
}

function isLanguageTag(text: string): boolean {
  if (!/^[a-z]{2,3}(?:-|$)/.test(text)) return false;
  try {
    return Intl.getCanonicalLocales(text).length === 1;
  } catch {
    return false;
  }
}
