/** What a language is called: "ru" is "Russian" in English. */
export function languageName(language: string, { tag }: { readonly tag: string }): string {
  return new Intl.DisplayNames(tag, { type: 'language' }).of(language) ?? language;
}
