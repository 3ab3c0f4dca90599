import { typewriterMarksOf } from '../domain/quotation-marks.ts';

/** Text in which these marks stand is not ours to set: addresses, and what others have printed. */
const AS_PRINTED = new Set([
  'id',
  'url',
  'via',
  'archive',
  'publisher',
  'authors',
  'name',
  'names',
  'aliases',
  'words',
]);

/**
 * Typewriter's quotation marks, apostrophes and dashes as they are set in print: ’ “ ” in English, « » in Russian, „ “ in
 * German. The Markdown of articles is set likewise (`markdown/remark-typography.ts`); this is for the texts in fields.
 * @param language The text's own, BCP 47; in one whose quotation marks are not known, these stay as they are written.
 */
export function typeset(given: string, language: string): string {
  const marks = typewriterMarksOf(language);
  const text = given.replace(/(?<=\s)--(?=\s)/g, marks?.dash ?? '—');
  if (!marks || !/['"]/.test(text)) return text;
  const { double, single } = marks;
  const apart = single === undefined ? text : setSingle(text, single);
  return apart.replace(/(^|[\s([{‘—–-])"/gu, `$1${double[0]}`).replaceAll('"', double[1]);
}

function setSingle(text: string, [open, close]: readonly [string, string]): string {
  return (
    text
      .replace(/(?<=[\p{L}\p{N}])'|'(?=\d\ds?\b)/gu, close)
      // Behind a double mark only where that opens too: "'Yes' was the word", but 'The word was "yes"'.
      .replace(/((?:^|[\s([{“—–-])"?)'/gu, `$1${open}`)
      .replaceAll("'", close)
  );
}

/**
 * An entry with every text of ours typeset; titles of sources stay as they were printed.
 * @param language The one in which its texts are written, BCP 47.
 * @param isQuoted True where titles are those of others.
 */
export function typesetEntry<Entry>(entry: Entry, language: string, isQuoted = false): Entry {
  return mapTexts(entry, language, isQuoted) as Entry;
}

function mapTexts(value: unknown, language: string, isQuoted: boolean): unknown {
  if (typeof value === 'string') return typeset(value, language);
  if (Array.isArray(value)) return value.map((item) => mapTexts(item, language, isQuoted));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [
      key,
      AS_PRINTED.has(key) || (isQuoted && key === 'title') ? inner : mapTexts(inner, language, isQuoted),
    ]),
  );
}
