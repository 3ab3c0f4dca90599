/** How much there is to read. */
export interface TextLength {
  /** Words; in scripts without spaces those that a dictionary finds. */
  readonly words: number;
  /** Chinese and Japanese characters, and every word in another script as one: how such texts are measured. */
  readonly characters: number;
}

/** Adults read English non-fiction silently at 238 words a minute (Brysbaert 2019, doi:10.1016/j.jml.2019.104047). */
const ENGLISH = 238;

/**
 * Words a minute in other languages, and characters where those are counted: the International Reading Speed Texts, read
 * aloud (Trauzettel-Klosinski & Dietz 2012, doi:10.1167/iovs.11-8284), by which English differs little from the above.
 */
const WORDS_PER_MINUTE: Readonly<Record<string, number>> = {
  en: ENGLISH,
  ar: 138,
  de: 179,
  es: 218,
  fi: 161,
  fr: 195,
  he: 187,
  it: 188,
  nl: 202,
  pl: 166,
  pt: 181,
  ru: 184,
  tr: 166,
};
const CHARACTERS_PER_MINUTE: Readonly<Record<string, number>> = { zh: 255, ja: 357 };
/** The mean of the 17 languages of that study. */
const MEAN = 184;

/**
 * Minutes that a text takes to read, rounded up, at least 1.
 * @param language The text's own, BCP 47.
 */
export function readingMinutes({ words, characters }: TextLength, language: string): number {
  const [name = ''] = language.split('-');
  const pace = CHARACTERS_PER_MINUTE[name];
  return Math.max(1, Math.ceil(pace === undefined ? words / (WORDS_PER_MINUTE[name] ?? MEAN) : characters / pace));
}
