/** What a language is called: "ru" is "Russian" in English. */
export function languageName(language: string, { tag }: { readonly tag: string }): string {
  return new Intl.DisplayNames(tag, { type: 'language' }).of(language) ?? language;
}

/** What a language calls itself: "ru" is "русский". */
export function ownLanguageName(language: string): string {
  return languageName(language, { tag: language });
}
