const names = new Intl.DisplayNames('en-GB', { type: 'language' });

/** A language in English words: "ru" is "Russian". */
export function languageName(tag: string): string {
  return names.of(tag) ?? tag;
}
