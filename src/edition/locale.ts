import { allVersions } from '../domain/corpus.ts';
import { createLocale, type Locale } from '../words/locale.ts';
import { keptEntries } from './entries.ts';
import { once } from './once.ts';
import { getPublication, wholePublication } from './publication.ts';

/** What the publication says otherwise than the dictionaries do, by language; it may have no such file. */
export const ownWords = once(async () => new Map(keptEntries('words').map(({ id, fields }) => [id, fields])));

const locales = new Map<string, Locale>();

/**
 * A language, and what the interface says in it; by itself that of the publication. No reading notes it: an article names
 * its own, and `content/site.yaml` and `content/words/` make all pages anew (`scripts/build.mjs`).
 */
export async function getLocale(tag?: string): Promise<Locale> {
  return createLocaleOnce(tag ?? (await wholePublication()).corpus.site.language, await ownWords());
}

export function createLocaleOnce(tag: string, own: Parameters<typeof createLocale>[1]): Locale {
  const locale = locales.get(tag) ?? createLocale(tag, own);
  locales.set(tag, locale);
  return locale;
}

/** The language of the publication, and what the interface says in it. */
export function getSiteLocale(): Promise<Locale> {
  return getLocale();
}

/** Every language that a page is in: that of the publication, and those of articles in others. */
export async function getLocales(): Promise<Locale[]> {
  const { corpus } = await getPublication();
  const tags = new Set([corpus.site.language, ...allVersions(corpus).flatMap(({ language }) => language ?? [])]);
  return Promise.all([...tags].map((tag) => getLocale(tag)));
}
