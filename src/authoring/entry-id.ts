import anyAscii from 'any-ascii';
import { isId } from '../domain/id.ts';
import type { EntryKindName, Values } from './entry-kind.ts';

/** How the ids of a collection look, read from those that there are. */
export interface IdStyle {
  /** How many words one has. */
  readonly words: number;
  /** True where "the" and "of" are among them. */
  readonly keepsSmallWords: boolean;
}

const SMALL_WORDS = new Set(
  'a an and are as at be by for from has have in into is it its of on or that the their to was were will with'.split(
    ' ',
  ),
);

/** The longest id that is proposed, in characters. */
const LONGEST = 60;

const DATE_AT_END = /-\d{4}(?:-\d{2}){0,2}(?:-.*)?$/;

/** Letters that a language writes otherwise in ASCII than by leaving their marks out: "Fähre" and "fahre" are two words. */
const IN_ASCII: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  de: { ä: 'ae', ö: 'oe', ü: 'ue' },
};

/**
 * Words of a text in lower-case Latin letters and digits, whatever its script ("Роскосмос" → "roskosmos").
 * @param language The text's own, BCP 47, where it is known.
 */
export function latinWords(text: string, language = ''): string[] {
  const written = IN_ASCII[language.toLowerCase().split('-')[0] as string] ?? {};
  // An apostrophe is inside a word: "Beijing's" is one; so are the signs of Cyrillic that any-ascii writes as one.
  const letters = text
    .normalize('NFC')
    .replace(/['’ьъ]/gi, '')
    .toLowerCase();
  return anyAscii(letters.replace(/\p{L}/gu, (letter) => written[letter] ?? letter))
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
}

/** How ids look in a collection; five ids or fewer tell nothing, and short nouns without small words are assumed. */
export function styleOfIds(ids: readonly string[]): IdStyle {
  if (ids.length <= 5) return { words: 3, keepsSmallWords: false };
  const lengths = ids.map((id) => id.split('-').length).sort((a, b) => a - b);
  const small = ids.filter((id) => id.split('-').some((word) => SMALL_WORDS.has(word))).length;
  return { words: lengths[lengths.length >> 1] as number, keepsSmallWords: small * 3 > ids.length };
}

/**
 * An id for a new entry in the publication's own manner, not taken by another: sources are publisher and date,
 * articles their headline, everything else short nouns. Undefined where its fields say nothing yet.
 * @param taken Ids of the collection.
 * @param publishers Ids of sources by publisher, for the short form of a publisher's name.
 * @param language The publication's, BCP 47.
 */
export function proposeId(
  kind: EntryKindName,
  values: Values,
  taken: readonly string[],
  publishers: ReadonlyMap<string, readonly string[]> = new Map(),
  language = '',
): string | undefined {
  const words = (given: string) => latinWords(given, language);
  const text = (name: string) => (typeof values[name] === 'string' ? values[name] : '');
  if (kind === 'source') {
    const publisher = shortPublisher(text('publisher'), publishers, language);
    const published = text('published').replace(/[/~].*$/, '');
    const telling = [...words(text('title')), ...words(lastPart(text('url')))];
    // Without a date it is a word of the title that tells a publisher's sources apart.
    const second = published || telling.find((word) => isTelling(word) && !publisher.split('-').includes(word));
    return firstFree([publisher, second].filter((part) => part !== undefined).join('-'), telling, taken);
  }
  const style = kind === 'article' ? { words: 10, keepsSmallWords: true } : styleOfIds(taken);
  const subject = ['short', 'title', 'statement', 'question', 'name'].map(text).find((value) => value !== '') ?? '';
  const year = /^\d{4}/.exec(text('date') || text('said'))?.[0];
  return firstFree(shorten(words(subject), style).join('-'), year === undefined ? [] : [year], taken);
}

/** The last part of an address, which often is the title in short. */
function lastPart(url: string): string {
  return URL.canParse(url) ? (new URL(url).pathname.split('/').findLast((part) => part !== '') ?? '') : '';
}

function isTelling(word: string): boolean {
  return !SMALL_WORDS.has(word) && !/^\d+$/.test(word);
}

/** The first words of a text that carry its meaning, as many as ids have here. */
function shorten(words: readonly string[], { words: count, keepsSmallWords }: IdStyle): string[] {
  const telling = words.filter((word) => !SMALL_WORDS.has(word));
  const chosen = (keepsSmallWords || telling.length === 0 ? [...words] : telling).slice(0, Math.max(count, 2));
  while (chosen.length > 1 && chosen.join('-').length > LONGEST) chosen.pop();
  return chosen.map((word) => word.slice(0, LONGEST));
}

/** How the ids of a publisher's sources begin; for a new one, its name without "The". */
function shortPublisher(
  publisher: string,
  publishers: ReadonlyMap<string, readonly string[]>,
  language: string,
): string {
  const counts = new Map<string, number>();
  for (const id of publishers.get(publisher) ?? []) {
    const prefix = id.replace(DATE_AT_END, '');
    counts.set(prefix, (counts.get(prefix) ?? 0) + 1);
  }
  const [usual] = [...counts].sort(([a, m], [b, n]) => n - m || a.length - b.length || (a < b ? -1 : 1));
  if (usual) return usual[0];
  return shorten(latinWords(publisher, language), { words: 4, keepsSmallWords: false }).join('-');
}

/** The id itself where it is free; else with the first word that tells it apart, else with a number. */
function firstFree(base: string, telling: readonly string[], taken: readonly string[]): string | undefined {
  if (!isId(base)) return undefined;
  const isFree = (id: string) => !taken.includes(id);
  if (isFree(base)) return base;
  const word = telling.find((each) => !SMALL_WORDS.has(each) && !base.split('-').includes(each));
  if (word !== undefined && isFree(`${base}-${word}`)) return `${base}-${word}`;
  for (let number = 2; ; number += 1) if (isFree(`${base}-${number}`)) return `${base}-${number}`;
}
