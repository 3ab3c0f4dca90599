import type { Locale } from '../words/locale.ts';

/** A part of the site, as its header names it. */
export interface Section {
  readonly href: string;
  readonly label: string;
}

/** The sections in the order of the header, by their names in the dictionary. */
const PATHS = {
  articles: '/articles/',
  claims: '/claims/',
  timeline: '/timeline/',
  asOf: '/as-of/',
  entities: '/entities/',
  topics: '/topics/',
  sources: '/sources/',
} as const;

/** Folders without a page of their own, with the section that lists what is in them. */
const LISTED_AT: Readonly<Record<string, string>> = { events: '/timeline/' };

/** The sections in the order of the header. */
export function sectionsOf({ words }: Locale): Section[] {
  return Object.entries(PATHS).map(([name, href]) => ({ href, label: words.section[name as keyof typeof PATHS] }));
}

/** The section to which a page belongs by its path, or undefined where it belongs to none. */
export function sectionOf(path: string, locale: Locale): Section | undefined {
  const folder = path.split('/')[1] ?? '';
  const href = LISTED_AT[folder] ?? `/${folder}/`;
  return sectionsOf(locale).find((section) => section.href === href);
}
