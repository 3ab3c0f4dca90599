import type { Source } from '../domain/source.ts';
import type { Locale } from '../words/locale.ts';

/** The word for one of a type: "Data set". */
export function sourceTypeSingular(type: Source['type'], { words }: Locale): string {
  return words.sourceType[type];
}

/** The word for many of a type: "Data sets". */
export function sourceTypePlural(type: Source['type'], { words }: Locale): string {
  return words.sourceTypes[type];
}

/** How a source was checked, as a sentence. */
export function readingOf(read: Source['read'], { words }: Locale): string {
  return words.sourceRead[read];
}
