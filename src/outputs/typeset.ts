/** Text in which these marks stand is not ours to set: addresses, and what others have printed. */
const AS_PRINTED = new Set(['id', 'url', 'via', 'archive', 'publisher', 'authors', 'name', 'names', 'aliases']);

/**
 * Typewriter's quotation marks and apostrophes as they are set in English: ’ “ ”. Astro does the same to the bodies of
 * articles; this is for the texts in fields.
 */
export function typeset(text: string): string {
  if (!/['"]/.test(text)) return text;
  return text
    .replace(/(?<=[\p{L}\p{N}])'|'(?=\d\ds?\b)/gu, '’')
    .replace(/(^|[\s([{“—–-])'/gu, '$1‘')
    .replaceAll("'", '’')
    .replace(/(^|[\s([{‘—–-])"/gu, '$1“')
    .replaceAll('"', '”');
}

/**
 * An entry with every text of ours typeset; titles of sources stay as they were printed.
 * @param isQuoted True where titles are those of others.
 */
export function typesetEntry<Entry>(entry: Entry, isQuoted = false): Entry {
  return mapTexts(entry, isQuoted) as Entry;
}

function mapTexts(value: unknown, isQuoted: boolean): unknown {
  if (typeof value === 'string') return typeset(value);
  if (Array.isArray(value)) return value.map((item) => mapTexts(item, isQuoted));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [
      key,
      AS_PRINTED.has(key) || (isQuoted && key === 'title') ? inner : mapTexts(inner, isQuoted),
    ]),
  );
}
