import type { PartKey, PartOf } from './list-part.ts';

/** Scripts by their names in Unicode and in ISO 15924. Letter by letter, or all in one where a script has no alphabet. */
const ALPHABETS = {
  Latin: 'Latn',
  Cyrillic: 'Cyrl',
  Greek: 'Grek',
  Armenian: 'Armn',
  Georgian: 'Geor',
  Hebrew: 'Hebr',
  Arabic: 'Arab',
  Devanagari: 'Deva',
  Bengali: 'Beng',
  Tamil: 'Taml',
  Thai: 'Thai',
} as const;
const WHOLE_SCRIPTS = { Han: 'Hani', Hiragana: 'Hira', Katakana: 'Kana', Hangul: 'Hang' } as const;

const inScript = (names: Readonly<Record<string, string>>) =>
  Object.entries(names).map(([name, code]) => ({ code, pattern: new RegExp(`^\\p{Script=${name}}`, 'u') }));
const alphabets = inScript(ALPHABETS);
const wholeScripts = inScript(WHOLE_SCRIPTS);

const OTHER: PartKey = { kind: 'other', slug: 'other', text: '#' };
const DIGITS: PartKey = { kind: 'digits', slug: '0-9', text: '0–9' };

/** A name from its initial on, by which it is sorted: quotation marks and signs before it do not count. */
export function fromInitial(name: string): string {
  return /[\p{L}\p{N}].*/su.exec(name)?.[0] ?? '';
}

/**
 * Cuts by the initial of a name. Letters that a language sorts as one share a heading (É stands under E in English, Ё
 * under Е in Russian; Ö has its own in Swedish). Its address is the letter from a to z, of any other letter the script
 * and the code point (`cyrl-0411` for Б), and for Chinese characters, kana and Hangul the script (`hani`).
 * @param tag Language in whose order the list is, BCP 47.
 */
export function byInitial<Entry>(nameOf: (entry: Entry) => string, tag: string): PartOf<Entry> {
  const letters = new Intl.Collator(tag, { sensitivity: 'base' });
  const known = new Map<string, PartKey>();
  return (entry) => {
    // Letters as wide as Chinese characters, and kana half as wide, are sorted among the others.
    const initial = /^.\p{M}*/u.exec(fromInitial(nameOf(entry)))?.[0].normalize('NFKC') ?? '';
    const key = known.get(initial) ?? keyOf(initial, tag, letters);
    known.set(initial, key);
    return key;
  };
}

function keyOf(initial: string, tag: string, letters: Intl.Collator): PartKey {
  if (/^\p{N}/u.test(initial)) return DIGITS;
  const whole = wholeScripts.find(({ pattern }) => pattern.test(initial));
  if (whole) return { kind: 'script', slug: whole.code.toLowerCase(), text: whole.code };
  const script = alphabets.find(({ pattern }) => pattern.test(initial))?.code;
  if (script === undefined) return OTHER;
  // The capitals of Georgian are for words in capitals alone, and few fonts have them.
  const capital = script === 'Geor' ? initial : initial.toLocaleUpperCase(tag);
  const written = String.fromCodePoint(capital.normalize('NFC').codePointAt(0) as number);
  const base = String.fromCodePoint(written.normalize('NFD').codePointAt(0) as number);
  // Arabic indexes have one heading for alif with and without its hamza, which collation keeps apart.
  const letter = script === 'Arab' || letters.compare(written, base) === 0 ? base : written;
  if (/^[A-Z]$/.test(letter)) return { kind: 'letter', slug: letter.toLowerCase(), text: letter };
  const point = (letter.codePointAt(0) as number).toString(16).padStart(4, '0');
  return { kind: 'letter', slug: `${script.toLowerCase()}-${point}`, text: letter };
}
